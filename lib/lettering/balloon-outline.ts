import type { BalloonKind } from '@/lib/contracts/balloons';
import { createRandom } from '@/lib/rough/random';
import type { LetterRoom } from './room';

export interface BalloonShape {
  readonly kind: BalloonKind;
  readonly widthMm: number;
  readonly heightMm: number;
  /** What the tail points at, from the balloon's middle. */
  readonly tail: { readonly x: number; readonly y: number } | null;
  /** Decides the rays of a shout and the puffs of a thought. */
  readonly seed: number;
}

export interface BalloonOutline {
  /** Outline with its tail, as one SVG path in millimetres about the middle; empty for what has none. */
  readonly d: string;
  readonly isDashed: boolean;
  /** The small puffs that lead from a thought to who thinks. */
  readonly puffs: string;
  /** Where the letters go. */
  readonly room: LetterRoom;
}

type Point = readonly [x: number, y: number];

/** A balloon as a letterer draws it: an oval a little fuller than an ellipse, rays, puffs, or a box. */
export function balloonOutline(shape: BalloonShape): BalloonOutline {
  const { kind, widthMm, heightMm } = shape;
  const room = roomOf(shape);
  switch (kind) {
    case 'speech':
      return { d: withTail(oval(widthMm, heightMm, 2.35), shape), isDashed: false, puffs: '', room };
    case 'whisper':
      return { d: withTail(oval(widthMm, heightMm, 2.35), shape), isDashed: true, puffs: '', room };
    case 'thought':
      return { d: cloud(shape), isDashed: false, puffs: puffsTo(shape), room };
    case 'radio':
    case 'shout':
      return { d: rays(shape), isDashed: false, puffs: '', room };
    case 'narration':
      return { d: box(widthMm, heightMm), isDashed: false, puffs: '', room };
    case 'sfx':
      return { d: '', isDashed: false, puffs: '', room };
    default:
      return kind satisfies never;
  }
}

function roomOf({ kind, widthMm, heightMm }: BalloonShape): LetterRoom {
  if (kind === 'narration') return rectangle(Math.max(1, widthMm - 2.4), Math.max(1, heightMm - 1.6));
  if (kind === 'sfx') return rectangle(widthMm, heightMm);
  const share = kind === 'shout' ? 0.78 : kind === 'thought' ? 0.84 : 0.88;
  return { outline: oval(widthMm * share, heightMm * share, 2.4).map(([x, y]) => ({ x, y })) };
}

function rectangle(widthMm: number, heightMm: number): LetterRoom {
  const [x, y] = [widthMm / 2, heightMm / 2];
  return {
    outline: [
      { x: -x, y: -y },
      { x, y: -y },
      { x, y },
      { x: -x, y },
    ],
  };
}

/** Points of |x/a|^n + |y/b|^n = 1 (Lamé's superellipse). */
function oval(widthMm: number, heightMm: number, power: number): Point[] {
  const count = 96;
  return Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * 2 * Math.PI;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / power);
    return [(widthMm / 2) * bend(cosine), (heightMm / 2) * bend(sine)];
  });
}

/** How near a tail comes to the mouth that it points at. */
const TAIL_STOP_MM = 2.2;

/** The oval's outline, opened where a curved, pointed tail leaves it. */
function withTail(points: readonly Point[], { tail, widthMm, heightMm }: BalloonShape): string {
  const tip = tailTip(tail, { widthMm, heightMm });
  if (tip === null) return closed(points);
  const angle = Math.atan2(tip[1] / heightMm, tip[0] / widthMm);
  const half = Math.min(0.3, 2.4 / Math.max(widthMm, heightMm) + 0.1);
  const facing = (point: Point): number => {
    const off = Math.atan2(point[1] / heightMm, point[0] / widthMm) - angle;
    return Math.abs(Math.atan2(Math.sin(off), Math.cos(off)));
  };
  const start = points.findIndex(
    (point, index) => facing(point) >= half && facing(points.at(index - 1) ?? point) < half,
  );
  const around = [...points.slice(start), ...points.slice(0, start)].filter((point) => facing(point) >= half);
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last) return closed(points);
  // Both sides bend the same way, so that the tail looks drawn by one stroke of the wrist.
  const bow = Math.hypot(...tip) * 0.1;
  const [sideX, sideY] = [-tip[1] / Math.hypot(...tip), tip[0] / Math.hypot(...tip)];
  const control = (from: Point): Point => [(from[0] + tip[0]) / 2 + sideX * bow, (from[1] + tip[1]) / 2 + sideY * bow];
  return `M${text(first)}L${around.slice(1).map(text).join(' ')}Q${text(control(last))} ${text(tip)}Q${text(control(first))} ${text(first)}Z`;
}

