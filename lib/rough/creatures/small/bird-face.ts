import type { P2 } from '../../geometry/geometry';
import { INK } from '../../pen/paint';
import type { Local } from '../draw-surfaces';
import { ellipse, type FaceView, type Skin } from '../face-view';
import type { Mood } from '../mood';
import type { BirdShape } from './bird-shapes';

/** A bird's eyes: at the sides of its head, an owl's in front. */
export function drawBirdFace(view: FaceView, head: Local, shape: BirdShape, mood: Mood): void {
  const skin: Skin = {
      at: (u, v) => head.at([u, v, Math.sqrt(Math.max(0, 1 - u * u - v * v))]),
      middle: head.c,
    },
    isDark = shape.base.bw >= 0.9,
    u0 = shape.isOwl ? 0.42 : 0.62,
    r = shape.eye / shape.head;
  for (const side of [-1, 1]) {
    const u = side * u0,
      v = -0.1;
    if (mood === 'happy' || mood === 'sleepy') {
      const w = shape.isOwl ? r * 0.7 : r;
      const sense = mood === 'happy' ? -1 : 1;
      view.line(
        skin,
        [-1.2, -0.5, 0, 0.5, 1.2].map((t): P2 => [u + t * w, v + sense * w * (0.4 - 0.5 * t * t)]),
        1.2,
        isDark,
      );
      continue;
    }
    const big = mood === 'surprised' ? 1.25 : 1;
    if (isDark) view.fill(skin, ellipse(u, v, r * 1.5 * big, r * 1.5 * big, 16), '#f2ecdc', 0);
    if (shape.isOwl) {
      view.fill(skin, ellipse(u, v, r * 1.1, r * 1.1, 18), INK, 1);
      view.fill(skin, ellipse(u, v, r * 0.92, r * 0.92, 18), '#e8b83a', 0.06);
    }
    const k = shape.isOwl ? 0.6 : big;
    view.fill(skin, ellipse(u, v, r * k, r * k, 14), '#241a16', 1);
    view.fill(skin, ellipse(u - r * 0.3 * k, v - r * 0.34 * k, r * 0.36 * k, r * 0.34 * k, 8), '#ffffff', 0);
    if (mood === 'angry' || mood === 'sad') {
      const slope = mood === 'angry' ? 0.5 : -0.5;
      view.line(
        skin,
        [
          [u - side * r * 1.2, v - r * (1.3 - slope)],
          [u, v - r * 1.3],
          [u + side * r * 1.2, v - r * (1.3 + slope)],
        ],
        1.2,
        isDark,
      );
    }
  }
}
