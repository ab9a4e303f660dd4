'use client';

import { useDeferredValue, useMemo } from 'react';
import { classNames } from '../ui/class-names';
import { roughAddress } from './rough-drawing';

/** A rough in blue pencil. */
export function RoughPicture({
  text,
  seed,
  widthPx,
  heightPx,
  label,
  className,
}: {
  /** The compiled prompt. */
  readonly text: string;
  readonly seed: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly label: string;
  readonly className?: string;
}) {
  const words = useDeferredValue(text);
  const address = useMemo(
    () => roughAddress({ text: words, seed, widthPx, heightPx }),
    [words, seed, widthPx, heightPx],
  );
  return (
    <span className={classNames('rough-paper block', className)}>
      <img src={address} alt={label} className="block size-full" draggable={false} />
    </span>
  );
}
