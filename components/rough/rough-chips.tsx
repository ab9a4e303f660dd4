'use client';

import { useId } from 'react';
import { SpecificationPicture } from './specification-picture';
import type { RoughOption } from './rough-choice';

/** Things of which any may be chosen, or up to some, by how each looks on this very person. */
export function RoughChips<Value extends string>({
  label,
  hint,
  options,
  chosen,
  most = options.length,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly RoughOption<Value>[];
  /** In the order in which they were chosen. */
  readonly chosen: readonly Value[];
  readonly most?: number;
  readonly onChange: (chosen: Value[]) => void;
}) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].slice(-most));
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-1.5">
      <span className="text-tool text-ink-soft">
        <span id={id} className="font-semibold">
          {label}
        </span>
        <span className="ml-2">{names.join(', ')}</span>
      </span>
      <div className="relative grid max-h-64 auto-rows-min grid-cols-[repeat(auto-fill,minmax(4.25rem,1fr))] gap-1.5 overflow-y-auto rounded-koma border border-hairline p-1.5">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={chosen.includes(option.value)}
            aria-label={option.label}
            title={option.label}
            onClick={() => toggle(option.value)}
            className="aspect-square overflow-hidden rounded-[4px] border border-hairline aria-pressed:outline-2 aria-pressed:-outline-offset-1 aria-pressed:outline-ink"
          >
            <SpecificationPicture specification={option.specification} label="" finish="colour" className="size-full" />
          </button>
        ))}
      </div>
      {hint !== undefined && <p className="text-small text-ink-soft">{hint}</p>}
    </div>
  );
}
