import type { P2, P3 } from '../../../geometry/geometry';
import { mixHex, pathOf } from '../../../pen/paint';
import { placeThing, THINGS } from '../../../things';
import { kindOfThing } from '../../../things/kind-of-thing';
import type { PropTag } from '../../../vocabulary/props';
import { pl, type Plane } from '../../../world/brush';
import { convexHull, L, mulHex, xform, type Look, type Model, type World, type Xf } from '../../../world/kit';

/** The four walls as seen by somebody who looks along z: `back` is the far one, `front` the one behind the usual camera. */
export type Wall = 'back' | 'left' | 'right' | 'front';

/** A part of a wall in metres: where it begins and ends along the wall (x for back and front, z for left and right), and its lower and upper edge. */
export type Area = readonly [from: number, to: number, y0: number, y1: number];

/** Measures in metres; looks of the six sides. Floors have .1-.2 of black so that light on them can be white (WORLD.md 3). */
export interface RoomSpec {
  x: readonly [number, number];
  z: readonly [number, number];
  height: number;
  floor?: Look;
  wall?: Look;
  side?: Look;
  ceiling?: Look;
  skirting?: boolean;
  /** The ceiling is not drawn (tents, roofs and vaults draw their own). */
  open?: boolean;
}

/** A box of air with walls: everything a place needs to hang things on its walls and to stand things on its floor. */
export class Room {
  readonly x0: number;
  readonly x1: number;
  readonly z0: number;
  readonly z1: number;
  readonly h: number;
  readonly floorLook: Look;
  readonly wallLook: Look;
  /** Outlines of what stands on the floor, darkened before the things are painted. */
  private shade = '';

  constructor(
    readonly w: World,
    spec: RoomSpec,
  ) {
    [this.x0, this.x1] = spec.x;
    [this.z0, this.z1] = spec.z;
    this.h = spec.height;
    w.bounds = { x: spec.x, z: spec.z };
    this.floorLook = spec.floor ?? L('#c89a66', 0.14);
    this.wallLook = spec.wall ?? L('#f2ebdc', 0);
    this.shell(spec);
  }

  /** Whether lamps burn. */
  get lit(): boolean {
    return this.w.time === 'night' && this.w.lampOn;
  }

  /** A surface at this hour: under lamps, what no lamp reaches is a little darker. */
  hourly(look: Look, amount = 1): Look {
    if (!this.lit || look.glow || look.bw >= 0.9) return look;
    return { ...look, c: mulHex(look.c, mixHex('#ffffff', '#b9a184', amount * 0.42)), bw: look.bw + 0.09 * amount };
  }

  private shell(spec: RoomSpec): void {
    const { w, x0, x1, z0, z1, h } = this;
    const wall = this.hourly(this.wallLook);
    const side = this.hourly(
      spec.side ?? { ...this.wallLook, c: mixHex(this.wallLook.c, '#8d8494', 0.1), bw: this.wallLook.bw + 0.06 },
    );
    const { x, y, w: width, h: height } = w.panel;
    w.p.fill(`M${x} ${y}h${width}v${height}h${-width}Z`, w.tint(wall, 2, 3).c, w.tint(wall, 2, 3).bw);
    w.fill(
      [
        [x0, 0, z0],
        [x1, 0, z0],
        [x1, 0, z1],
        [x0, 0, z1],
      ],
      this.hourly(this.floorLook, 1.2),
    );
    if (!spec.open)
      w.fill(
        [
          [x0, h, z0],
          [x1, h, z0],
          [x1, h, z1],
          [x0, h, z1],
        ],
        this.hourly(spec.ceiling ?? L('#f7f3ea', 0)),
        2,
      );
    for (const name of ['back', 'front', 'left', 'right'] as const) {
      if (!this.faces(name)) continue;
      w.fill(
        this.rect(name, ...this.span(name), 0, h),
        name === 'back' || name === 'front' ? wall : side,
        name === 'left' ? 1 : 2,
      );
    }
    this.corners(spec.skirting ?? true, spec.open ?? false);
  }

