'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names';

const BOX =
  'w-full rounded-koma border border-edge/60 bg-raised px-2.5 text-ink hover:border-edge disabled:opacity-60 aria-invalid:border-mark';

interface FieldWords {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was entered. */
  readonly error?: string | undefined;
  /** The label is read aloud only. */
  readonly isLabelHidden?: boolean;
}

/** A labelled control with its hint and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden = false,
  children,
}: FieldWords & {
  readonly children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null;
  const described = [hasHint && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-tool font-semibold text-ink-soft'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hasHint && (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-small font-medium text-mark-strong">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  isLabelHidden,
  className,
  ...rest
}: FieldWords & Omit<ComponentProps<'input'>, 'id'>) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(control) => (
        <input
          {...control}
          className={classNames(BOX, 'h-9 text-tool max-sm:h-11 max-sm:text-base', className)}
          {...rest}
        />
      )}
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  isLabelHidden,
  className,
  ...rest
}: FieldWords & Omit<ComponentProps<'textarea'>, 'id'>) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(control) => (
        <textarea
          {...control}
          className={classNames(BOX, 'min-h-20 py-2 text-tool max-sm:text-base', className)}
          {...rest}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  readonly heading: string;
  readonly options: readonly Option[];
}

function optionOf({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** A list to choose one of: the system's own, which every device has a good one of. */
export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  options,
  className,
  ...rest
}: FieldWords &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & { readonly options: readonly (Option | OptionGroup)[] }) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(control) => (
        <select
          {...control}
          className={classNames(BOX, 'h-9 text-tool max-sm:h-11 max-sm:text-base', className)}
          {...rest}
        >
          {options.map((option) =>
            'heading' in option ? (
              <optgroup key={option.heading} label={option.heading}>
                {option.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(option)
            ),
          )}
        </select>
      )}
    </Field>
  );
}