function tailTip(
  tail: BalloonShape['tail'],
  { widthMm, heightMm }: { widthMm: number; heightMm: number },
): Point | null {
  if (tail === null) return null;
  const distance = Math.hypot(tail.x, tail.y);
  const edge = 1 / Math.hypot(tail.x / distance / (widthMm / 2), tail.y / distance / (heightMm / 2));
  const reach = Math.min(distance - TAIL_STOP_MM, edge + Math.max(widthMm, heightMm) * 0.7 + 4);
  // A mouth that the balloon almost touches needs a short tail; one beneath it none.
  if (distance < edge + 0.8) return null;
  const length = Math.max(edge + 1.4, reach) / distance;
  return [tail.x * length, tail.y * length];
}

function rays({ widthMm, heightMm, tail, seed }: BalloonShape): string {
  const random = createRandom(seed);
  const count = 2 * Math.max(9, Math.round((widthMm + heightMm) / 4.4));
  const toward = tail === null ? null : Math.atan2(tail.y / heightMm, tail.x / widthMm);
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = ((index + (random() - 0.5) * 0.5) / count) * 2 * Math.PI;
    const off = toward === null ? Math.PI : Math.abs(Math.atan2(Math.sin(angle - toward), Math.cos(angle - toward)));
    const isRay = index % 2 === 0;
    const speaks = isRay && off < (Math.PI / count) * 1.2;
    const length = isRay ? 1 + random() * 0.13 + (speaks ? 0.3 : 0) : 0.84 + random() * 0.05;
    return [(widthMm / 2) * Math.cos(angle) * length, (heightMm / 2) * Math.sin(angle) * length];
  });
  return closed(points);
}

function cloud({ widthMm, heightMm, seed }: BalloonShape): string {
  const random = createRandom(seed);
  const count = Math.max(8, Math.round((widthMm + heightMm) / 5.5));
  const anchors = Array.from({ length: count }, (_, index): Point => {
    const angle = ((index + (random() - 0.5) * 0.36) / count) * 2 * Math.PI;
    return [(widthMm / 2) * 0.92 * Math.cos(angle), (heightMm / 2) * 0.92 * Math.sin(angle)];
  });
  const [first = [0, 0] as Point] = anchors;
  const puffs = anchors.map((from, index) => {
    const to = anchors[(index + 1) % count] ?? from;
    const radius = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.56;
    return `A${radius.toFixed(2)} ${radius.toFixed(2)} 0 0 1 ${text(to)}`;
  });
  return `M${text(first)}${puffs.join('')}Z`;
}

function puffsTo({ tail, widthMm, heightMm }: BalloonShape): string {
  const tip = tailTip(tail, { widthMm, heightMm });
  if (tip === null) return '';
  const distance = Math.hypot(...tip);
  const edge = 1 / Math.hypot(tip[0] / distance / (widthMm / 2), tip[1] / distance / (heightMm / 2));
  return [0.22, 0.58, 0.92]
    .map((share, index) => {
      const at = (edge + (distance - edge) * share) / distance;
      const radius = [1.7, 1.2, 0.75][index] ?? 0.75;
      const [x, y] = [tip[0] * at, tip[1] * at];
      return `M${text([x - radius, y])}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
    })
    .join('');
}

function box(widthMm: number, heightMm: number): string {
  const [x, y] = [widthMm / 2, heightMm / 2];
  return closed([
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ]);
}

function closed(points: readonly Point[]): string {
  return `M${points.map(text).join('L')}Z`;
}

function text([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
