import type { P2, P3 } from '../../geometry/geometry';
import { INK } from '../../pen/paint';
import type { Local } from '../draw-surfaces';
import { ellipse, type FaceView, type Skin } from '../face-view';
import type { Mood } from '../mood';
import type { CoatPaint, HeadShape } from './beast';

const root = (v: number): number => Math.sqrt(Math.max(0, v));

/** The front of an ellipsoid by coordinates to the right and down. */
function egg(local: Local, middle: P3, [a, b, c]: P3): Skin {
  return {
    at: (u, v) => local.at([middle[0] + u, middle[1] + v, middle[2] + c * root(1 - (u / a) ** 2 - (v / b) ** 2)]),
    middle: local.at([middle[0], middle[1], middle[2] - 0.1]),
  };
}

/** Draws one animal's eyes, nose, mouth and whiskers. */
export class FaceDrawing {
  private readonly skull: Skin;
  private readonly muzzle: Skin;
  /** The muzzle with its chin: open mouths reach farther down than it does. */
  private readonly chin: Skin;
  private readonly isDark: boolean;
  constructor(
    private readonly view: FaceView,
    private readonly local: Local,
    private readonly head: HeadShape,
    private readonly coat: CoatPaint,
    private readonly mood: Mood,
    /** The side of an eye that is lost, as its own face has it to the right (1) or left of the viewer who faces it. */
    private readonly lostEye?: -1 | 1,
  ) {
    const { muzzle, muzzleSize, snout } = head;
    this.skull = egg(local, [0, 0, 0], head.skull);
    this.muzzle = snout
      ? egg(
          local,
          [0, snout.to[1], snout.to[2] - snout.radius * 0.68],
          [snout.radius * 1.02, snout.radius * 0.88, snout.radius * 0.9],
        )
      : egg(local, muzzle, muzzleSize);
    this.chin = snout
      ? egg(
          local,
          [0, snout.to[1], snout.to[2] - snout.radius * 0.7],
          [snout.radius * 1.4, snout.radius * 1.9, snout.radius],
        )
      : egg(local, muzzle, [muzzleSize[0] * 1.2, muzzleSize[1] * 2, muzzleSize[2]]);
    this.isDark = coat.base.bw >= 0.9;
  }

  draw(): void {
    for (const side of [-1, 1] as const) {
      if (side === this.lostEye) this.scar(side);
      else this.eye(side);
      if (this.mood === 'angry' || this.mood === 'sad') this.brow(side);
      if (this.mood === 'happy') this.blush(side);
    }
    // an elephant's trunk is its nose, and hides its mouth
    if (this.head.hasTrunk !== true) {
      this.mouth();
      this.nose();
    }
    if (this.head.hasWhiskers) for (const side of [-1, 1] as const) this.whiskers(side);
  }

  /** Where an eye was: a closed lid, and a scar across it. */
  private scar(side: -1 | 1): void {
    const { view, skull, head } = this,
      [eu, v, a, b] = head.eye,
      u = side * eu;
    view.line(
      skull,
      [-1, -0.4, 0.3, 1].map((t): P2 => [u + t * a, v + b * (0.3 - 0.3 * t * t)]),
      1.3,
      this.isDark,
    );
    view.line(
      skull,
      [-1.5, -0.5, 0.5, 1.4].map((t): P2 => [u + side * a * (0.25 - 0.2 * t), v + t * b]),
      0.9,
      this.isDark,
    );
  }

  private eye(side: -1 | 1): void {
    const { view, skull, head, mood } = this,
      [eu, ev, a, b] = head.eye,
      u = side * eu;
    if (mood === 'happy' || mood === 'sleepy') {
      const sense = mood === 'happy' ? -1 : 1,
        arc = [-1, -0.5, 0, 0.5, 1].map((t): P2 => [u + t * a * 1.05, ev + sense * b * (0.5 - 0.62 * t * t) + b * 0.1]);
      view.line(skull, arc, 1.3, this.isDark);
      return;
    }
    const height = b * (mood === 'surprised' ? 1.22 : mood === 'angry' ? 0.8 : 1),
      width = a * (mood === 'surprised' ? 1.12 : 1),
      tilt = mood === 'angry' ? 0.34 : mood === 'sad' ? -0.26 : head.eyeShape === 'slit' ? 0.12 : 0,
      lid = (points: P2[]): P2[] =>
        points.map(([x, y]): P2 => {
          const inward = (u - x) * side,
            cut =
              ev -
              height * (mood === 'angry' ? 0.5 : mood === 'sad' ? 0.55 : 1.4) +
              inward * tilt * (mood === 'neutral' ? 0.6 : 1.6);
          return [x, Math.max(y + (mood === 'neutral' ? inward * tilt * -0.5 : 0), cut)];
        });
    if (head.eyeShape === 'slit' || head.eyeShape === 'dragon') this.brightEye([u, ev], width, height, lid);
    else this.darkEye([u, ev], width, height, lid);
  }

