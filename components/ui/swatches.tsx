'use client';

import { Slash } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import type { Hex } from '@/lib/rough/vocabulary';

export interface Swatch<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Null is no colour of its own: an empty circle. */
  readonly colour: Hex | null;
}

/** Colours to choose one of. Arrow keys move through them. */
export function Swatches<Value extends string>({
  label,
  value,
  swatches,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: Value;
  readonly swatches: readonly Swatch<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}) {
  const id = useId();
  const chosen = swatches.find((swatch) => swatch.value === value);
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
          const swatch = swatches.find((each) => each.value === next);
          if (swatch !== undefined) onChange(swatch.value);
        }}
        orientation="horizontal"
        className="flex flex-wrap gap-1.5"
      >
        {swatches.map((swatch) => (
          <RadioGroup.Item
            key={swatch.value}
            value={swatch.value}
            aria-label={swatch.label}
            title={swatch.label}
            style={swatch.colour === null ? {} : { backgroundColor: swatch.colour }}
            className="flex size-8 items-center justify-center rounded-full border border-edge/50 text-ink-soft data-[state=checked]:outline-2 data-[state=checked]:outline-offset-2 data-[state=checked]:outline-ink max-sm:size-10"
          >
            {swatch.colour === null && <Slash aria-hidden className="size-4" />}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