  private corners(skirting: boolean, open: boolean): void {
    const heavy: [P3, P3][] = [];
    const fine: [P3, P3][] = [];
    for (const name of ['back', 'front', 'left', 'right'] as const) {
      if (!this.faces(name)) continue;
      const [from, to] = this.span(name);
      heavy.push([this.at(name, from, 0), this.at(name, to, 0)]);
      if (!open) heavy.push([this.at(name, from, this.h), this.at(name, to, this.h)]);
      if (skirting) fine.push([this.at(name, from, 0.09), this.at(name, to, 0.09)]);
    }
    for (const x of [this.x0, this.x1])
      for (const z of [this.z0, this.z1]) {
        if (!this.faces(z === this.z1 ? 'back' : 'front') || !this.faces(x === this.x0 ? 'left' : 'right')) continue;
        heavy.push([
          [x, 0, z],
          [x, this.h, z],
        ]);
      }
    this.w.edges(heavy, 1);
    this.w.edges(fine, 0.5);
  }

  /** Whether the camera sees the inner side of a wall. */
  faces(wall: Wall): boolean {
    const [x, , z] = this.w.shot.at;
    if (wall === 'back') return z < this.z1 - 0.05;
    if (wall === 'front') return z > this.z0 + 0.05;
    return wall === 'left' ? x > this.x0 + 0.05 : x < this.x1 - 0.05;
  }

  /** Where a wall begins and ends: along x for back and front, along z for left and right. */
  span(wall: Wall): [number, number] {
    return wall === 'back' || wall === 'front' ? [this.x0, this.x1] : [this.z0, this.z1];
  }

  /** A point on a wall: `along` is x (back, front) or z (left, right), `out` metres into the room. */
  at(wall: Wall, along: number, y: number, out = 0): P3 {
    if (wall === 'back') return [along, y, this.z1 - out];
    if (wall === 'front') return [along, y, this.z0 + out];
    return wall === 'left' ? [this.x0 + out, y, along] : [this.x1 - out, y, along];
  }

  rect(wall: Wall, from: number, to: number, y0: number, y1: number, out = 0): P3[] {
    return [
      this.at(wall, from, y0, out),
      this.at(wall, to, y0, out),
      this.at(wall, to, y1, out),
      this.at(wall, from, y1, out),
    ];
  }

  /** A part of a wall as a plane for textures and letters, running left to right as seen from inside. */
  plane(wall: Wall, from: number, to: number, y0: number, y1: number, out = 0): Plane {
    const swap = wall === 'left' || wall === 'back' ? from : to;
    const other = swap === from ? to : from;
    const o = this.at(wall, swap, y0, out);
    const along = other - swap;
    const u: P3 = wall === 'back' || wall === 'front' ? [along, 0, 0] : [0, 0, along];
    return pl(o, u, [0, y1 - y0, 0]);
  }

  whole(wall: Wall): Plane {
    return this.plane(wall, ...this.span(wall), 0, this.h);
  }

  /** A flat thing on a wall: fill and outline; nothing where the wall is not seen. */
  panel(wall: Wall, area: Area, look: Look, ink = 0.9): void {
    if (this.faces(wall)) this.w.quad(this.rect(wall, ...area, 0.01), look, ink);
  }

  /** A rectangle on the floor. */
  patch(x0: number, x1: number, z0: number, z1: number, look: Look, ink = 0): void {
    this.w.quad(
      [
        [x0, 0.003, z0],
        [x1, 0.003, z0],
        [x1, 0.003, z1],
        [x0, 0.003, z1],
      ],
      look,
      ink,
    );
  }

  /** Floor as a plane whose `u` runs along x or along z. */
  floor(along: 'x' | 'z' = 'z'): Plane {
    const dx: P3 = [this.x1 - this.x0, 0, 0];
    const dz: P3 = [0, 0, this.z1 - this.z0];
    return along === 'z' ? pl([this.x0, 0, this.z0], dz, dx) : pl([this.x0, 0, this.z0], dx, dz);
  }

  ceiling(): Plane {
    return pl([this.x0, this.h, this.z0], [this.x1 - this.x0, 0, 0], [0, 0, this.z1 - this.z0]);
  }

