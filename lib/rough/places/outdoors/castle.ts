import { spline3, type P3 } from '../../geometry/geometry';
import { bricks, grass, pl, rock, sky, tree } from '../../world/brush';
import { GLOW, L, type Look, type Model, type World } from '../../world/kit';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { M } from '../pieces/model';
import { peaks } from '../pieces/peaks';
import { K } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const WALL = L('#d9d3c4', 0.05);
const KEEP = L('#c4bdac', 0.2);
/** A round tower with battlements or a pointed roof. */
function tower(w: World, m: Model, [x, y, z]: P3, radius: number, h: number, roof: Look | null): void {
  m.lathe([x, y, z], [[radius * 1.08, 0], [radius, h * 0.15], [radius, h * 0.88], [radius * 1.18, h * 0.92], [radius * 1.18, h]], WALL, { n: 16 }); // prettier-ignore
  for (let i = 0; i < 12; i++) {
    const t = (i / 12) * Math.PI * 2;
    m.box(x + radius * 1.08 * Math.cos(t), y + h, z + radius * 1.08 * Math.sin(t), radius * 0.32, radius * 0.3, radius * 0.32, WALL); // prettier-ignore
  }
  if (roof) {
    m.lathe([x, y + h, z], [[radius * 1.24, 0], [radius * 0.6, radius * 1.6], [0.01, radius * 3.4]], w.weather === 'snow' ? L('#f3f6fa', 0) : roof, { n: 16 }); // prettier-ignore
    m.line([[x, y + h + radius * 3.4, z], [x, y + h + radius * 4.6, z]], 0.14, K.DARK); // prettier-ignore
    m.sheet([[x, y + h + radius * 4.6, z], [x + radius * 1.3, y + h + radius * 4.3, z], [x, y + h + radius * 4, z]], K.RED); // prettier-ignore
  }
  const lit = w.time === 'night' ? GLOW('#ffe3a0', 0) : L('#34343c', 1);
  for (const k of [0.45, 0.7])
    m.box(x, y + h * k, z - radius * 1.01, radius * 0.22, radius * 0.6, 0.1, lit, { ink: 0.7 });
}
/** A curtain wall with battlements from x to x. */
function curtain(m: Model, x0: number, x1: number, z: number, h: number): void {
  m.box((x0 + x1) / 2, 0, z, x1 - x0, h, 1.6, WALL);
  for (let x = x0 + 0.6; x < x1; x += 1.5) m.box(x, h, z, 0.8, 0.8, 1.6, WALL, { ink: 0.8 });
}
const PATH: P3[] = [[-1.4, 0.003, -6], [-1, 0.003, 4], [-2.4, 0.003, 12], [0.8, 0.003, 22], [2.4, 0.003, 33]]; // prettier-ignore
const PATH_BACK: P3[] = [[4.6, 0.003, 33], [2.6, 0.003, 22], [0, 0.003, 12], [1.2, 0.003, 4], [1.6, 0.003, -6]]; // prettier-ignore
/** A castle on its rise: gatehouse, walls, towers with pointed roofs; a road leads up to it. */
export const castle: PlaceSpec = {
  shots: {
    wide: S([-1.6, 1.5, -5], [2, 7.6, 26], 0.7),
    close: S([0.8, 1.35, 0], [-1.6, 2.4, 14], 1),
    low: S([0.4, 0.6, 14], [3, 9, 36], 0.68),
  },
  spot: { at: [-0.2, 0, 4.2], yaw: 5, back: 14 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 25, sun: [0.2, 0.4], moon: [0.2, 0.2] });
    peaks(w, 320, [[-150, 70, 130], [140, 60, 120]], L('#b2c0cc', 0.08)); // prettier-ignore
    hills(w, 120, 12, L('#8fb08c', 0.24), 4);
    for (let i = 0; i < 12; i++)
      tree(w, [-40 + i * 7, 0, 62 + (i % 3) * 3], 6 + (i % 4), i % 3 ? 'round' : 'pine', i + 3);
    w.flush(false);
    groundPlane(w, L('#a9c98c', 0.12));
    w.fill([...spline3(PATH, 6), ...spline3(PATH_BACK, 6)], underSnow(w, L('#eadfc6', 0)));
    w.pen(spline3(PATH, 6), 0.7);
    w.pen(spline3(PATH_BACK, 6), 0.7);
    const blue = L('#46566e', 0.95),
      keep = M();
    keep.box(4, 0, 48, 12, 15, 9, KEEP);
    for (let i = 0; i < 8; i++) keep.box(-1.4 + i * 1.55, 15, 43.8, 0.9, 0.9, 0.8, KEEP, { ink: 0.8 });
    for (let i = 0; i < 3; i++) keep.front(43.49, 0.6 + i * 2.8, 8, 1, 2.2, w.time === 'night' ? GLOW('#ffe3a0', 0) : L('#34343c', 1), 0.8); // prettier-ignore
    tower(w, keep, [-2.4, 0, 46], 2.1, 19, blue);
    tower(w, keep, [10.6, 0, 47], 2.4, 22, blue);
    w.model(keep, {}, { cast: false });
    w.flush(false);
    const front = M();
    curtain(front, -16, 0.4, 37, 6.6);
    curtain(front, 6.4, 24, 37, 6.6);
    tower(w, front, [-16, 0, 37], 2.4, 10, blue);
    tower(w, front, [24, 0, 37], 2.6, 11, blue);
    tower(w, front, [0.4, 0, 36.4], 1.7, 10, null);
    tower(w, front, [6.6, 0, 36.4], 1.7, 10, null);
    front.box(3.5, 0, 36.2, 5, 7.4, 1.8, WALL);
    const arch: P3[] = [[2, 0, 35.28], [5, 0, 35.28]]; // prettier-ignore
    for (let i = 0; i <= 8; i++)
      arch.push([3.5 + 1.5 * Math.cos((i / 8) * Math.PI), 3 + 1.5 * Math.sin((i / 8) * Math.PI), 35.28]);
    front.decal(arch.toReversed(), L('#2c2a2e', 1), 1.1);
    w.model(front);
    tree(w, [-6.2, 0, 2.6], 9, 'pine', 11, L('#2f5240', 0.9));
    tree(w, [6.4, 0, 4.2], 8, 'pine', 14, L('#2f5240', 0.9));
    rock(w, [-3.7, 0, 2.2], 0.9, 8, L('#6f6a62', 0.5));
    rock(w, [-5.6, 0, 10], 1.4, 3);
    rock(w, [5.4, 0, 13], 1.9, 6);
    for (const [x, z, h, s] of [[-9, 14, 7, 2], [9.4, 16, 6.4, 5], [13, 22, 8, 7], [-13, 22, 8.4, 9]] as const) tree(w, [x, 0, z], h, s % 2 ? 'round' : 'pine', s); // prettier-ignore
    grass(w, [-9, -2, -2, 20], 130, 3, { h: 0.24 });
    grass(w, [2, 10, -2, 20], 130, 5, { h: 0.24 });
    w.castShadows('#4a5a58', 0.26);
    w.flush();
    bricks(w, pl([-14, 0.2, 36.18], [13, 0, 0], [0, 6, 0]), 1.1, 0.6, 5, 0.2, 0.5);
    bricks(w, pl([9, 0.2, 36.18], [12, 0, 0], [0, 6, 0]), 1.1, 0.6, 9, 0.2, 0.5);
  },
};
