import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { L } from '../../../world/kit';
import type { Room } from './room';
import { asKind } from './as-kind';

/** Sliding doors of paper on a lattice; they shine by day from outside. */
export const shoji = asKind('door', drawShoji);
function drawShoji(room: Room, wall: 'left' | 'right' | 'back', from: number, to: number): void {
  if (!room.faces(wall)) return;
  const n = Math.round((to - from) / 0.9);
  const paper = room.w.time === 'night' ? L('#e8dcc0', 0.06) : L('#fdfbf2', 0, { glow: true });
  const lines: [P3, P3][] = [];
  for (let i = 0; i < n; i++) {
    const a = from + ((to - from) * i) / n;
    const b = from + ((to - from) * (i + 1)) / n;
    room.panel(wall, [a, b, 0, 1.98], K.DARK_WOOD, 0.9);
    room.panel(wall, [a + 0.04, b - 0.04, 0.4, 1.94], paper, 0.6);
    room.panel(wall, [a + 0.04, b - 0.04, 0.05, 0.36], L('#d9c29a', 0.1), 0.6);
    for (let k = 1; k < 3; k++)
      lines.push([room.at(wall, a + ((b - a) * k) / 3, 0.4, 0.012), room.at(wall, a + ((b - a) * k) / 3, 1.94, 0.012)]);
    for (let k = 1; k < 6; k++)
      lines.push([room.at(wall, a + 0.04, 0.4 + k * 0.257, 0.012), room.at(wall, b - 0.04, 0.4 + k * 0.257, 0.012)]);
  }
  room.w.edges(lines, 0.7, K.DARK_WOOD);
}
