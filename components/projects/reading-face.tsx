import type { ReadingDirection } from '@/lib/contracts/projects';

const ARROWS: Readonly<Record<ReadingDirection, string>> = {
  rtl: 'M15 5H5m4-3L5 5l4 3',
  ltr: 'M5 5h10m-4-3 4 3-4 3',
  vertical: 'M10 1v8M7 6l3 3 3-3',
};

/** An arrow that goes as the eye does. */
export function ReadingFace({ direction }: { readonly direction: ReadingDirection }) {
  return (
    <svg viewBox="0 0 20 10" aria-hidden className="h-2.5 w-5">
      <path d={ARROWS[direction]} fill="none" stroke="var(--pencil-text)" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
