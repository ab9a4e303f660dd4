'use client';

import { Slash } from 'lucide-react';
import type { Hex } from '@/lib/rough/vocabulary';
import { LabelledChoice, type ChoiceOption } from './labelled-choice';

export interface Swatch<Value extends string> extends ChoiceOption<Value> {
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
  return (
    <LabelledChoice
      label={label}
      value={value}
      options={swatches}
      onChange={onChange}
      isDisabled={isDisabled}
      className="flex flex-wrap gap-1.5"
      itemClassName="flex size-8 items-center justify-center rounded-full border border-edge/50 text-ink-soft data-[state=checked]:outline-2 data-[state=checked]:outline-offset-2 data-[state=checked]:outline-ink max-sm:size-10"
      colourOf={({ colour }) => colour}
      render={({ colour }) => colour === null && <Slash aria-hidden className="size-4" />}
    />
  );
}
