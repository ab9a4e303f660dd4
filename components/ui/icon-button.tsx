import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A button that is only an icon; its label is read aloud and shown on hover. */
export function IconButton({
  icon: Icon,
  label,
  isPressed,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isPressed?: boolean;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      className={classNames(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-koma text-ink transition-colors duration-150 max-sm:size-11',
        'hover:bg-pencil-wash disabled:opacity-45',
        isPressed === true && 'bg-ink text-inverse hover:bg-ink',
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden size={17} strokeWidth={1.8} />
    </button>
  );
}
