import type { P3 } from '../../geometry/geometry';
import { GLOW, World } from '../../world/kit';
import { on } from '../../world/brush';

/** Light that falls through windows on the floor. */
export const patch = (w: World, pts: P3[]): void => {
  if (w.time === 'night' || w.wet || w.weather === 'cloudy' || w.weather === 'snow') return;
  w.fill(pts, GLOW(w.time === 'dusk' ? '#ffd9a0' : '#fffbe8', 0));
};
