import { rng, type P3 } from '../../geometry/geometry';
import { decimal } from '../../pen/path-writer';
import { glyphs, pl, sky } from '../../world/brush';
import { GLOW, L, type Look, type World } from '../../world/kit';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { M } from '../pieces/model';
import { S, type PlaceSpec } from '../place-kind';

/** Rows of heads: small rounds, light and dark. */
function crowd(w: World, z: number): void {
  const r = rng(6),
    paths = ['', ''];
  for (let j = 0; j < 9; j++)
    for (let x = -42; x < 42; x += 0.75) {
      if (r() < 0.16) continue;
      const a = w.at([x + r(-0.15, 0.15), 3.1 + j * 0.95, z + j * 1.15]),
        k = w.px([x, 3, z + j * 1.15]) * 0.2,
        q = decimal(k);
      if (a[0] < w.panel.x - 5 || a[0] > w.panel.x + w.panel.w + 5) continue;
      paths[r() < 0.16 + 0.34 * Math.sin(x * 0.31) * Math.sin(x * 0.12 + j * 0.5) ? 1 : 0] +=
        `M${decimal(a[0] - k)} ${decimal(a[1])}a${q} ${q} 0 1 1 ${decimal(2 * k)} 0l${decimal(k * 0.6)} ${decimal(k * 2)}h${decimal(-k * 3.2)}Z`;
    }
  w.put(paths[0]!, L('#efe6da', 0), 2, z);
  w.put(paths[1]!, L('#3a4150', 1), 2, z);
}
function stand(w: World, z: number, seat: Look): void {
  const rows = 9;
  w.fill([[-44, 2.4, z - 0.4], [44, 2.4, z - 0.4], [44, 0, z - 0.4], [-44, 0, z - 0.4]], L('#f1eee6', 0)); // prettier-ignore
  w.outline([[-44, 2.4, z - 0.4], [44, 2.4, z - 0.4], [44, 0, z - 0.4], [-44, 0, z - 0.4]], 0.9); // prettier-ignore
  const list: [P3, P3][] = [];
  for (let j = 0; j < rows; j++) {
    w.fill([[-44, 2.4 + j * 0.95, z + j * 1.15], [44, 2.4 + j * 0.95, z + j * 1.15], [44, 3.4 + j * 0.95, z + j * 1.15], [-44, 3.4 + j * 0.95, z + j * 1.15]], seat); // prettier-ignore
    list.push([[-44, 2.4 + j * 0.95, z + j * 1.15], [44, 2.4 + j * 0.95, z + j * 1.15]]); // prettier-ignore
  }
  w.edges(list, 0.6);
  crowd(w, z);
  const roof: P3[] = [[-44, 14.6, z + 3], [44, 14.6, z + 3], [44, 12.6, z + 13], [-44, 12.6, z + 13]]; // prettier-ignore
  w.quad(roof, L('#5b6470', 1), 1, 0);
  for (let i = 0; i < 9; i++) w.edge([-40 + i * 10, 14.6, z + 3], [-40 + i * 10, 3, z + 12], 0.9);
}
/** Boards round the pitch, every other one black, with letters of no alphabet. */
function hoardings(w: World, z: number): void {
  for (let i = 0; i < 14; i++) {
    const x = -42 + i * 6,
      isBlack = i % 2 === 0;
    w.quad([[x, 0.1, z], [x + 5.8, 0.1, z], [x + 5.8, 1.5, z], [x, 1.5, z]], isBlack ? L('#2b3448', 1) : L('#f4f1e8', 0), 0.8); // prettier-ignore
    for (const line of glyphs(pl([x + 1, 0.3, z - 0.02], [3.8, 0, 0], [0, 1, 0]), 4, i + 3)) w.pen(line, 1.6, isBlack ? GLOW('#ffffff', 0) : undefined); // prettier-ignore
  }
}
/** The board of the score over the stand. */
function scoreboard(w: World): void {
  const m = M().box(0, 9.6, 27, 11, 5, 0.8, L('#e3e6e8', 0.04));
  for (const x of [-4.4, 1]) m.front(26.59, x, 10.4, 3.4, 2.4, L('#3a3f48', 1), 0.8);
  for (const [x, n] of [[-3.6, 1], [1.8, 0]] as const) m.decal(n ? [[x + 0.7, 10.7, 26.5], [x + 1.1, 10.7, 26.5], [x + 1.1, 12.5, 26.5], [x + 0.7, 12.5, 26.5]] : [[x, 10.7, 26.5], [x + 1.6, 10.7, 26.5], [x + 1.6, 12.5, 26.5], [x, 12.5, 26.5]], GLOW('#ffe08a', 0), 1); // prettier-ignore
  m.decal([[2.25, 11.1, 26.48], [2.95, 11.1, 26.48], [2.95, 12.1, 26.48], [2.25, 12.1, 26.48]], L('#3a3f48', 1), 1); // prettier-ignore
  m.front(26.58, -4.4, 13.2, 8.8, 0.9, L('#2b3448', 1), 0.8);
  for (const x of [-4, 4]) m.box(x, 0, 27.4, 0.3, 9.6, 0.3, L('#c9cdd2', 0.1));
  w.model(m, { at: [-9, 1.4, 0] }, { cast: false });
}
/** Starting blocks and a hurdle at the line, near. */
function blocks(w: World): void {
  for (const z of [2.1, 3.6]) w.model(M().box(0, 0, 0, 0.7, 0.06, 0.12, L('#2b3038', 1)).box(-0.2, 0, 0, 0.24, 0.24, 0.3, L('#2b3038', 1), { taper: 0.4 }).box(0.2, 0, 0.1, 0.24, 0.24, 0.3, L('#2b3038', 1), { taper: 0.4 }), { at: [-2.7, 0, z] }); // prettier-ignore
}
function floodlight(w: World, x: number, z: number): void {
  const m = M().lathe([0, 0, 0], [[0.5, 0], [0.3, 22]], L('#8f979f', 0.34), { n: 9 }).box(0, 22, 0, 5, 3, 0.5, L('#4a525c', 0.7)); // prettier-ignore
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 4; i++) m.front(-0.26, -2.2 + i * 1.15, 22.3 + j * 1.4, 0.85, 1, w.time === 'day' ? L('#e8eef2', 0.04) : GLOW('#fffbe0', 0), 0.7); // prettier-ignore
  w.model(m, { at: [x, 0, z] }, { cast: false });
}
/** A sports ground: running lanes, grass, a full stand, floodlights. */
export const stadium: PlaceSpec = {
  shots: { wide: S([-3, 1.3, 0.4], [1.6, 3.4, 24], 0.75), close: S([1, 1.3, 0], [-2, 2.4, 14], 1) },
  spot: { at: [0, 0, 4.4], yaw: 3, back: 14 },
  build: (w) => {
    sky(w, { clouds: 3, seed: 9, sun: [0.2, 0.2], stars: 40 });
    groundPlane(w, L('#b8603f', 0.24));
    for (const x of [-26, 26]) floodlight(w, x, 42);
    w.flush(false);
    stand(w, 30, L('#7f93a8', 0.34));
    w.fill([[-60, 0.003, 11.6], [60, 0.003, 11.6], [60, 0.003, 29], [-60, 0.003, 29]], underSnow(w, L('#8fbf74', 0.1))); // prettier-ignore
    for (let i = 0; i < 6; i++) w.fill([[-60 + i * 22, 0.004, 11.6], [-49 + i * 22, 0.004, 11.6], [-49 + i * 22, 0.004, 29], [-60 + i * 22, 0.004, 29]], underSnow(w, L('#9fcb80', 0.02))); // prettier-ignore
    hoardings(w, 29.5);
    const lanes: [P3, P3][] = [];
    for (let i = 0; i < 8; i++) lanes.push([[-60, 0.006, 0.6 + i * 1.5], [60, 0.006, 0.6 + i * 1.5]]); // prettier-ignore
    w.edges(lanes, 2.2, GLOW('#fbfaf5', w.weather === 'snow' ? 0.3 : 0));
    w.edges([[[-2.4, 0.006, 0.6], [-1.9, 0.006, 11.1]]], 3, GLOW('#fbfaf5', 0)); // prettier-ignore
    const goal = M(),
      post = L('#f6f5f0', 0);
    goal.line([[-3.6, 0, 22], [-3.6, 2.4, 22], [3.6, 2.4, 22], [3.6, 0, 22]], 0.12, post); // prettier-ignore
    for (let i = 0; i <= 8; i++) goal.line([[-3.6 + i * 0.9, 2.4, 22], [-3.6 + i * 0.9, 0, 23.4]], 0.4, L('#8d9299', 0.5)); // prettier-ignore
    w.model(goal, { at: [7, 0, 0] });
    for (let i = 0; i < 3; i++) {
      const hurdle = M().line([[0, 0, 0], [0, 0.9, 0]], 0.05, L('#3a4150', 1)).line([[1.1, 0, 0], [1.1, 0.9, 0]], 0.05, L('#3a4150', 1)).box(0.55, 0.84, 0, 1.2, 0.1, 0.04, post); // prettier-ignore
      w.model(hurdle, { at: [4.4 + i * 3.4, 0, 6.2 + i * 1.5], yaw: 90 });
    }
    scoreboard(w);
    blocks(w);
    w.castShadows('#5a3a3a', 0.28);
    w.flush();
  },
};
