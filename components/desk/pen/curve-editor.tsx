'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { PressureCurve } from '@/lib/contracts/pens';
import {
  MOST_CURVE_POINTS,
  withCurvePoint,
  withMoreCurvePoints,
  withoutCurvePoint,
} from '@/lib/domain/page/strokes/pen/edit-curve';
import { pressureAt } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { Button } from '../../ui/button';

/** The curve's line is made of so many pieces. */
const PIECES = 48;
const KEY_STEP = 0.01;
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};

/** A pressure curve with points to drag, or to move by arrow keys: what is pressed goes right, what comes of it up. */
export function CurveEditor({
  curve,
  now,
  onChange,
}: {
  readonly curve: PressureCurve;
  /** The pressure at the moment, marked on the curve. */
  readonly now: number | null;
  readonly onChange: (curve: PressureCurve) => void;
}) {
  const t = useTranslations('pen');
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const isInner = chosen > 0 && chosen < curve.length - 1;
  const drag = (at: number) => (event: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined || event.buttons === 0) return;
    const to = { x: (event.clientX - rect.left) / rect.width, y: 1 - (event.clientY - rect.top) / rect.height };
    onChange(withCurvePoint(curve, at, to));
  };
  const key = (at: number) => (event: KeyboardEvent) => {
    const [dx, dy] = KEYS[event.key] ?? [0, 0];
    const point = curve[at];
    if (point === undefined || (dx === 0 && dy === 0)) return;
    event.preventDefault();
    onChange(withCurvePoint(curve, at, { x: point.x + dx, y: point.y + dy }));
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="px-3 py-2.5">
        <div
          ref={box}
          role="group"
          aria-label={t('curveOf')}
          className="relative mx-auto aspect-square w-full max-w-64 touch-none border border-edge bg-raised"
        >
          <CurveLine curve={curve} now={now} />
          {curve.map(({ x, y }, at) => (
            <button
              key={at}
              type="button"
              role="slider"
              aria-label={t('point', { number: at + 1 })}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(y * 100)}
              aria-valuetext={t('pointAt', { x: Math.round(x * 100), y: Math.round(y * 100) })}
              onFocus={() => setChosen(at)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setChosen(at);
              }}
              onPointerMove={drag(at)}
              onKeyDown={key(at)}
              style={{ left: `${x * 100}%`, top: `${(1 - y) * 100}%` }}
              className={`absolute size-6 -translate-x-1/2 -translate-y-1/2 touch-none rounded-full border-2 max-sm:size-7 ${
                at === chosen ? 'border-pencil bg-pencil' : 'border-edge bg-raised'
              }`}
            />
          ))}
        </div>
      </div>
      <p className="text-small text-ink-soft">{t('curveHint')}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          disabled={curve.length >= MOST_CURVE_POINTS}
          onClick={() => onChange(withMoreCurvePoints(curve))}
        >
          {t('addPoint')}
        </Button>
        <Button size="small" disabled={!isInner} onClick={() => onChange(withoutCurvePoint(curve, chosen))}>
          {t('removePoint')}
        </Button>
      </div>
    </div>
  );
}

function CurveLine({ curve, now }: { readonly curve: PressureCurve; readonly now: number | null }) {
  const points = Array.from({ length: PIECES + 1 }, (_, at) => {
    const x = at / PIECES;
    return `${100 * x},${100 - 100 * pressureAt(curve, x)}`;
  });
  return (
    <svg viewBox="0 0 100 100" className="absolute inset-0 size-full overflow-visible" aria-hidden>
      <path d="M25 0V100M50 0V100M75 0V100M0 25H100M0 50H100M0 75H100" className="stroke-hairline" strokeWidth={0.5} />
      <polyline points={points.join(' ')} fill="none" className="stroke-pencil" strokeWidth={1.5} />
      {now !== null && <circle cx={100 * now} cy={100 - 100 * pressureAt(curve, now)} r={2.5} className="fill-mark" />}
    </svg>
  );
}
