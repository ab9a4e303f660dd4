import type { ReadingDirection } from '@/lib/contracts/projects';

const PANELS: Readonly<Record<ReadingDirection, string>> = {
  rtl: 'M1 1h11v14H1zM15 1h10v14H15z',
  ltr: 'M1 1h10v14H1zM14 1h11v14H14z',
  vertical: 'M7 1h12v6H7zM7 9.5h12V15H7z',
};
const ARROWS: Readonly<Record<ReadingDirection, string>> = {
  rtl: 'M21 8H5m3-3L5 8l3 3',
  ltr: 'M5 8h16m-3-3 3 3-3 3',
  vertical: 'M13 3v10m-3-3 3 3 3-3',
};

/** A small page with the way that the eye takes over its panels. */
export function ReadingFace({ direction }: { readonly direction: ReadingDirection }) {
  return (
    <svg viewBox="0 0 26 16" aria-hidden className="h-4 w-6.5 shrink-0" fill="none">
      <path d={PANELS[direction]} stroke="var(--pencil)" strokeWidth="1.2" />
      <path d={ARROWS[direction]} stroke="var(--ink)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