  /** A dark shape on the floor beside a thing: the footprint drawn out away from the light. */
  shadow(corners: readonly P3[], height: number): void {
    const reach = Math.min(0.5, height * 0.28);
    const pts: P2[] = [];
    for (const [x, y, z] of corners) {
      for (const k of [0, reach]) {
        const p: P3 = [
          Math.max(this.x0, Math.min(this.x1, x + k)),
          y + 0.003,
          Math.max(this.z0, Math.min(this.z1, z - k * 0.35)),
        ];
        if (this.w.depth(p) < 0.25) return;
        pts.push(this.w.at(p));
      }
    }
    this.shade += pathOf(convexHull(pts));
  }

  /** A model that stands on the floor (with its shadow), on a table or on a wall. */
  put(model: Model, x: Xf = {}): void {
    this.w.model(model, x);
    const lo: P3 = [1e9, 1e9, 1e9];
    const hi: P3 = [-1e9, -1e9, -1e9];
    for (const part of model.parts)
      for (const v of part.v)
        for (let k = 0; k < 3; k++) {
          if (v[k]! < lo[k]!) lo[k] = v[k]!;
          if (v[k]! > hi[k]!) hi[k] = v[k]!;
        }
    const scale = x.s ?? 1;
    if (lo[1] * scale + (x.at?.[1] ?? 0) > 0.06 || hi[0] < lo[0]) return;
    const place3 = xform(x);
    const y = -(x.at?.[1] ?? 0) / scale;
    this.shadow(
      [place3([lo[0], y, lo[2]]), place3([hi[0], y, lo[2]]), place3([hi[0], y, hi[2]]), place3([lo[0], y, hi[2]])],
      (hi[1] - lo[1]) * scale,
    );
  }

  /** A thing by its tag; `y` is the height of what it stands on, `yaw` in degrees. */
  prop(
    tag: PropTag,
    x: number,
    y: number,
    z: number,
    yaw = 0,
    o: { look?: Look; s?: number; seed?: number } = {},
  ): void {
    const thing = THINGS[tag];
    const scale = o.s ?? 1;
    const look = this.w.paints.get(tag) ?? o.look;
    if (thing.kind === 'mesh' && y < 0.06)
      this.w.as(kindOfThing(tag), () => {
        this.put(thing.build(look), { at: [x, y, z], yaw, s: scale });
      });
    else
      placeThing(this.w, tag, [x, y, z], yaw, {
        scale,
        ...(look ? { look } : {}),
        ...(o.seed ? { seed: o.seed } : {}),
      });
  }

  /** Paints the shadows on the floor and the dark of the upper corners (under people and things, so that faces stay clean), then everything that was put into the room. */
  finish(dark = 0.2, below = 0): void {
    const { w } = this;
    if (this.shade) w.p.fill(this.shade, '#2c2440', w.p.dots(0.3), w.bw ? 1 : 0.2);
    this.shade = '';
    this.vignette(dark + (this.lit ? 0.12 : 0), below);
    w.flush();
  }

  private vignette(top: number, bottom: number): void {
    const { w } = this;
    const { p, panel: box } = w;
    if (p.finish !== 'ink' && p.finish !== 'colour') return;
    const band = (y: number, h: number, from: number, to: number): void => {
      const d = `M${box.x} ${y.toFixed(1)}h${box.w}v${h.toFixed(1)}h${-box.w}Z`;
      const alpha = (v: number): string =>
        '#2e2740' +
        Math.round(Math.min(0.6, v * 1.3) * 255)
          .toString(16)
          .padStart(2, '0');
      p.raw(
        `<path d="${d}" fill="${
          w.bw
            ? p.gradientTone(from, to, y, y + h)
            : p.linear(
                [
                  [0, alpha(from)],
                  [1, alpha(to)],
                ],
                box.x,
                y,
                box.x,
                y + h,
              )
        }"/>`,
      );
    };
    if (top > 0) band(box.y, box.h * 0.36, top, 0);
    if (bottom > 0) band(box.y + box.h * 0.72, box.h * 0.28, 0, bottom);
  }
}
