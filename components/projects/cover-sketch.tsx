import type { ReadingDirection } from '@/lib/contracts/projects';

/** Panels of a first page, left to right; for the other way they are mirrored. */
const PAGE = 'M6 7h13v19H6zM22 7h22v19H22zM6 29h38v15H6zM6 47h22v16H6zM31 47h13v16H31z';
/** Where the eye goes over them. */
const EYE = 'M9 12h30M9 34h30M9 52h30M36 15 12 31M36 37 12 49';
const STRIP = 'M11 4h28v17H11zM11 26h28v13H11zM11 44h28v22H11z';

/** The cover of a project that has no picture yet: its first page in blue pencil, cut as it will be read. */
export function CoverSketch({
  direction,
  className,
}: {
  readonly direction: ReadingDirection;
  readonly className?: string;
}) {
  return (
    <svg viewBox="0 0 50 70" aria-hidden className={className} fill="none" stroke="#4fa3e3" strokeLinejoin="round">
      {direction === 'vertical' ? (
        <>
          <path d={STRIP} strokeOpacity=".75" strokeWidth=".8" />
          <path d="M25 8v54m-2-3 2 3 2-3" strokeOpacity=".35" strokeWidth=".7" strokeDasharray="1.4 1.6" />
        </>
      ) : (
        <g {...(direction === 'rtl' ? { transform: 'matrix(-1 0 0 1 50 0)' } : {})}>
          <path d={PAGE} strokeOpacity=".75" strokeWidth=".8" />
          <path d={EYE} strokeOpacity=".35" strokeWidth=".7" strokeDasharray="1.4 1.6" />
        </g>
      )}
    </svg>
  );
}
