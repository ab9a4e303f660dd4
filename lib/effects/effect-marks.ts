import { rotateDegrees, type Point } from '@/lib/geometry';
import type { EffectMark, EffectParameters } from './effect';
import { angerMark, snow, sparkles, sweatDrops } from './kinds/marks';
import { focusLines, impactBurst, solidFlash, uniFlash } from './kinds/radial';
import { gloomLines, motionBlur, rain, speedLines } from './kinds/streaks';
import { curvedLane, straightLane, toLocal, type Lane } from './lane';

/**
 * The outlines of an effect, in painting order, in the caller's unit and coordinates. The same parameters give the same
 * outlines; every number of a result is finite for ranges that are not negative.
 */
export function effectMarks(o: EffectParameters): EffectMark[] {
  const out = (point: Point): Point => {
    const [x, y] = rotateDegrees(point, o.angleDeg);
    return [x + o.at.x, y + o.at.y];
  };
  return localMarks(o).map(({ fill, rings }) => ({ fill, rings: rings.map((ring) => ring.map(out)) }));
}

/** About the origin, not turned. */
function localMarks(o: EffectParameters): EffectMark[] {
  switch (o.kind) {
    case 'focus-lines':
      return focusLines(o);
    case 'uni-flash':
      return uniFlash(innerInside(o));
    case 'solid-flash':
      return solidFlash(o);
    case 'impact':
      return impactBurst(innerInside(o));
    case 'speed-lines':
      return speedLines(o, laneOf(o));
    case 'motion-blur':
      return motionBlur(o, laneOf(o));
    case 'gloom':
      return gloomLines(o);
    case 'rain':
      return rain(o);
    case 'snow':
      return snow(o);
    case 'sparkles':
      return sparkles(o);
    case 'sweat':
      return sweatDrops(o);
    case 'anger':
      return angerMark(o);
    default:
      return o.kind satisfies never;
  }
}

/** Kinds that draw the rim of their middle keep it inside of what they reach. */
function innerInside(o: EffectParameters): EffectParameters {
  const { outer, inner } = o;
  return {
    ...o,
    inner: { width: Math.min(inner.width, outer.width), height: Math.min(inner.height, outer.height) },
  };
}

function laneOf(o: EffectParameters): Lane {
  const path = o.path?.map(({ x, y }) => toLocal(o, [x, y])) ?? null;
  const curved = path === null || path.length < 2 ? null : curvedLane(path);
  return curved ?? straightLane(o);
}
