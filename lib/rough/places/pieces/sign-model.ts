import { Model, type Look } from '../../world/kit';
import { glyphs, pl } from '../../world/brush';
import { K } from './things';
import { M } from './model';

const { DARK } = K;
/** Hanging or standing shop sign with invented letters. */
export const signModel = (
  wd: number,
  h: number,
  look: Look,
  seed: number,
  n = 3,
  down = true,
  ink: Look = DARK,
): Model => {
  const m = M().box(0, 0, 0, wd, h, 0.16, look, { ink: 1 });
  for (const s of [-1, 1]) {
    const g = glyphs(pl([(-wd / 2) * s * -1 * -1, 0, s * 0.081 * -1 * -1], [wd * s, 0, 0], [0, h, 0]), n, seed, down);
    void g;
  }
  const lines = glyphs(pl([-wd / 2, 0, -0.082], [wd, 0, 0], [0, h, 0]), n, seed, down);
  for (const l of lines) m.line(l, 1.5, ink);
  return m;
};
