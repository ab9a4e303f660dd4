'use client';

import { Switch as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';

/** Something that is on or off at once. */
export function Switch({
  label,
  hint,
  isOn,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex min-h-9 items-center justify-between gap-4 max-sm:min-h-11">
      <div>
        <label htmlFor={id} className="text-tool font-medium">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-small text-ink-soft">
            {hint}
          </p>
        )}
      </div>
      <Radix.Root
        id={id}
        checked={isOn}
        disabled={isDisabled}
        onCheckedChange={onChange}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        className="relative h-5 w-9 shrink-0 rounded-full bg-edge transition-colors duration-150 disabled:opacity-50 data-[state=checked]:bg-ink"
      >
        <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-inverse transition-transform duration-150 data-[state=checked]:translate-x-[18px]" />
      </Radix.Root>
    </div>
  );
}
