import { lerp, rng, type P3, type Rng } from '../../../geometry/geometry';
import { INK, pathOf } from '../../../pen/paint';
import { flick } from '../../../world/flick';
import { GLOW, L, Model, TAU, type Look, type World } from '../../../world/kit';

/** A floor that weather comes in on: a room, or the ground of a cave. */
export interface Floor {
  readonly w: World;
  readonly floorLook: Look;
}

/** Where the weather comes into a room that has no window: from a door along the way that people take. */
export interface Entry {
  /** On the floor: the threshold, and where the tracks end; [x, z] in metres. */
  readonly from: readonly [x: number, z: number];
  readonly to: readonly [x: number, z: number];
  /** Where an umbrella leans: its tip on the floor, and how far aside its handle is. */
  readonly umbrella?: { readonly at: readonly [x: number, z: number]; readonly lean: readonly [x: number, z: number] };
  /** Height of the floor, metres. */
  readonly y?: number;
  /** How dark the floor is, where it isn't the room's own: share of black. */
  readonly floorBw?: number;
}

const STEP_M = 0.36;

/**
 * What the weather outside leaves inside: wet tracks and an umbrella in its puddle, snow from boots, leaves blown in,
 * mist along the floor, a dry umbrella under clouds. Draw it before the things.
 */
export function broughtIn(floor: Floor, entry: Entry): void {
  const { w } = floor;
  if (w.wet || w.weather === 'snow') tracks(floor, entry);
  if (w.weather === 'wind' || w.weather === 'storm') blownLeaves(w, entry);
  if (w.weather === 'fog') creepingMist(w, entry);
  if (entry.umbrella && (w.wet || w.weather === 'snow' || w.weather === 'cloudy')) umbrella(floor, entry);
}

const blot = (x: number, y: number, z: number, rx: number, rz: number, r: Rng): P3[] =>
  Array.from({ length: 12 }, (_, i): P3 => {
    const k = 1 + r(-0.16, 0.16);
    return [x + rx * k * Math.cos((i / 12) * TAU), y, z + rz * k * Math.sin((i / 12) * TAU)];
  });

/** What shows on a floor: dark water, or its shine where the floor is dark itself; snow. */
function trackLook(floor: Floor, bw: number): Look {
  if (floor.w.weather === 'snow') return GLOW('#ffffff', 0);
  return bw > 0.45 ? GLOW('#8fa6bd', 0.06) : L('#5b5a63', Math.min(0.66, bw + 0.36), { flat: true });
}

/** Soles left and right by turns, smaller as they dry; a puddle or a heap on the threshold. */
function tracks(floor: Floor, { from, to, y = 0, floorBw = floor.floorLook.bw }: Entry): void {
  const { w } = floor,
    r = rng(23),
    dx = to[0] - from[0],
    dz = to[1] - from[1],
    length = Math.hypot(dx, dz) || 1,
    [ux, uz] = [dx / length, dz / length],
    look = trackLook(floor, floorBw),
    isSnow = w.weather === 'snow',
    soles: P3[][] = [blot(from[0], y + 0.004, from[1], 0.3, 0.2, r)];
  for (let s = 0.3, i = 0; s < length; s += STEP_M, i++) {
    const k = lerp(1, 0.55, s / length),
      aside = (i % 2 ? 0.11 : -0.11) + r(-0.02, 0.02),
      at = (u: number, v: number): P3 => [
        from[0] + ux * (s + u * k) - uz * (aside + v * k),
        y + 0.004,
        from[1] + uz * (s + u * k) + ux * (aside + v * k),
      ];
    soles.push([at(-0.02, -0.04), at(0.08, -0.052), at(0.15, -0.03), at(0.16, 0.02), at(0.1, 0.05), at(-0.02, 0.035)]);
    soles.push([at(-0.12, -0.034), at(-0.05, -0.036), at(-0.05, 0.032), at(-0.12, 0.03)]);
    if (r() < 0.7)
      soles.push(blot(from[0] + ux * s + r(-0.3, 0.3), y + 0.004, from[1] + uz * s + r(-0.2, 0.2), 0.035, 0.025, r));
  }
  let d = '';
  for (const sole of soles) d += w.poly(sole);
  w.put(d, look, 2, w.depth([from[0], y, from[1]]));
  if (isSnow) for (const sole of soles) w.outline(sole, 0.4);
}