  /** A large iris with a pupil: cats, foxes, dragons. */
  private brightEye([u, v]: P2, a: number, b: number, lid: (points: P2[]) => P2[]): void {
    const { view, skull, coat, mood, head } = this,
      pupil = mood === 'surprised' ? 0.3 : head.eyeShape === 'dragon' ? 0.2 : 0.5;
    view.fill(skull, lid(ellipse(u, v, a * 1.14, b * 1.1, 18)), INK, 1);
    view.fill(skull, lid(ellipse(u, v + b * 0.08, a * 0.98, b * 0.92, 18)), coat.eye, mood === 'surprised' ? 0 : 0.12);
    view.fill(skull, lid(ellipse(u, v + b * 0.04, a * pupil, b * 0.84)), INK, 1);
    view.fill(skull, lid(ellipse(u - a * 0.34, v - b * 0.36, a * 0.3, b * 0.26, 10)), '#ffffff', 0);
    view.fill(skull, ellipse(u + a * 0.3, v + b * 0.5, a * 0.16, b * 0.13, 8), '#ffffff', 0);
    const lash: P2[] = [-1.16, -0.7, -0.1, 0.5, 1.16].map((t): P2 => [
      u + t * a,
      v - b * 1.08 * root(1 - (t / 1.2) ** 2),
    ]);
    view.line(skull, lid(lash), 1.25, this.isDark);
  }

  /** A dark eye with a light in it: dogs, rabbits, horses, bears. */
  private darkEye([u, v]: P2, a: number, b: number, lid: (points: P2[]) => P2[]): void {
    const { view, skull, mood } = this;
    if (this.isDark || mood === 'surprised') view.fill(skull, lid(ellipse(u, v, a * 1.3, b * 1.26, 18)), '#ffffff', 0);
    if (mood === 'surprised' && !this.isDark)
      view.line(skull, [...ellipse(u, v, a * 1.3, b * 1.26, 18), [u + a * 1.3, v]], 0.6);
    const k = mood === 'surprised' ? 0.72 : 1;
    view.fill(skull, lid(ellipse(u, v, a * k, b * k, 16)), '#2a1c18', 1);
    view.fill(skull, lid(ellipse(u - a * 0.3, v - b * 0.36, a * 0.34, b * 0.3, 10)), '#ffffff', 0);
    view.fill(skull, ellipse(u + a * 0.3, v + b * 0.42, a * 0.15, b * 0.13, 8), '#ffffff', 0);
  }

  private brow(side: -1 | 1): void {
    const [eu, ev, a, b] = this.head.eye,
      u = side * eu,
      slope = this.mood === 'angry' ? 0.5 : -0.5;
    this.view.line(
      this.skull,
      [1, 0.2, -0.9].map((t): P2 => [u + side * t * a, ev - b * 1.45 - t * slope * b * 0.9]),
      1.15,
      this.isDark,
    );
  }

  private blush(side: -1 | 1): void {
    const [eu, ev, a, b] = this.head.eye,
      line = this.view.outline(this.skull, ellipse(side * eu * 1.18, ev + b * 1.5, a * 0.8, b * 0.36, 12));
    if (!line || this.isDark || this.view.p.mode !== 'colour') return;
    this.view.p.fill(`M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`, '#f0a09a', 0, 0.5);
  }

  private get noseAt(): P2 {
    const { head } = this;
    return [0, -(head.snout ? head.snout.radius * 0.44 : head.muzzleSize[1] * 0.5)];
  }

