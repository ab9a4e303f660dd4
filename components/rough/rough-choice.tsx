'use client';

import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { RoughSpecification } from '@/lib/rough/specification';
import { SpecificationPicture } from './specification-picture';

export interface RoughOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly specification: RoughSpecification;
}

/** Things to choose one of by how they look on this very person. Arrow keys move through them. */
export function RoughChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly RoughOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
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
        className="grid max-h-64 auto-rows-min grid-cols-[repeat(auto-fill,minmax(4.25rem,1fr))] gap-1.5 overflow-y-auto rounded-koma border border-hairline p-1.5"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            aria-label={option.label}
            title={option.label}
            className="aspect-square overflow-hidden rounded-[4px] border border-hairline data-[state=checked]:outline-2 data-[state=checked]:-outline-offset-1 data-[state=checked]:outline-ink"
          >
            <SpecificationPicture specification={option.specification} label="" finish="colour" className="size-full" />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
