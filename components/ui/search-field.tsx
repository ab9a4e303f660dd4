'use client';

import { TextField } from './field';

/** A field that says within itself what is searched. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}) {
  return (
    <TextField
      label={label}
      isLabelHidden
      type="search"
      placeholder={label}
      value={value}
      maxLength={100}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
