'use client';

import { useState } from 'react';

/** A number that counts when it is left or Enter is pressed. */
export function NumberField({
  label,
  value,
  onChange,
  least = -5000,
  most = 5000,
  unit = 'mm',
  digits = 1,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least?: number;
  readonly most?: number;
  readonly unit?: string;
  /** After the point. */
  readonly digits?: number;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = String(Math.round(value * 10 ** digits) / 10 ** digits);
  const take = () => {
    const number = Number(typed);
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number) && typed !== shown)
      onChange(Math.max(least, Math.min(most, number)));
    setTyped(null);
  };
  return (
    <label className="flex items-center gap-1.5 text-small text-ink-soft">
      <span className="min-w-7 shrink-0">{label}</span>
      <input
        inputMode="decimal"
        value={typed ?? shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setTyped(null);
        }}
        className="min-h-8 w-full min-w-0 rounded-koma border border-hairline bg-raised px-2 text-tool text-ink tabular-nums"
      />
      <span aria-hidden className="shrink-0 whitespace-nowrap">
        {unit}
      </span>
    </label>
  );
}
