import { skullOf, onHead, n, type HeadView } from '../views/head-view';
import type { Curtain } from './hair-form';

/** Left and right edge of the loose hair where it leaves the head. */
function edgesOf(view: HeadView): { readonly left: number; readonly right: number } {
  const xs: number[] = [];
  for (let azimuth = 96; azimuth <= 264; azimuth += 6) xs.push(onHead(view, azimuth, 2).x);
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** The outline of the loose hair, from its top at the ears down, as path data. */
export function curtainPath(view: HeadView, { y, spread, edge }: Curtain): string {
  const { left, right } = edgesOf(view);
  const { middle } = skullOf(view);
  const share = (right - left) / 220;
  const outerLeft = left - spread * Math.max(0.1, (middle - left) / 120);
  const outerRight = right + spread * Math.max(0.1, (right - middle) / 120);
  const bulge = edge === 'straight' ? 0.4 : 1;
  const waist = spread > 0 ? 24 * bulge : 6;
  const start = `M${n(left)},205 `;
  const down =
    edge === 'waves' || edge === 'curls'
      ? scallops({ x: left, toX: outerLeft, y, side: -1, depth: edge === 'curls' ? 16 : 12 })
      : `C${n(left - waist * Math.min(1, share))},${n(y - 170 < 205 ? 250 : y - 170)} ${n(outerLeft - waist * 0.6 * Math.min(1, share))},${n(y - 50)} ${n(outerLeft)},${n(y)} `;
  const up =
    edge === 'waves' || edge === 'curls'
      ? scallops({ x: outerRight, toX: right, y, side: 1, depth: edge === 'curls' ? 16 : 12 })
      : `C${n(outerRight + waist * 0.6 * Math.min(1, share))},${n(y - 50)} ${n(right + waist * Math.min(1, share))},${n(y - 170 < 205 ? 250 : y - 170)} ${n(right)},205`;
  return `${start}${down}${hem(outerLeft, outerRight, y, edge)}${up}Z`;
}

interface Scallops {
  readonly x: number;
  readonly toX: number;
  readonly y: number;
  /** Down on the left (-1), up on the right (1). */
  readonly side: -1 | 1;
  readonly depth: number;
}

/** A side in waves. */
function scallops({ x, toX, y, side, depth }: Scallops): string {
  const count = Math.max(2, Math.round((y - 205) / 58));
  const [fromY, toY] = side < 0 ? [205, y] : [y, 205];
  let path = '';
  for (let wave = 1; wave <= count; wave++) {
    const share = wave / count;
    const before = (wave - 0.5) / count;
    const out = side * depth * 2;
    path += `Q${n(x + (toX - x) * before + out)},${n(fromY + (toY - fromY) * before)} ${n(x + (toX - x) * share)},${n(fromY + (toY - fromY) * share)} `;
  }
  return path;
}

/** The lower edge from left to right. */
function hem(left: number, right: number, y: number, edge: Curtain['edge']): string {
  const count = Math.max(2, Math.round((right - left) / (edge === 'ragged' ? 36 : 46)));
  let path = '';
  for (let tip = 1; tip <= count; tip++) {
    const from = left + ((right - left) * (tip - 1)) / count;
    const to = left + ((right - left) * tip) / count;
    const isLast = tip === count;
    const toY = isLast ? y : y + (tip % 2 === 1 ? 10 : -4);
    switch (edge) {
      case 'straight':
        path += `Q${n((from + to) / 2)},${n(y + 4)} ${n(to)},${n(y)} `;
        break;
      case 'ragged':
        path += `L${n(from + (to - from) * 0.42)},${n(y - 26)} L${n(to)},${n(toY)} `;
        break;
      case 'locks':
        path += `Q${n(from + 12)},${n(y - 14)} ${n(from + (to - from) * 0.5)},${n(y - 30)} Q${n(from + (to - from) * 0.66)},${n(y - 10)} ${n(to)},${n(toY)} `;
        break;
      case 'waves':
      case 'curls':
        path += `Q${n((from + to) / 2)},${n(y + 34)} ${n(to)},${n(y)} `;
        break;
    }
  }
  return path;
}
