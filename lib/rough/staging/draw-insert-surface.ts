import type { Paint } from '../pen/paint';
import type { Prop } from '../specification';
import { THINGS } from '../things';
import type { Panel } from '../world/kit';
import type { Canvas } from './canvas';

/** Things up to so many metres stand on a table where they are shown alone; others on the ground. */
const ON_A_TABLE = 0.9;
const USUAL_PITCH = 10;
/** A table goes on behind a thing by so much of what the thing takes of it, at least this share of the picture's height. */
const BEHIND = 2.3;
const LEAST_DEPTH = 0.11;
const WOOD = '#d8b184';
const GRAIN = '#8a5f3f';

/** What a thing shown without people stands on: a table top across the picture, and the shadow that touches its foot. */
export function drawInsertSurface(p: Paint, prop: Prop, { width, height }: Canvas, panel: Panel): void {
  const { size, pitch = USUAL_PITCH, kind } = THINGS[prop.tag];
  const [x, y] = [prop.x * width, prop.y * height];
  const slope = Math.max(0.16, Math.sin((pitch * Math.PI) / 180));
  const half = (prop.scale * height) / 2;
  if (size <= ON_A_TABLE && kind === 'mesh') {
    const far = Math.max(half * slope * BEHIND, LEAST_DEPTH * height);
    drawTable(p, y - far, panel);
  }
  const ring = ellipse(x + half * 0.16, y + half * slope * 0.08, half * 0.8, half * slope * 0.7);
  if (p.mode === 'bw') p.fill(ring, GRAIN, 0.5);
  else p.fill(ring, '#1c1a38', 1, 0.34);
}

function drawTable(p: Paint, back: number, { x, y, w, h }: Panel): void {
  const bottom = y + h;
  if (back >= bottom) return;
  const line = (at: number): [number, number][] => [
    [x - 4, at],
    [x + w / 2, at],
    [x + w + 4, at],
  ];
  p.fill(`M${x - 4} ${back.toFixed(1)}h${w + 8}V${bottom + 4}h${-(w + 8)}Z`, WOOD, 0.03);
  p.ink(line(back), { w: 2.2, a: 0, b: 0 });
  for (const share of [0.22, 0.62]) p.ink(line(back + (bottom - back) * share), { w: 0.7, a: 0.02, b: 0.02 });
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  const [left, across] = [(x - rx).toFixed(1), rx.toFixed(1)];
  const down = ry.toFixed(1);
  return `M${left} ${y.toFixed(1)}a${across} ${down} 0 1 0 ${(rx * 2).toFixed(1)} 0a${across} ${down} 0 1 0 ${(-rx * 2).toFixed(1)} 0Z`;
}