/** Leaves on the floor along the way, more of them at the door, and a few still in the air. */
function blownLeaves(w: World, { from, to, y = 0 }: Entry): void {
  const r = rng(31);
  for (let i = 0; i < 22; i++) {
    const t = r() ** 1.6,
      x = lerp(from[0], to[0], t) + r(-0.7, 0.7),
      z = lerp(from[1], to[1], t) + r(-0.4, 0.4),
      k = r(0.06, 0.11),
      a = r(0, TAU),
      isDark = r() < 0.5,
      lift = i % 5 === 0 ? r(0.3, 1.3) : 0.006,
      at = (u: number, v: number): P3 => [
        x + k * (u * Math.cos(a) - v * Math.sin(a)),
        y + lift + (lift > 0.1 ? k * v : 0),
        z + k * (u * Math.sin(a) + v * Math.cos(a)),
      ];
    if (w.depth([x, y, z]) < 0.6) continue;
    const leaf = [at(-1, 0), at(-0.4, 0.45), at(0.3, 0.42), at(1, 0.1), at(0.4, -0.4), at(-0.4, -0.42)];
    const draw = (): void => {
      w.quad(leaf, isDark ? GLOW('#7a4a2c', 1) : GLOW('#d08a3e', 0.1), 0.5);
      w.edge(at(-1.3, -0.1), at(0.5, 0.04), 0.45);
    };
    if (lift > 0.1) w.item([x - k, y + lift - k, z - k], [x + k, y + lift + k, z + k], draw);
    else draw();
  }
}

/** White bands that lie along the floor: torn edges in ink, two soft steps in colour. */
function creepingMist(w: World, { from, to, y = 0 }: Entry): void {
  const r = rng(41);
  for (let i = 0; i < 9; i++) {
    const t = i / 8,
      x = lerp(from[0], to[0], t) + r(-0.5, 0.5),
      z = lerp(from[1], to[1], t) + r(-0.2, 0.2),
      reach = r(0.7, 1.5);
    if (w.depth([x, y, z]) < 0.8) continue;
    w.item([x - reach, y, z - 0.02], [x + reach, y + 0.3, z + 0.02], () => {
      const [cx, cy] = w.at([x, y + r(0.04, 0.3), z]),
        k = w.px([x, y, z]);
      let soft = '',
        core = '';
      for (let j = 0; j < 4; j++) {
        const a = cx + k * r(-0.6, 0.6),
          b = cy + k * r(-0.12, 0.12),
          half = k * reach * r(0.4, 0.8);
        soft += flick(a - half, b, a + half, b + k * r(-0.03, 0.03), k * r(0.07, 0.13));
        core += flick(a - half * 0.7, b, a + half * 0.6, b, k * r(0.03, 0.06));
      }
      w.p.fill(soft, w.mood.haze, '#ffffff', w.bw ? 1 : 0.4);
      w.p.fill(core, '#f4f7f8', '#ffffff', w.bw ? 1 : 0.5);
    });
  }
}

