'use client';

import type { RoughSpecification } from '@/lib/rough/specification';
import { LabelledChoice, type ChoiceOption } from '../ui/labelled-choice';
import { SpecificationPicture } from './specification-picture';

export interface RoughOption<Value extends string> extends ChoiceOption<Value> {
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
  return (
    <LabelledChoice
      label={label}
      value={value}
      options={options}
      onChange={onChange}
      isDisabled={isDisabled}
      className="relative grid max-h-64 auto-rows-min grid-cols-[repeat(auto-fill,minmax(4.25rem,1fr))] gap-1.5 overflow-y-auto rounded-koma border border-hairline p-1.5"
      itemClassName="aspect-square overflow-hidden rounded-[4px] border border-hairline data-[state=checked]:outline-2 data-[state=checked]:-outline-offset-1 data-[state=checked]:outline-ink"
      render={({ specification }) => (
        <SpecificationPicture specification={specification} label="" finish="colour" className="size-full" />
      )}
    />
  );
}
