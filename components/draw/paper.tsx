import type { ReactNode } from 'react';

/** A sheet on the desk in a picture's proportions, as large as its place allows. */
export function Paper({
  widthPx,
  heightPx,
  children,
}: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly children: ReactNode;
}) {
  return (
    <div
      className="relative max-h-full max-w-full overflow-hidden bg-paper shadow-page"
      style={{
        aspectRatio: `${widthPx} / ${heightPx}`,
        // The largest box of this proportion in its place, which is a size container.
        width: `min(100cqw, ${(widthPx / heightPx) * 100}cqh)`,
      }}
    >
      {children}
    </div>
  );
}
