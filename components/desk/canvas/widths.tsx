'use client';

import { useTranslations } from 'use-intl';

/** One of several widths in millimetres; one that is none of them is listed with them. */
export function Widths({
  label,
  values,
  value,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslations('canvas');
  const all = values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
  return (
    <select
      aria-label={label}
      title={label}
      value={String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
      className="min-h-8 rounded-koma border border-hairline bg-raised px-1.5 text-tool tabular-nums max-sm:min-h-10"
    >
      {all.map((one) => (
        <option key={one} value={String(one)}>
          {t('mm', { value: one })}
        </option>
      ))}
    </select>
  );
}
