import { tail } from '../figure/back-hair';
import { drawBow } from '../figure/garments';
import { brushLine, decimal, INK, inkedShape } from '../ink';
import { n, onHead, type HeadView } from '../views/head-view';
import type { Tied } from './hair-form';

/** Something tied, on the near or the far side of the head. */
export interface TiedDrawing {
  readonly isNear: boolean;
  readonly svg: string;
}

/** What is tied at a place on the head. */
export function drawTied(view: HeadView, tied: Tied): TiedDrawing {
  const azimuth = view.isMirrored ? -tied.azimuth : tied.azimuth;
  const { x, isNear } = onHead(view, azimuth, -8);
  const aside = Math.sin(((azimuth - view.turn) * Math.PI) / 180);
  switch (tied.kind) {
    case 'tail':
      return { isNear, svg: drawTail(view, tied, { x, aside }) };
    case 'bun':
      return { isNear, svg: bun(view, tied, x) };
    case 'braid':
      return { isNear: isNear || view.turn < 40, svg: braid(view, tied, { x, aside }) };
    case 'drill':
      return { isNear, svg: drill(view, tied, { x, aside }) };
    case 'ring':
      return { isNear, svg: ring(view, tied, { x, aside }) };
  }
}

/** Where on the screen, and how far to the side of the head (-1..1). */
interface Aside {
  readonly x: number;
  readonly aside: number;
}

function drawTail({ sitter, turn }: HeadView, { y, size, spread }: Tied, { x, aside }: Aside): string {
  const side = aside < 0 ? -1 : 1;
  if (Math.abs(aside) > 0.34) {
    const reach = Math.max(26, spread * Math.abs(aside));
    return tail(sitter, { side, x: Math.round(x), y, length: size, spread: Math.round(reach) });
  }
  if (turn > 90) return hangingTail(sitter, { x, y, length: size, width: Math.max(34, spread * 0.55) });
  // From before, a tail at the back is seen where it swings out beside the head.
  const low = y > 250;
  return tail(sitter, {
    side,
    x: Math.round(low ? x + side * 44 : x + side * 56),
    y,
    length: size,
    spread: low ? 40 : spread,
  });
}

interface HangingTail {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly width: number;
}

function hangingTail(sitter: HeadView['sitter'], { x, y, length, width }: HangingTail): string {
  const { paint, inkWidth } = sitter;
  const outline =
    `M${n(x - 15)},${n(y - 8)} C${n(x - width * 1.5)},${n(y + length * 0.25)} ${n(x - width)},${n(y + length * 0.72)} ${n(x - 6)},${n(y + length)} ` +
    `Q${n(x + 4)},${n(y + length * 0.92)} ${n(x + 12)},${n(y + length * 0.96)} C${n(x + width)},${n(y + length * 0.7)} ${n(x + width * 1.5)},${n(y + length * 0.25)} ${n(x + 15)},${n(y - 8)}Z`;
  const strands = `M${n(x - 8)},${n(y + 16)} Q${n(x - width * 0.7)},${n(y + length * 0.4)} ${n(x - 6)},${n(y + length * 0.8)} M${n(x + 8)},${n(y + 16)} Q${n(x + width * 0.7)},${n(y + length * 0.4)} ${n(x + 8)},${n(y + length * 0.74)}`;
  return (
    inkedShape(outline, paint.hair, inkWidth) +
    brushLine(strands, paint.hairShade, inkWidth * 1.2) +
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="18" ry="13" fill="${paint.accent}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`
  );
}

function bun({ sitter, turn }: HeadView, { y, size, azimuth }: Tied, x: number): string {
  const { paint, inkWidth } = sitter;
  const isAtBack = azimuth === 180;
  const height = isAtBack && turn < 60 ? y - 34 : y + (isAtBack ? 20 : 0);
  return (
    `<circle cx="${n(x)}" cy="${n(height)}" r="${size}" fill="${paint.hair}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>` +
    brushLine(`M${n(x - 18)},${n(height - 12)} q18,-22 34,4 q-4,28 -30,20`, paint.hairShade, inkWidth)
  );
}

function braid({ sitter }: HeadView, { y, size }: Tied, { x, aside }: Aside): string {
  const { paint, inkWidth } = sitter;
  const knots = Array.from({ length: size }, (_, knot) => {
    const isOdd = knot % 2 === 1;
    const cx = n(x + (isOdd ? 5 : -5) - aside * knot * 2);
    const cy = n(y + knot * 34);
    return (
      `<ellipse cx="${cx}" cy="${cy}" rx="24" ry="21" transform="rotate(${isOdd ? 24 : -24} ${cx} ${cy})" ` +
      `fill="${isOdd ? paint.hair : paint.hairShade}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`
    );
  });
  const bow = drawBow({
    x: Math.round(x - aside * size * 2),
    y: y + size * 34,
    radius: 20,
    colour: paint.accent,
    inkWidth,
  });
  return knots.join('') + bow;
}

function drill({ sitter }: HeadView, { y, size }: Tied, { x, aside }: Aside): string {
  const { paint, inkWidth } = sitter;
  return Array.from({ length: size }, (_, coil) => {
    const cx = n(x + aside * (14 - coil * 3));
    const cy = n(y + coil * 44);
    return (
      `<ellipse cx="${cx}" cy="${cy}" rx="${38 - coil * 4}" ry="30" transform="rotate(${n(aside * -18)} ${cx} ${cy})" ` +
      `fill="${coil % 2 === 1 ? paint.hairShade : paint.hair}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`
    );
  }).join('');
}

function ring({ sitter }: HeadView, { y, size }: Tied, { x, aside }: Aside): string {
  const { paint, inkWidth } = sitter;
  const side = aside < 0 ? -1 : 1;
  const cx = x + side * size * 0.5;
  const wide = size * Math.max(0.5, Math.abs(aside));
  const oval = (rx: number, ry: number): string =>
    `M${n(cx - rx)},${y} a${n(rx)},${n(ry)} 0 1 1 ${n(2 * rx)},0 a${n(rx)},${n(ry)} 0 1 1 ${n(-2 * rx)},0Z`;
  const path = `${oval(wide, size * 1.2)} ${oval(wide * 0.5, size * 0.7)}`;
  return (
    inkedShape(path, paint.hair, inkWidth).replace('<path ', '<path fill-rule="evenodd" ') +
    `<ellipse cx="${n(x)}" cy="${y}" rx="14" ry="15" fill="${paint.accent}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`
  );
}
