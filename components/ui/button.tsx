import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** `primary` is the one main action of a screen; `plain` stands on its own; `quiet` stands beside others. */
export type ButtonLook = 'primary' | 'plain' | 'quiet';
type Size = 'small' | 'usual' | 'large';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-mark-button text-on-mark font-semibold hover:bg-mark-strong',
  plain: 'border border-hairline bg-raised text-ink font-medium hover:border-edge',
  quiet: 'text-ink font-medium hover:bg-pencil-wash',
};
const SIZES: Readonly<Record<Size, string>> = {
  small: 'min-h-8 px-2.5 text-tool max-sm:min-h-10',
  usual: 'min-h-9 px-3.5 text-tool max-sm:min-h-11',
  large: 'min-h-11 px-5 text-read',
};

export function buttonClass(look: ButtonLook, size: Size): string {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-koma transition-colors duration-150 whitespace-nowrap select-none',
    'disabled:opacity-55 aria-disabled:opacity-55',
    LOOKS[look],
    SIZES[size],
  );
}

interface Looks {
  readonly look?: ButtonLook;
  readonly size?: Size;
}

export function Button({ look = 'plain', size = 'usual', className, type, ...rest }: ComponentProps<'button'> & Looks) {
  return <button type={type ?? 'button'} className={classNames(buttonClass(look, size), className)} {...rest} />;
}

export function ButtonLink({
  look = 'plain',
  size = 'usual',
  className,
  ...rest
}: ComponentProps<typeof Link> & Looks) {
  return <Link className={classNames(buttonClass(look, size), className)} {...rest} />;
}
