import { EFFECT_LOOKS, effectMarks, type EffectKind, type EffectParameters, type EffectRange } from '@/lib/effects';
import { ringPath, rotateDegrees } from '@/lib/geometry';
import type { EffectCall } from './effect-call';

/** What a drawing decides about an effect; the rest is as the kind looks on a page. */
type Drawn = Partial<Omit<EffectParameters, 'kind' | 'seed'>>;

/**
 * The ink of an effect of the page's own kinds as one path, in picture px: the same lines as makers put on a page by hand.
 * Its seed is drawn from the call's.
 */
export function effectInk(call: EffectCall, kind: EffectKind, said: Drawn): string {
  const { widthShare: _, innerShare: __, ...look } = EFFECT_LOOKS[kind];
  const { centre, pen, r } = call;
  const marks = effectMarks({
    ...look,
    kind,
    at: { x: centre[0], y: centre[1] },
    outer: boxAbout(call, said.angleDeg ?? look.angleDeg),
    inner: { width: 0, height: 0 },
    path: null,
    width: pen,
    ...said,
    seed: Math.floor(r() * 2 ** 32),
  });
  return ringPath(marks.flatMap(({ fill, rings }) => (fill === 'ink' ? rings : [])));
}

/** A box about the centre, turned, that holds the whole panel. */
function boxAbout({ panel: { x, y, w, h }, centre }: EffectCall, angleDeg: number): EffectRange {
  let [across, down] = [1, 1];
  for (const corner of [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ] as const) {
    const [dx, dy] = rotateDegrees([corner[0] - centre[0], corner[1] - centre[1]], -angleDeg);
    across = Math.max(across, Math.abs(dx));
    down = Math.max(down, Math.abs(dy));
  }
  return { width: 2 * across, height: 2 * down };
}

/** An ellipse about the centre that holds the whole panel. */
export function ellipseAbout(call: EffectCall): EffectRange {
  const { width, height } = boxAbout(call, 0);
  return { width: width * Math.SQRT2, height: height * Math.SQRT2 };
}
