'use client';

import type { Finish, RoughSpecification } from '@/lib/rough';
import { useRoughDrawing } from './use-rough-drawing';
import { classNames } from '../ui/class-names';
import { useSeen } from '../ui/use-seen';

/** A specification as a picture, in any finish; drawn when it comes into view, since forms have hundreds. */
export function SpecificationPicture({
  specification,
  label,
  finish = 'storyboard',
  isFirst = false,
  className,
}: {
  readonly specification: RoughSpecification;
  /** Read aloud; empty where words beside it say the same. */
  readonly label: string;
  readonly finish?: Finish;
  /** Drawn before all that are not: what a form is about goes before its choices. */
  readonly isFirst?: boolean;
  readonly className?: string;
}) {
  const { ref, isSeen } = useSeen<HTMLSpanElement>();
  const address = useRoughDrawing(isSeen ? { specification, finish } : null, isFirst);
  const { widthPx, heightPx } = specification.size;
  return (
    <span ref={ref} className={classNames('block bg-white', className)}>
      {address === null ? (
        <span
          {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, 'aria-busy': true })}
          className="block size-full animate-pulse bg-hairline/40 motion-reduce:animate-none"
          style={{ aspectRatio: `${widthPx} / ${heightPx}` }}
        />
      ) : (
        <img src={address} alt={label} className="block size-full object-contain" draggable={false} />
      )}
    </span>
  );
}