/** A closed umbrella that leans on something; it drips when it was used. */
function umbrella(floor: Floor, { umbrella: leaning, y = 0, floorBw = floor.floorLook.bw }: Entry): void {
  if (!leaning) return;
  const { w } = floor,
    [x, z] = leaning.at,
    along = (t: number): P3 => [x + leaning.lean[0] * t, y + 0.86 * t, z + leaning.lean[1] * t],
    cloth = L('#34508a', floorBw > 0.8 ? 0.3 : 1);
  if (w.wet) {
    w.put(w.poly(blot(x, y + 0.004, z - 0.05, 0.3, 0.17, rng(9))), trackLook(floor, floorBw), 2, w.depth([x, y, z]));
  }
  w.model(
    new Model()
      .tube([along(0.02), along(0.1), along(0.45), along(0.68), along(0.7)], [0.012, 0.04, 0.085, 0.05, 0.014], cloth)
      .line([along(0.7), along(0.95)], 0.022, L('#8a5a3a', 0.5))
      .line(
        [
          along(0.95),
          along(1.04),
          [along(1)[0] + 0.08, y + 0.9, along(1)[2]],
          [along(1)[0] + 0.1, y + 0.8, along(1)[2]],
        ],
        0.03,
        L('#8a5a3a', 0.5),
      ),
  );
  if (w.weather === 'snow')
    w.item([x - 0.1, y + 0.3, z - 0.12], [x + 0.1, y + 0.62, z - 0.1], () => {
      const c = w.at(along(0.56)),
        k = w.px(along(0.56)) * 0.075;
      w.p.fill(pathOf([[c[0] - k, c[1] + k], [c[0] - k * 0.7, c[1] - k * 0.6], [c[0] + k * 0.4, c[1] - k], [c[0] + k, c[1] + k * 0.2], [c[0] + k * 0.2, c[1] + k * 0.6]]), '#ffffff', '#ffffff'); // prettier-ignore
      w.p.ink([[c[0] - k, c[1] + k], [c[0] + k * 0.2, c[1] + k * 0.5], [c[0] + k, c[1] + k * 0.2]], { w: 1 }, INK); // prettier-ignore
    });
}

/**
 * What falls in through a grate or a hole above a floor: drops into a puddle, flakes onto a heap, leaves, mist.
 * @param at where on the floor, [x, z] in metres
 * @param top height of the opening, metres
 */
export function fallenIn(floor: Floor, at: readonly [x: number, z: number], top: number): void {
  const { w } = floor,
    [x, z] = at,
    r = rng(53);
  if (w.weather === 'wind' || w.weather === 'storm') blownLeaves(w, { from: at, to: [x * 0.4, z - 1.4] });
  if (w.weather === 'fog') creepingMist(w, { from: at, to: [x * 0.2, z - 1] });
  if (w.weather === 'snow') {
    const heap = Array.from({ length: 13 }, (_, i): P3 => {
      const t = i / 12;
      return [x - 0.7 + 1.4 * t, 0.26 * Math.sin(Math.PI * t) * r(0.85, 1.1), z];
    });
    w.fill(blot(x, 0.004, z, 1, 0.5, r), GLOW('#ffffff', 0));
    w.item([x - 0.7, 0, z - 0.01], [x + 0.7, 0.3, z + 0.01], () => {
      w.fill([[x - 0.7, 0, z - 0.05], ...heap, [x + 0.7, 0, z - 0.05]], GLOW('#ffffff', 0));
      w.pen(heap, 0.9);
    });
  }
  if (w.wet) {
    w.put(w.poly(blot(x, 0.004, z, 0.8, 0.42, r)), trackLook(floor, floor.floorLook.bw), 2, w.depth([x, 0, z]));
    for (const k of [0.2, 0.42]) {
      const ring = blot(x, 0.006, z, k, k * 0.5, r);
      w.pen([...ring, ring[0]!], 0.6, GLOW('#ffffff', 0), { a: 0, b: 0 });
    }
  }
  if (!w.wet && w.weather !== 'snow') return;
  w.item([x - 0.4, 0.3, z - 0.02], [x + 0.4, top, z], () => {
    let d = '';
    for (let i = 0; i < 16; i++) {
      const [px, py] = w.at([x + r(-0.4, 0.4), r(0.2, top), z]),
        k = w.px([x, 1, z]) * (w.wet ? r(0.1, 0.26) : 0.02);
      d += w.wet ? flick(px, py, px, py + k, Math.max(1, k * 0.06)) : flick(px - k, py, px + k, py, k * 1.2);
    }
    w.p.fill(d, '#f0f6ff', '#ffffff');
  });
}
