'use client';

import { useDeferredValue, useMemo } from 'react';
import { drawRough, roughInkSvg } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';
import { classNames } from '../ui/class-names';

/** A rough as a picture: in the blue of the pencil, or painted. */
export function SpecificationPicture({
  specification,
  label,
  isPainted = false,
  className,
}: {
  readonly specification: RoughSpecification;
  /** Read aloud; empty where words beside it say the same. */
  readonly label: string;
  readonly isPainted?: boolean;
  readonly className?: string;
}) {
  // By what it says, not by which object says it.
  const key = useDeferredValue(JSON.stringify(specification));
  const address = useMemo(() => {
    const shown = JSON.parse(key) as RoughSpecification;
    return `data:image/svg+xml,${encodeURIComponent(isPainted ? drawRough(shown).svg : roughInkSvg(shown))}`;
  }, [key, isPainted]);
  return (
    <span className={classNames(isPainted ? 'block bg-white' : 'rough-paper block', className)}>
      <img src={address} alt={label} className="block size-full object-contain" draggable={false} />
    </span>
  );
}