  private nose(): void {
    const [w, h] = this.head.nose,
      [, v] = this.noseAt;
    if (w <= 0) return this.nostrils();
    const shape: P2[] = [
      [-w, v - h * 0.7],
      [-w * 0.4, v - h],
      [w * 0.4, v - h],
      [w, v - h * 0.7],
      [w * 0.62, v + h * 0.3],
      [0, v + h],
      [-w * 0.62, v + h * 0.3],
    ];
    // a snout's is solid
    if (!this.head.snout) this.view.fill(this.muzzle, shape, this.head.hasWhiskers ? '#b8665e' : INK, 1);
    if (w > 0.11) this.view.fill(this.muzzle, ellipse(-w * 0.3, v - h * 0.55, w * 0.24, h * 0.18, 8), '#ffffff', 0);
  }

  /** Horses, cows, pigs and dragons have no dark nose. */
  private nostrils(): void {
    const { view, muzzle, head } = this,
      { radius = 0.3 } = head.snout ?? {};
    if (radius > 0.35)
      view.line(
        muzzle,
        [...ellipse(0, -radius * 0.1, radius * 0.86, radius * 0.7, 18), [radius * 0.86, -radius * 0.1]],
        0.6,
      );
    for (const side of [-1, 1])
      view.fill(muzzle, ellipse(side * radius * 0.42, -radius * 0.28, radius * 0.13, radius * 0.2, 10), INK, 1);
  }

  private mouth(): void {
    const { view, muzzle, mood, head } = this,
      size = head.snout ? head.snout.radius : head.muzzleSize[0],
      low = head.snout ? head.snout.radius * 0.86 : head.muzzleSize[1],
      [, noseV] = this.noseAt,
      top = noseV + head.nose[1],
      line = top + low * 0.42;
    // from the side, a long muzzle has its lips instead
    if (head.snout && view.facing(muzzle, 0, 0) < 0.3) return;
    if (mood === 'happy' || mood === 'surprised') {
      const wide = size * (mood === 'happy' ? 0.58 : 0.3),
        deep = low * (mood === 'happy' ? 1.15 : 0.7),
        from = line - low * 0.06;
      view.fill(
        this.chin,
        [
          [-wide, from],
          [-wide * 0.5, from + deep * 0.08],
          [0, from],
          [wide * 0.5, from + deep * 0.08],
          [wide, from],
          [wide * 0.8, from + deep * 0.55],
          [wide * 0.4, from + deep * 0.92],
          [0, from + deep],
          [-wide * 0.4, from + deep * 0.92],
          [-wide * 0.8, from + deep * 0.55],
        ],
        '#7a2f34',
        1,
      );
      view.fill(this.chin, ellipse(0, from + deep * 0.7, wide * 0.56, deep * 0.26, 12), '#ee928c', 0.12);
    }
    view.line(
      muzzle,
      [
        [0, top],
        [0, line - low * 0.08],
        [0, line],
      ],
      0.7,
      false,
    );
    const turn = mood === 'sad' ? -0.5 : mood === 'angry' ? -0.2 : 0.5;
    for (const side of [-1, 1])
      view.line(
        muzzle,
        [
          [0, line],
          [side * size * 0.26, line + low * 0.2 * turn * 1.2],
          [side * size * 0.52, line - low * 0.06 * turn],
        ],
        0.8,
        false,
      );
  }

  private whiskers(side: -1 | 1): void {
    const { view, local, head } = this,
      [mx, my, mz] = head.muzzle,
      [w, h, d] = head.muzzleSize;
    if (!view.shows(local.at([mx + side * w * 0.7, my, mz + d * 0.6]), 0.4)) return;
    for (const [fall, reach] of [
      [-0.12, 1],
      [0.06, 1.08],
      [0.26, 0.92],
    ] as const) {
      const points = [0, 0.5, 1].map((t) =>
        view.project(
          local.at([
            mx + side * (w * 0.62 + t * reach * 0.95),
            my + h * fall + t * t * 0.16 + fall * t * 0.7,
            mz + d * 0.62 - t * 0.3,
          ]),
        ),
      );
      view.p.ink(points, { w: view.pen * 0.5, a: 0.02, b: 0.9 }, this.isDark ? '#f4f0e8' : INK, INK);
    }
  }
}
