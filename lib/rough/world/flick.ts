import { decimal } from '../pen/path-writer';

/** Path of a short tapered stroke: thick in the middle, bent by `bend` px to its left. A tenth of the length of a full pen stroke's path. */
export function flick(x0: number, y0: number, x1: number, y1: number, width: number, bend = 0): string {
  const dx = x1 - x0,
    dy = y1 - y0,
    len = Math.sqrt(dx * dx + dy * dy) || 1,
    nx = -dy / len,
    ny = dx / len,
    mx = (x0 + x1) / 2 + nx * bend,
    my = (y0 + y1) / 2 + ny * bend;
  return `M${decimal(x0)} ${decimal(y0)}Q${decimal(mx + nx * width)} ${decimal(my + ny * width)} ${decimal(x1)} ${decimal(y1)}Q${decimal(mx - nx * width)} ${decimal(my - ny * width)} ${decimal(x0)} ${decimal(y0)}Z`;
}
/** Path of a tuft's blade or a drop: blunt at its foot, sharp at its tip. */
export function blade(x: number, y: number, tipX: number, tipY: number, half: number): string {
  const mx = (x + tipX) / 2 + (tipX - x) * -0.15,
    my = (y + tipY) / 2 + (tipY - y) * 0.12;
  return `M${decimal(x - half)} ${decimal(y)}Q${decimal(mx - half)} ${decimal(my)} ${decimal(tipX)} ${decimal(tipY)}Q${decimal(mx + half)} ${decimal(my)} ${decimal(x + half)} ${decimal(y)}Z`;
}
