'use client';

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { PressureCurve } from '@/lib/contracts/pens';
import { startInkLine, type InkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { leanOf, type InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { cleanPressure, pressureIssue, type PressureIssue } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { newId } from '../new-id';
import { startWetPainter, type WetPainter } from './wet-painter';

/** The pad is a page of its own, shown as large as this. */
const PIXELS_PER_MM = 8;
/** Wide, so that pressure is seen. */
const LOOK = { ...BUILT_IN_PENS['g-pen'], widthMm: 2, minWidth: 0.03 };

interface PadStroke {
  readonly id: string;
  readonly pointerId: number;
  readonly device: 'mouse' | 'pen' | 'touch';
  readonly line: InkLine;
  readonly pressures: number[];
}

/** A piece of paper to try the hand on; it shows the last stroke. */
export function TestPad({
  curve,
  onPressure,
  onIssue,
}: {
  readonly curve: PressureCurve;
  readonly onPressure: (pressure: number | null) => void;
  readonly onIssue: (issue: PressureIssue) => void;
}) {
  const t = useTranslations('pen');
  const [isEmpty, setEmpty] = useState(true);
  const holder = useRef<HTMLDivElement>(null);
  const solid = useRef<HTMLCanvasElement>(null);
  const tail = useRef<HTMLCanvasElement>(null);
  const painter = useRef<WetPainter | null>(null);
  const stroke = useRef<PadStroke | null>(null);
  useEffect(() => {
    if (holder.current === null || solid.current === null || tail.current === null) return undefined;
    const sheets = { holder: holder.current, solid: solid.current, tail: tail.current };
    const made = startWetPainter(sheets, () => ({ x: 0, y: 0, scale: PIXELS_PER_MM }));
    painter.current = made;
    made.repaint();
    return () => made.stop();
  }, []);
  const press = (event: PointerEvent) => {
    if (stroke.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const device = event.pointerType === 'pen' ? 'pen' : event.pointerType === 'touch' ? 'touch' : 'mouse';
    const line = startInkLine({ look: LOOK, curve, device, pixelMm: 1 / PIXELS_PER_MM });
    stroke.current = { id: newId(), pointerId: event.pointerId, device, line, pressures: [] };
    setEmpty(false);
    move(event);
  };
  const move = (event: PointerEvent) => {
    const now = stroke.current;
    if (now === null || now.pointerId !== event.pointerId) return;
    const points = reportsOf(event);
    now.pressures.push(...points.map(({ pressure }) => pressure));
    now.line.add(points);
    painter.current?.show({ id: now.id, look: LOOK, line: now.line, tail: now.line.tail(), clip: null });
    onPressure(now.device === 'pen' ? cleanPressure(event.pressure) : null);
  };
  const end = (event: PointerEvent) => {
    const now = stroke.current;
    if (now === null || now.pointerId !== event.pointerId) return;
    stroke.current = null;
    onPressure(null);
    onIssue(pressureIssue(now.device, now.pressures));
  };
  return (
    <div
      ref={holder}
      role="img"
      aria-label={t('pad')}
      data-test-pad
      className="relative h-40 cursor-crosshair touch-none overflow-hidden rounded-koma border border-edge bg-paper select-none"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {isEmpty && (
        <span className="absolute inset-0 flex items-center justify-center text-tool text-[#6b645c]">
          {t('padHint')}
        </span>
      )}
      <canvas ref={solid} className="absolute inset-0 size-full" />
      <canvas ref={tail} className="absolute inset-0 size-full" />
    </div>
  );
}

/** All that the device reported since the last event, in millimetres of the pad. */
function reportsOf(event: PointerEvent): InkPoint[] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const native = event.nativeEvent;
  const reports = typeof native.getCoalescedEvents === 'function' ? native.getCoalescedEvents() : [];
  return (reports.length > 0 ? reports : [native]).map((one) => ({
    x: (one.clientX - left) / PIXELS_PER_MM,
    y: (one.clientY - top) / PIXELS_PER_MM,
    pressure: one.pressure,
    timeMs: one.timeStamp,
    leanDeg: leanOf(one.tiltX, one.tiltY),
  }));
}
