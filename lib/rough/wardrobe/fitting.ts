/** One figure being dressed: where its cloth lies, and how pieces are put on it. */
import { add, clamp, cross, dot, lerp, mix3, mul, norm, smooth, sub, turn, type P3 } from '../geometry/geometry';
import type { FigureBuild, Pose } from './build';
import { Drape } from './drape';
import { pullOn } from './gravity';
import { hangingLine } from './hanging';
import { LegHull } from './leg-hull';
import type { Cloth, Clothing } from './clothing';

/** How an apron hangs on somebody in trousers. */
const LAP = { waist: 0.4, to: 0.95, ease: 0.12, flare: 0.12, loose: 0.7, over: true, bridge: true } as const;

/** A piece put on over the garments: a collar, a bow, an apron, a bag. */
export type Trim = (fit: Fitting) => void;

/** How a ribbon falls: its length, its first direction, how far it stays off the cloth below, how much wider its end is, and how limp it is. */
export interface Fall {
  readonly length: number;
  readonly dir: P3;
  readonly off?: number;
  readonly grow?: number;
  readonly limp?: number;
}

/** Nothing of the trunk or its cloth lies farther off its middle, in units of the body. */
export const TRUNK_REACH = 3;

const LEGS = [
  ['lKne', 'lAnk'],
  ['rKne', 'rAnk'],
] as const;

export class Fitting {
  /** How far the outermost garment of the trunk stands off. */
  ease = 0;
  loose = 0;
  /** The outermost garment of the trunk, and the skirt or trousers. */
  topPart = 0;
  bottomPart = 0;
  /** What an apron or a sash falls over: the skirt, or the tail of a coat. */
  drape: (() => Drape) | null = null;
  readonly pull: P3;
  /** Patches lie each a little above the last. */
  private layer = 0;
  private lap: Drape | null = null;
  private hull: LegHull | null = null;
  private readonly neckBase: P3;
  private readonly neckTop: P3;
  private readonly neckX: P3;
  private readonly neckZ: P3;

  constructor(
    readonly g: FigureBuild,
    readonly outfit: Clothing,
    readonly pose: Pose,
  ) {
    const body = g.body,
      b = body.b;
    this.pull = pullOn(body, pose);
    this.neckBase = add(body.spine(0.93), turn(body.RC, [0, 0, -0.17 * b.depth]));
    this.neckTop = add(body.J['head']!, turn(body.RH, [0, body.sh.chin * b.headScale * 0.2, -0.2 * b.headScale]));
    const d = norm(sub(this.neckTop, this.neckBase)),
      x = turn(body.RC, [1, 0, 0]);
    this.neckX = norm(sub(x, mul(d, dot(x, d))));
    const z = cross(d, this.neckX);
    this.neckZ = dot(z, turn(body.RC, [0, 0, 1])) < 0 ? mul(z, -1) : z;
  }

  /** The unit of the build: 1 head unit of a grown person. */
  get u(): number {
    return this.g.body.b.u;
  }

  mat(cloth: Cloth): number {
    return this.g.mat(cloth);
  }

  /** On the outermost cloth of the trunk: t 0 crotch to 1 neck, a around it (0 in front, positive to the right). */
  on(t: number, a: number, off = 0): P3 {
    return this.g.body.trunk(t, a, this.ease + off, this.loose);
  }

  /** On the neck: h 0 base to 1 jaw. It is deeper than wide: from the throat under the jaw to the base of the skull. */
  neck(h: number, a: number, off = 0): P3 {
    const b = this.g.body.b,
      flare = Math.pow(1 - clamp(h, 0, 1), 2.4),
      r = b.neck * (1 + 0.5 * flare),
      nape = Math.max(
        b.neck * (1 + 0.22 * flare),
        lerp(b.neck, 0.3 * b.neck + 0.42 * b.headScale, smooth(-0.1, 0.8, h)),
      ),
      x = Math.sin(a) * (r + off),
      cs = Math.cos(a),
      z = cs * ((cs > 0 ? r * lerp(0.92, 1.06, clamp(h, 0, 1)) : nape) + off),
      c = this.neckMid(h);
    return [
      c[0] + this.neckX[0] * x + this.neckZ[0] * z,
      c[1] + this.neckX[1] * x + this.neckZ[1] * z,
      c[2] + this.neckX[2] * x + this.neckZ[2] * z,
    ];
  }

  neckMid(h: number): P3 {
    return mix3(this.neckBase, this.neckTop, h);
  }

