'use client';

import { RadioGroup } from 'radix-ui';
import { useId, type ReactNode } from 'react';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * Options to choose one of that are known by how they look: the label with the chosen one's name above them, each a radio
 * button. Arrow keys move through them.
 * @param render what an option's button holds
 */
export function LabelledChoice<Value extends string, Option extends ChoiceOption<Value>>({
  label,
  value,
  options,
  onChange,
  isDisabled,
  className,
  itemClassName,
  colourOf,
  render,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled: boolean;
  readonly className: string;
  readonly itemClassName: string;
  readonly colourOf?: (option: Option) => string | null;
  readonly render: (option: Option) => ReactNode;
}) {
  const id = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="text-tool font-semibold text-ink-soft">
        {label}
        <span className="ml-2 font-normal">{chosen?.label}</span>
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => {
          const option = options.find((each) => each.value === next);
          if (option !== undefined) onChange(option.value);
        }}
        orientation="horizontal"
        className={className}
      >
        {options.map((option) => {
          const colour = colourOf?.(option) ?? null;
          return (
            <RadioGroup.Item
              key={option.value}
              value={option.value}
              aria-label={option.label}
              title={option.label}
              style={colour === null ? {} : { backgroundColor: colour }}
              className={itemClassName}
            >
              {render(option)}
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
    </div>
  );
}
