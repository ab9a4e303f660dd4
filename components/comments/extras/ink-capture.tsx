'use client';

import { useRef, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Stroke } from '@/lib/contracts/page-layers';
import { startInkLine, type InkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { leanOf, type InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { newId } from '../../desk/new-id';
import { useCommentsStore } from '../comments-store';
import { InkNotes } from './ink-notes';
import { NOTE_PEN, noteStroke } from './note-pen';

interface Drawing {
  readonly id: string;
  readonly pointerId: number;
  readonly line: InkLine;
}

/** Lies over a page's picture while an ink note is drawn; the strokes go to the comment that is being written. */
export function InkCapture({ paper }: { readonly paper: { readonly widthMm: number; readonly heightMm: number } }) {
  const t = useTranslations('commentExtras');
  const addInk = useCommentsStore((state) => state.addInk);
  const drawing = useRef<Drawing | null>(null);
  const [wet, setWet] = useState<Stroke | null>(null);
  const reportsOf = (event: PointerEvent<HTMLElement>): InkPoint[] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const native = event.nativeEvent;
    const all = typeof native.getCoalescedEvents === 'function' ? native.getCoalescedEvents() : [];
    return (all.length > 0 ? all : [native]).map((one) => ({
      x: ((one.clientX - left) / width) * paper.widthMm,
      y: ((one.clientY - top) / height) * paper.heightMm,
      pressure: one.pressure,
      timeMs: one.timeStamp,
      leanDeg: leanOf(one.tiltX, one.tiltY),
    }));
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = drawing.current;
    if (now?.pointerId !== event.pointerId) return;
    now.line.add(reportsOf(event));
    setWet(noteStroke(now.id, now.line));
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    if (drawing.current !== null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const device = event.pointerType === 'pen' ? 'pen' : event.pointerType === 'touch' ? 'touch' : 'mouse';
    const pixelMm = paper.widthMm / event.currentTarget.getBoundingClientRect().width;
    const line = startInkLine({ look: NOTE_PEN, curve: [...PRESSURE_CURVES.normal], device, pixelMm });
    drawing.current = { id: newId(), pointerId: event.pointerId, line };
    move(event);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    const now = drawing.current;
    if (now?.pointerId !== event.pointerId) return;
    drawing.current = null;
    setWet(null);
    const stroke = noteStroke(now.id, now.line);
    if (stroke !== null) addInk(stroke);
  };
  return (
    <div
      role="img"
      aria-label={t('draw')}
      data-ink-capture
      className="absolute inset-0 z-10 cursor-crosshair touch-none"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {wet !== null && (
        <InkNotes notes={[{ id: 'wet', ink: [wet], shift: { x: 0, y: 0 }, isOpen: true }]} paper={paper} />
      )}
    </div>
  );
}
