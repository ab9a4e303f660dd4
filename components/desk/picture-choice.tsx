'use client';

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';

export interface PictureOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly picture: ReactNode;
}

/** A choice among small pictures with their names under them. Arrow keys move it. */
export function PictureChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  /** Null where none of them holds. */
  readonly value: Value | null;
  readonly options: readonly PictureOption<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden className="text-tool font-semibold text-ink-soft">
        {label}
      </span>
      <RadioGroup.Root
        aria-label={label}
        value={value ?? ''}
        onValueChange={(chosen) => {
          const option = options.find((each) => each.value === chosen);
          if (option !== undefined) onChange(option.value);
        }}
        className="grid grid-cols-4 gap-1.5"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="flex min-w-0 flex-col gap-0.5 rounded-koma border border-hairline bg-raised p-0.5 text-small leading-tight text-ink-soft hover:border-edge data-[state=checked]:border-mark data-[state=checked]:text-ink data-[state=checked]:shadow-[inset_0_0_0_1px_var(--mark)]"
          >
            {option.picture}
            <span className="w-full pb-0.5 text-center text-[0.6875rem] break-words hyphens-auto">{option.label}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
