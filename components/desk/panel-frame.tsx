import type { ReactNode } from 'react';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { useDeskFacts } from './desk-context';

/** Handles over a panel's drawing: only its buttons take the pointer, what is between them is the page's. */
export function PanelFrame({
  rect,
  children,
}: {
  /** Of the drawing, in page millimetres. */
  readonly rect: PageBox;
  readonly children: ReactNode;
}) {
  const { format } = useDeskFacts();
  const share = (value: number, of: number): string => `${(value / of) * 100}%`;
  return (
    <div
      className="pointer-events-none absolute [&_button]:pointer-events-auto"
      style={{
        left: share(rect.left, format.widthMm),
        top: share(rect.top, format.heightMm),
        width: share(rect.right - rect.left, format.widthMm),
        height: share(rect.bottom - rect.top, format.heightMm),
      }}
    >
      {children}
    </div>
  );
}
