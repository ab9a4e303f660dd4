'use client';

import { memo } from 'react';
import type { Stroke } from '@/lib/contracts/page-layers';
import { strokeFill, strokePath } from '@/lib/domain/page/strokes/stroke-path';

const paths = new WeakMap<Stroke, string>();

/** The outline of a stroke, made once. */
export function pathOf(stroke: Stroke): string {
  const known = paths.get(stroke);
  if (known !== undefined) return known;
  const d = strokePath(stroke);
  paths.set(stroke, d);
  return d;
}

/** One stroke of a pen. */
export const StrokePath = memo(function StrokePath({
  stroke,
  className,
}: {
  readonly stroke: Stroke;
  /** Its own colour when absent. */
  readonly className?: string;
}) {
  const paint =
    className === undefined
      ? { fill: strokeFill(stroke), ...(stroke.opacity === undefined ? {} : { fillOpacity: stroke.opacity }) }
      : { className };
  return <path d={pathOf(stroke)} {...paint} />;
});
