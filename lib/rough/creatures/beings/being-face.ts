import type { P2 } from '../../geometry/geometry';
import { INK } from '../../pen/paint';
import { ellipse, type FaceView, type Skin } from '../face-view';
import type { Mood } from '../mood';

/** Where a simple face lies on a skin: between the eyes, and its measures. */
export interface FaceShape {
  readonly u: number;
  readonly v: number;
  /** From the middle to an eye. */
  readonly spread: number;
  /** Half width and height of an eye. */
  readonly eye: readonly [number, number];
  /** How far down the mouth lies and half its width. */
  readonly mouth: readonly [number, number];
  /** Whether it lies on black. */
  readonly isOnBlack?: boolean;
}

/** Eyes and a mouth of a few strokes, as beings without a skull have them. */
export function drawSimpleFace(view: FaceView, skin: Skin, shape: FaceShape, mood: Mood): void {
  const { u, v, spread, eye, isOnBlack = false } = shape,
    [a, b] = eye,
    ink = isOnBlack ? '#9fe6f2' : INK,
    tone = isOnBlack ? 0 : 1;
  for (const side of [-1, 1]) {
    const x = u + side * spread;
    if (mood === 'happy' || mood === 'sleepy') {
      const sense = mood === 'happy' ? -1 : 1;
      view.line(
        skin,
        [-1.2, -0.5, 0, 0.5, 1.2].map((t): P2 => [x + t * a, v + sense * b * (0.4 - 0.5 * t * t)]),
        1.6,
        isOnBlack,
      );
      continue;
    }
    const k = mood === 'surprised' ? 1.3 : 1,
      tilt = mood === 'angry' ? 0.8 : mood === 'sad' ? -0.7 : 0,
      outline = ellipse(x, v, a * k, b * k, 16).map(([px, py]): P2 => [
        px,
        tilt === 0 ? py : Math.max(py, v - b * 0.35 + ((x - px) * side * tilt * b) / a / 1.6),
      ]);
    view.fill(skin, outline, ink, tone);
    if (!isOnBlack) {
      view.fill(
        skin,
        ellipse(x - a * 0.28, v - b * 0.3 * (tilt === 0 ? 1 : -0.2), a * 0.34, b * 0.26, 10),
        '#ffffff',
        0,
      );
      if (mood === 'surprised') view.fill(skin, ellipse(x + a * 0.3, v + b * 0.5, a * 0.2, b * 0.16, 8), '#ffffff', 0);
    }
    if (tilt !== 0)
      view.line(
        skin,
        [
          [x - side * a * 1.1, v - b * (tilt > 0 ? 0.75 : 1.5)],
          [x + side * a * 1.2, v - b * (tilt > 0 ? 1.7 : 0.9)],
        ],
        1.5,
        isOnBlack,
      );
  }
  drawSimpleMouth(view, skin, shape, mood);
}

function drawSimpleMouth(view: FaceView, skin: Skin, { u, v, mouth, isOnBlack = false }: FaceShape, mood: Mood): void {
  const [down, w] = mouth,
    y = v + down,
    bow = (depth: number): P2[] => [-1, -0.5, 0, 0.5, 1].map((t): P2 => [u + t * w, y + depth * (1 - t * t)]);
  if (mood === 'happy') {
    view.fill(
      skin,
      [
        [u - w, y],
        [u, y + 0.02],
        [u + w, y],
        [u + w * 0.6, y + w * 0.8],
        [u, y + w * 1.05],
        [u - w * 0.6, y + w * 0.8],
      ],
      isOnBlack ? '#9fe6f2' : '#8a3038',
      isOnBlack ? 0 : 1,
    );
    if (!isOnBlack) view.fill(skin, ellipse(u, y + w * 0.72, w * 0.46, w * 0.26, 10), '#ee9490', 0.2);
  } else if (mood === 'surprised')
    view.fill(skin, ellipse(u, y + w * 0.4, w * 0.42, w * 0.56), isOnBlack ? '#9fe6f2' : '#8a3038', isOnBlack ? 0 : 1);
  else
    view.line(
      skin,
      bow(mood === 'sad' ? -w * 0.5 : mood === 'angry' ? -w * 0.3 : mood === 'sleepy' ? w * 0.12 : w * 0.45),
      1.2,
      isOnBlack,
    );
}
