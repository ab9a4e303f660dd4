'use client';

import { Slider as Radix } from 'radix-ui';
import { useId } from 'react';

/** A value between two ends that are named in words. */
export function Slider({
  label,
  value,
  min,
  max,
  step,
  onChange,
  valueText,
  ends,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** The value as people say it, at the right of the label. */
  readonly valueText: string;
  readonly ends?: readonly [string, string];
  /** Something else decides the value; the text says what. */
  readonly isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2 text-tool">
        <span id={id} className="font-semibold text-ink-soft">
          {label}
        </span>
        <span className="tabular-nums">{valueText}</span>
      </div>
      <Radix.Root
        value={[value]}
        min={min}
        max={max}
        step={step}
        disabled={isDisabled}
        onValueChange={([next]) => next !== undefined && onChange(next)}
        className="relative flex h-6 w-full touch-none items-center data-disabled:opacity-50 max-sm:h-10"
      >
        <Radix.Track className="relative h-1 w-full grow rounded-full bg-hairline">
          <Radix.Range className="absolute h-full rounded-full bg-pencil" />
        </Radix.Track>
        <Radix.Thumb
          aria-labelledby={id}
          aria-valuetext={valueText}
          className="block size-4 rounded-full border border-edge bg-raised shadow-sm max-sm:size-6"
        />
      </Radix.Root>
      {ends !== undefined && (
        <div aria-hidden className="flex justify-between text-small text-ink-soft">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </div>
  );
}
