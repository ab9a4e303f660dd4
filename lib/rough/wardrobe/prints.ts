import type { OutfitPrint } from '../vocabulary/outfits';
import type { Cloth, Pattern } from './clothing';

type Shape = (x: number, y: number) => boolean;

/** A stroke of a letter: from, to, in a box of -1..1 (y down). */
type Stroke = readonly [number, number, number, number];
const GLYPHS: Readonly<Record<string, readonly Stroke[]>> = {
  '0': [
    [-0.5, -0.9, 0.5, -0.9],
    [0.5, -0.9, 0.5, 0.9],
    [0.5, 0.9, -0.5, 0.9],
    [-0.5, 0.9, -0.5, -0.9],
  ],
  '1': [
    [-0.35, -0.55, 0.1, -0.9],
    [0.1, -0.9, 0.1, 0.9],
  ],
  '2': [
    [-0.5, -0.9, 0.5, -0.9],
    [0.5, -0.9, 0.5, -0.05],
    [0.5, -0.05, -0.5, 0.9],
    [-0.5, 0.9, 0.55, 0.9],
  ],
  '3': [
    [-0.5, -0.9, 0.5, -0.9],
    [0.5, -0.9, 0.5, 0.9],
    [0.5, 0.9, -0.5, 0.9],
    [-0.3, 0, 0.5, 0],
  ],
  '7': [
    [-0.5, -0.9, 0.55, -0.9],
    [0.55, -0.9, -0.1, 0.9],
  ],
  '8': [
    [-0.5, -0.9, 0.5, -0.9],
    [0.5, -0.9, 0.5, 0.9],
    [0.5, 0.9, -0.5, 0.9],
    [-0.5, 0.9, -0.5, -0.9],
    [-0.5, 0, 0.5, 0],
  ],
  K: [
    [-0.5, -0.9, -0.5, 0.9],
    [-0.5, 0.1, 0.5, -0.9],
    [-0.2, -0.15, 0.55, 0.9],
  ],
  M: [
    [-0.65, 0.9, -0.6, -0.9],
    [-0.6, -0.9, 0, 0.4],
    [0, 0.4, 0.6, -0.9],
    [0.6, -0.9, 0.65, 0.9],
  ],
  A: [
    [-0.55, 0.9, 0, -0.9],
    [0, -0.9, 0.55, 0.9],
    [-0.32, 0.3, 0.32, 0.3],
  ],
};

/** Is a point within the strokes of a glyph? */
function glyph(name: string, weight = 0.2): Shape {
  const strokes = GLYPHS[name] ?? GLYPHS['1']!;
  return (x, y) => {
    for (const [x0, y0, x1, y1] of strokes) {
      const dx = x1 - x0,
        dy = y1 - y0,
        t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy))),
        ex = x - x0 - dx * t,
        ey = y - y0 - dy * t;
      if (ex * ex + ey * ey < weight * weight) return true;
    }
    return false;
  };
}

/** A five-pointed star: between a tip and the next inner corner its edge is straight. */
const star: Shape = (x, y) => {
  const turns = (Math.atan2(x, -y) / (Math.PI * 2)) * 5 + 10.5,
    fifth = Math.PI / 5,
    angle = Math.abs((turns % 1) - 0.5) * 2 * fifth,
    inner = 0.42,
    edge = (inner * Math.sin(fifth)) / (Math.sin(angle) + inner * Math.sin(fifth - angle));
  return x * x + y * y < edge * edge;
};
const heart: Shape = (x, y) => {
  const X = x * 1.15,
    Y = -y * 1.15 + 0.12,
    k = X * X + Y * Y - 0.75;
  return k * k * k - X * X * Y * Y * Y < 0;
};

/**
 * A print on the trunk: its middle (u: 0 in front, 1 behind; t: height) and its half height. Widths follow the body, so
 * the print curves with it.
 */
function placed(shape: Shape, u0: number, t0: number, half: number): (u: number, t: number) => boolean {
  return (u, t) => {
    let du = u - u0;
    if (du > 1) du -= 2;
    if (du < -1) du += 2;
    const y = (t0 - t) / half,
      x = (du * 1.15) / half;
    return x > -1.1 && x < 1.1 && y > -1.1 && y < 1.1 && shape(x, y);
  };
}

/** A number of one or two digits on the back and a small one in front. u grows to the right for who looks at the back, too. */
export function numbered(cloth: Cloth, digits: string): Pattern {
  const shapes: ((u: number, t: number) => boolean)[] = [];
  digits.split('').forEach((digit, i) => {
    const shift = digits.length === 1 ? 0 : i === 0 ? -1 : 1;
    shapes.push(placed(glyph(digit, 0.19), shift === 0 ? 1 : shift * -1 * (1 - 0.12), 0.6, 0.15));
    shapes.push(placed(glyph(digit, 0.19), shift * 0.085, 0.64, 0.09));
  });
  return { cloth, at: (u, t) => shapes.some((inside) => inside(u, t)) };
}

/** What a shirt shows in front. */
export function printed(cloth: Cloth, print: OutfitPrint, seed = 0): Pattern | undefined {
  switch (print) {
    case 'plain':
      return undefined;
    case 'stripe':
      return { cloth, at: (_u, t) => Math.abs(t - 0.66) < 0.028 || Math.abs(t - 0.56) < 0.028 };
    case 'star':
      return { cloth, at: placed(star, 0, 0.62, 0.14) };
    case 'heart':
      return { cloth, at: placed(heart, 0, 0.62, 0.11) };
    case 'number':
      return numbered(cloth, ['7', '10', '23', '8'][seed % 4]!);
    case 'letter':
      return { cloth, at: placed(glyph(['K', 'M', 'A'][seed % 3]!), 0, 0.62, 0.11) };
  }
}
