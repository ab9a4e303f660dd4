'use client';

import { classNames } from './class-names';

export interface Chip<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Things of which any may be chosen, or up to some. */
export function Chips<Value extends string>({
  label,
  hint,
  chips,
  chosen,
  most = chips.length,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly chips: readonly Chip<Value>[];
  /** In the order in which they were chosen. */
  readonly chosen: readonly Value[];
  readonly most?: number;
  readonly onChange: (chosen: Value[]) => void;
  readonly isDisabled?: boolean;
}) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].slice(-most));
  return (
    <fieldset className="flex flex-col gap-1.5" disabled={isDisabled}>
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {chips.map(({ value, label: name }) => {
          const isChosen = chosen.includes(value);
          return (
            <button
              key={value}
              type="button"
              aria-pressed={isChosen}
              onClick={() => toggle(value)}
              className={classNames(
                'min-h-8 rounded-full border px-3 text-tool transition-colors duration-150 max-sm:min-h-10',
                isChosen
                  ? 'border-pencil bg-pencil-wash font-semibold text-ink'
                  : 'border-hairline bg-raised text-ink-soft hover:border-edge hover:text-ink',
              )}
            >
              {name}
            </button>
          );
        })}
      </div>
      {hint !== undefined && <p className="text-small text-ink-soft">{hint}</p>}
    </fieldset>
  );
}
