'use client';

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown in place of the label, which is then read aloud. */
  readonly face?: ReactNode;
}

/** A few choices side by side, one of which holds. Arrow keys move it. */
export function Segmented<Value extends string>({
  label,
  value,
  segments,
  onChange,
  className,
}: {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const segment = segments.find((each) => each.value === chosen);
        if (segment !== undefined) onChange(segment.value);
      }}
      orientation="horizontal"
      className={classNames('flex rounded-koma bg-hairline/60 p-0.5', className)}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          {...(segment.face === undefined ? {} : { 'aria-label': segment.label, title: segment.label })}
          className={classNames(
            'flex min-h-8 flex-1 items-center justify-center gap-1.5 rounded-[5px] px-3 text-tool whitespace-nowrap text-ink-soft transition-colors duration-150 max-sm:min-h-10',
            'hover:text-ink data-[state=checked]:bg-knob data-[state=checked]:font-semibold data-[state=checked]:text-ink data-[state=checked]:shadow-sm',
          )}
        >
          {segment.face ?? segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
