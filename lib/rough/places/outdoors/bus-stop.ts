import type { P3 } from '../../geometry/geometry';
import { glyphs, grass, pl, sky, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { strip } from '../pieces/disc';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { lampPool, streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { pole, wires } from '../pieces/pole';
import { alongLines } from '../pieces/ruled';
import { puddles } from '../pieces/street-ground';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

/** The shelter: a shed with a tin roof, a bench, a timetable; open towards the road (+x). */
function shelter(w: World): void {
  const m = M(),
    wood = L('#8a6a4c', 0.4),
    plank = L('#b8946a', 0.2);
  m.box(-1.05, 0, 0, 0.12, 2.3, 3.4, plank)
    .box(0.1, 0, 1.7, 2.3, 2.3, 0.12, plank)
    .box(-0.45, 0, -1.7, 1.2, 2.3, 0.12, plank);
  for (let i = 0; i < 5; i++) m.front(1.62, -0.9 + i * 0.42, 0.05, 0.02, 2.2, wood, 0);
  m.box(-0.65, 0.42, 0, 0.5, 0.07, 3, wood)
    .box(-0.65, 0, -1.2, 0.4, 0.42, 0.1, wood)
    .box(-0.65, 0, 1.2, 0.4, 0.42, 0.1, wood);
  for (const z of [-1.7, 1.7]) m.box(1.15, 0, z, 0.12, 2.4, 0.12, wood);
  m.slab([[-1.5, -2.1], [1.7, -2.1], [1.7, 2.1], [-1.5, 2.1]], 2.4, 2.54, w.weather === 'snow' ? L('#f3f6fa', 0) : L('#5f6f7c', 0.6)); // prettier-ignore
  if (w.time === 'night') m.box(0, 2.3, 0, 0.8, 0.06, 0.16, GLOW('#fff6d8', 0));
  w.model(m, { at: [-3.9, 0, 8.4] });
}
function sign(w: World): void {
  const m = M().lathe([0, 0, 0], [[0.26, 0], [0.24, 0.12]], K.GREY, { n: 12 }).line([[0, 0.1, 0], [0, 2.2, 0]], 0.06, K.DARK); // prettier-ignore
  const face: P3[] = [];
  for (let i = 0; i < 18; i++) face.push([0.32 * Math.cos(i * -0.349), 2.4 + 0.32 * Math.sin(i * -0.349), -0.04]);
  m.box(0, 2.08, 0, 0.6, 0.64, 0.05, K.WHITE, { ink: 0 }).decal(face, K.RED, 1).front(-0.05, -0.3, 1.1, 0.6, 0.72, K.WHITE, 0.9); // prettier-ignore
  for (const line of glyphs(pl([-0.2, 2.24, -0.06], [0.4, 0, 0], [0, 0.32, 0]), 2, 5))
    m.line(line, 1, GLOW('#ffffff', 0));
  for (let i = 0; i < 6; i++) m.line([[-0.22, 1.2 + i * 0.1, -0.06], [0.22, 1.2 + i * 0.1, -0.06]], 0.5); // prettier-ignore
  w.model(m, { at: [-2.2, 0, 6.2], yaw: -16 });
}
/** A country bus stop: shelter, sign, a road between fields and hills. */
export const busStop: PlaceSpec = {
  shots: { wide: S([1.2, 1.45, 0.4], [-1.6, 1.7, 14], 0.75), close: S([-0.8, 1.35, 1.6], [-3, 1.5, 10], 1) },
  spot: { at: [-2.3, 0, 5], yaw: -6, back: 10, side: [1.4, 4] },
  build: (w) => {
    sky(w, { clouds: 6, seed: 14, sun: [0.74, 0.45], moon: [0.7, 0.3] });
    hills(w, 230, 30, L('#9fb6b8', 0.2), 5);
    hills(w, 90, 12, L('#7fa480', 0.3), 8, 0, 0.8);
    groundPlane(w, L('#a6c784', 0.04));
    strip(w, -3.2, -1.2, -14, 120, underSnow(w, L('#ded8ca', 0)), 0.003);
    strip(w, -1.2, 4.8, -14, 120, underSnow(w, L('#96969c', 0.18)), 0.003);
    for (let z = -6; z < 100; z += 5) strip(w, 1.7, 1.9, z, z + 2.8, GLOW('#f8f7f2', 0), 0.005);
    w.edges(alongLines([-3.2, -1.2, 4.8], [-12, 120]), 0.7);
    w.edges(alongLines([-0.95, 4.55], [-12, 120]), 1.6, GLOW('#f8f7f2', 0));
    const rail = M();
    for (let i = 0; i < 12; i++) rail.box(5.4, 0, 4 + i * 3, 0.12, 0.75, 0.12, K.WHITE);
    for (let i = 0; i < 11; i++) rail.box(5.34, 0.42, 5.5 + i * 3, 0.06, 0.28, 3, K.WHITE);
    w.model(rail);
    shelter(w);
    sign(w);
    lampPool(w, [-3, 0, 8.2], 2, L('#ded8ca', 0));
    place(w, 'vending_machine', [-4.4, 0, 12], -90);
    place(w, 'bus', [2.9, 0, 46], 180);
    const tops: P3[] = [10, 21, 32, 43].map((z) => {
      pole(w, [-5.4, 0, z], 8);
      return [-5.4, 7.4, z];
    });
    streetLamp(w, [-3.4, 0, 15], 90);
    for (const [x, z, h, s] of [[-8, 12, 6.4, 3], [-10, 20, 7, 5], [8.6, 16, 6.6, 7], [10, 26, 7.4, 9], [-7.6, 30, 6, 2]] as const) tree(w, [x, 0, z], h, 'round', s); // prettier-ignore
    tree(w, [-5.8, 0, 7], 1.1, 'bush', 4);
    tree(w, [-6.2, 0, 10], 1.4, 'bush', 6);
    grass(w, [-6, -3.3, -2, 26], 130, 3, { h: 0.3 });
    grass(w, [5.2, 9, -1, 26], 130, 5, { h: 0.34 });
    w.castShadows('#4a5a58', 0.28);
    if (w.wet) puddles(w);
    w.flush();
    wires(w, tops);
  },
};
