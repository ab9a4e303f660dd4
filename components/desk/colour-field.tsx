import { useId } from 'react';

/** A colour, by the system's own chooser. */
export function ColourField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-h-9 items-center justify-between gap-4 max-sm:min-h-11">
      <label htmlFor={id} className="text-tool">
        {label}
      </label>
      <input
        id={id}
        type="color"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-7 w-11 cursor-pointer rounded-koma border border-edge/60 bg-raised p-0.5 disabled:cursor-default"
      />
    </div>
  );
}
