import type { Model } from '../../world/kit';
import { type Look } from '../../world/kit';
import { glyphs, pl } from '../../world/brush';
import { K } from './things';
import { M } from './model';

const { DARK } = K;
/** Hanging or standing shop sign with invented letters. */
export const signModel = (
  ...args: [wd: number, h: number, look: Look, seed: number, n?: number, down?: boolean, ink?: Look]
): Model => {
  const [wd, h, look, seed, n = 3, down = true, ink = DARK] = args;
  const m = M().box(0, 0, 0, wd, h, 0.16, look, { ink: 1 });
  const lines = glyphs(pl([-wd / 2, 0, -0.082], [wd, 0, 0], [0, h, 0]), n, seed, down);
  for (const l of lines) m.line(l, 1.5, ink);
  return m;
};
