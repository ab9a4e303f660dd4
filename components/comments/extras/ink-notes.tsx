'use client';

import { memo } from 'react';
import type { Stroke } from '@/lib/contracts/page-layers';
import { strokeFill, strokePath } from '@/lib/domain/page/strokes/stroke-path';

/** Strokes of ink notes over a page, moved by as much as what their comments are pinned to. */
export interface ShownInk {
  readonly id: string;
  readonly ink: readonly Stroke[];
  /** In page millimetres. */
  readonly shift: { readonly x: number; readonly y: number };
  /** One that is not looked at is paler. */
  readonly isOpen: boolean;
}

export function InkNotes({
  notes,
  paper,
}: {
  readonly notes: readonly ShownInk[];
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
}) {
  if (notes.every(({ ink }) => ink.length === 0)) return null;
  return (
    <svg
      aria-hidden
      data-ink-notes
      viewBox={`0 0 ${paper.widthMm} ${paper.heightMm}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      {notes.map(({ id, ink, shift, isOpen }) => (
        <g key={id} opacity={isOpen ? 1 : 0.55} transform={`translate(${shift.x} ${shift.y})`}>
          {ink.map((stroke) => (
            <InkPath key={stroke.id} stroke={stroke} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** A stroke as its outline; drawn once, since strokes don't change. */
export const InkPath = memo(function InkPath({ stroke }: { readonly stroke: Stroke }) {
  return <path d={strokePath(stroke)} fill={strokeFill(stroke)} />;
});
