import type { Canvas } from '../framing';
import { decimal, INK } from '../ink';
import type { Random } from '../random';
import type { Effect } from '../vocabulary';

type DrawEffect = (canvas: Canvas, random: Random) => string;

const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: Math.round(count) }, (_, index) => draw(index)).join('');
/** A picture of two squares has twice as many marks as a square one. */
const areaOf = ({ width, height }: Canvas): number => (width * height) / 262144;

function wedge(points: readonly (readonly [x: number, y: number])[], fill: string): string {
  const path = points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' L');
  return `<path d="M${path}Z" fill="${fill}"/>`;
}

/** Wedges from the edges towards the middle, which stays free. */
const emphasisLines: DrawEffect = (canvas, random) => {
  const [x, y] = [canvas.width / 2, canvas.height / 2];
  return times(100 * Math.sqrt(areaOf(canvas)), () => {
    const angle = random() * Math.PI * 2;
    const inner = 0.74 + random() * 0.24;
    const half = 0.006 + random() * 0.014;
    const at = (direction: number, share: number): readonly [number, number] => [
      x + Math.cos(direction) * x * share,
      y + Math.sin(direction) * y * share,
    ];
    return wedge([at(angle, inner), at(angle - half, 1.6), at(angle + half, 1.6)], INK);
  });
};

/** Lines across the picture, thick at one end. */
const motionLines: DrawEffect = (canvas, random) =>
  times(34 * Math.sqrt(areaOf(canvas)), () => {
    const y = random() * canvas.height;
    const length = canvas.width * (0.16 + random() * 0.3);
    const isLeft = random() < 0.5;
    const from = isLeft ? 0 : canvas.width;
    const to = isLeft ? length : canvas.width - length;
    const thick = 0.6 + random() * 2;
    return wedge(
      [
        [from, y - thick],
        [to, y],
        [from, y + thick],
      ],
      INK,
    );
  });

/** Four-pointed stars. */
const sparkle: DrawEffect = (canvas, random) =>
  times(14 * areaOf(canvas), () => {
    const [x, y, k] = [random() * canvas.width, random() * canvas.height, 8 + random() * 16];
    const near = k * 0.16;
    const path =
      `M${decimal(x)},${decimal(y - k)} Q${decimal(x + near)},${decimal(y - near)} ${decimal(x + k)},${decimal(y)} ` +
      `Q${decimal(x + near)},${decimal(y + near)} ${decimal(x)},${decimal(y + k)} ` +
      `Q${decimal(x - near)},${decimal(y + near)} ${decimal(x - k)},${decimal(y)} ` +
      `Q${decimal(x - near)},${decimal(y - near)} ${decimal(x)},${decimal(y - k)}Z`;
    return `<path d="${path}" fill="#fff6c8" stroke="#c79a2e" stroke-width="1.4"/>`;
  });

/** Fine lines that hang from above. */
const gloomLines: DrawEffect = (canvas, random) =>
  times(canvas.width / 9, (index) => {
    const x = index * 9 + random() * 5;
    const length = canvas.height * (0.12 + random() * 0.2);
    return wedge(
      [
        [x - 0.9, 0],
        [x + 0.9, 0],
        [x, length],
      ],
      '#3b3f5c',
    );
  });

const heart: DrawEffect = (canvas, random) =>
  times(9 * areaOf(canvas), () => {
    const [x, y, k] = [random() * canvas.width, random() * canvas.height, 9 + random() * 12];
    const path =
      `M${decimal(x)},${decimal(y + k)} C${decimal(x - k * 1.6)},${decimal(y - k * 0.2)} ` +
      `${decimal(x - k * 0.7)},${decimal(y - k * 1.2)} ${decimal(x)},${decimal(y - k * 0.4)} ` +
      `C${decimal(x + k * 0.7)},${decimal(y - k * 1.2)} ${decimal(x + k * 1.6)},${decimal(y - k * 0.2)} ` +
      `${decimal(x)},${decimal(y + k)}Z`;
    return `<path d="${path}" fill="#f08aa8" stroke="#b8405f" stroke-width="1.4"/>`;
  });

/** The jagged star of a blow, in a corner where it hides nobody's face. */
const impact: DrawEffect = (canvas, random) => {
  const radius = Math.min(canvas.width, canvas.height) * 0.2;
  const [x, y] = [canvas.width - radius * 0.9, canvas.height - radius * 0.9];
  const tips = 11;
  const points = Array.from({ length: tips * 2 }, (_, index): readonly [number, number] => {
    const reach = index % 2 === 0 ? radius * (0.85 + random() * 0.3) : radius * 0.5;
    const angle = (index / (tips * 2)) * Math.PI * 2;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  const path = points.map(([px, py]) => `${decimal(px)},${decimal(py)}`).join(' L');
  return `<path d="M${path}Z" fill="#ffffff" stroke="${INK}" stroke-width="3" stroke-linejoin="round"/>`;
};

const EFFECT_DRAWINGS: Readonly<Record<Effect, DrawEffect>> = {
  emphasis_lines: emphasisLines,
  motion_lines: motionLines,
  sparkle,
  gloom_lines: gloomLines,
  heart,
  impact,
};

/** An effect over the whole picture as SVG elements. The order of draws is part of the drawing. */
export function drawEffect(effect: Effect, canvas: Canvas, random: Random): string {
  return EFFECT_DRAWINGS[effect](canvas, random);
}
