import type { ReactNode } from 'react';

/** An empty place: what belongs there, and the one button that fills it. */
export function EmptyState({
  title,
  text,
  picture,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-sm animate-fade flex-col items-center gap-3 px-6 py-14 text-center">
      {picture}
      <h2 className="text-read font-semibold">{title}</h2>
      <p className="text-tool text-ink-soft">{text}</p>
      {children}
    </div>
  );
}