  /** On the slope from neck (k 0) to shoulder (k 1) of one side (-1 left, 1 right); phi 0 on top, positive in front. */
  slope(side: number, k: number, phi: number, off = 0.03): P3 {
    return this.g.trap(side, k, phi, this.ease * 0.8 + off);
  }

  /** A direction in the frame of the chest or pelvis, in head units. */
  chest(x: number, y: number, z: number): P3 {
    return turn(this.g.body.RC, [x * this.u, y * this.u, z * this.u]);
  }

  pelvis(x: number, y: number, z: number): P3 {
    return turn(this.g.body.RP, [x * this.u, y * this.u, z * this.u]);
  }

  /** Whether cloth may be in the picture that hangs from the waist to a place along the legs (1 knee, 2 ankle). */
  mayHang(to: number): boolean {
    const { buf, body } = this.g,
      { J } = body,
      hip = body.spine(0.1),
      reach = TRUNK_REACH * this.u;
    return LEGS.some(
      ([knee, ankle]) => buf.mayShow(hip, J[knee]!, reach) || (to > 1 && buf.mayShow(J[knee]!, J[ankle]!, reach)),
    );
  }

  /** Over the skirt (v 0 waist to 1 hem) or, without one, over the hips and both legs taken together. */
  overLegs(v: number, a: number, off: number): P3 {
    this.lap ??= this.drape?.() ?? new Drape(this.g, LAP, this.pull);
    return this.lap.at(v, a, off);
  }

  /** Moves a point out of both legs. */
  offSkirt(p: P3, off: number): P3 {
    this.hull ??= new LegHull(this.g.body, true);
    const q: P3 = [p[0], p[1], p[2]];
    this.hull.push(q, off);
    return q;
  }

  /** Moves a point out of the clothed trunk and the slopes of the shoulders. */
  lifted(p: P3, off: number): P3 {
    return this.g.liftTrap(this.g.body.lift(p, this.ease, this.loose, off), this.ease * 0.8 + off);
  }

  /** A patch through rows of points that lies on the trunk, `more` above where it would. */
  patch(name: string, cloth: Cloth, rows: P3[][], per = 5, more = 0): number {
    const part = this.g.part('collar' + name, this.mat(cloth), { edge: true, thr: 0.1 });
    this.layer += 0.003;
    const off = 0.035 + this.layer + more;
    this.g.sheet(part, rows, per, (q) => this.lifted(q, off));
    return part;
  }

  /** A band around the trunk. */
  band(name: string, cloth: Cloth, from: number, to: number, off = 0.04): number {
    const part = this.g.part(name, this.mat(cloth), { edge: true, thr: 0.1 });
    this.g.tube(
      part,
      3,
      30,
      from,
      to,
      (t, a) => this.on(t, a, off),
      (t) => this.g.body.ring(t).c,
    );
    return part;
  }

  /** A line on the outermost cloth through points (t, a). */
  line(
    points: readonly (readonly [number, number])[],
    width = 0.7,
    taper: readonly [number, number] = [0, 0],
    white = false,
  ): void {
    const out: P3[] = [];
    for (const [t, a] of points) out.push(this.on(t, a, 0.018));
    this.g.fold(this.topPart, out, width, taper[0], taper[1], white);
  }

  /** The two edges of a ribbon that hangs as the pull leads it. */
  ribbonLines(edges: readonly [P3, P3], fall: Fall, steps = 6): { readonly left: P3[]; readonly right: P3[] } {
    const off = fall.off ?? 0.06,
      obstacle = (p: P3): P3 => this.lifted(p, off),
      run = { length: fall.length, steps, pull: this.pull, limp: fall.limp ?? 0.6 };
    return {
      left: hangingLine(edges[0], fall.dir, run, obstacle),
      right: hangingLine(edges[1], fall.dir, run, obstacle),
    };
  }

  /** A hanging ribbon between two edges. */
  ribbon(name: string, cloth: Cloth, edges: readonly [P3, P3], fall: Fall): number {
    const part = this.g.part('collar' + name, this.mat(cloth), { edge: true, thr: 0.1 }),
      { left, right } = this.ribbonLines(edges, fall),
      grow = fall.grow ?? 0,
      rows: P3[][] = [];
    for (let i = 0; i < left.length; i++) {
      const wide = mul(sub(right[i]!, left[i]!), (grow * i) / left.length);
      rows.push([sub(left[i]!, wide), mix3(left[i]!, right[i]!, 0.5), add(right[i]!, wide)]);
    }
    this.g.buf.grid(
      part,
      rows,
      null,
      (i) => i / 2,
      (j) => j / 6,
    );
    return part;
  }
}
