import { darken, lighten } from '../colour';
import { drawBow } from '../figure/garments';
import { ahoge, wearsRobe } from '../figure/headwear';
import { AXIS } from '../figure/figure';
import { brushLine, decimal, INK, inkedShape, type Side } from '../ink';
import type { Hex } from '../vocabulary';
import { n, onHead, skullOf, type HeadView } from './head-view';

/** What is worn on the head, behind it and over the hair. */
export function drawHeadwearInView(view: HeadView): { readonly behind: string; readonly over: string } {
  const { wears } = view.sitter;
  const [catEars, foxEars] = [animalEars(view, 2, 50, '#ffb6c1'), animalEars(view, 20, 26, '#fff2e4')];
  const ears = wears('cat_ears') ? catEars : wears('fox_ears') ? foxEars : { far: '', near: '' };
  const horns = wears('horns') ? hornPair(view) : '';
  return {
    behind: ears.far + horns + (wears('halo') ? halo(view) : ''),
    over:
      ears.near +
      (wears('ahoge') ? inView(view, ahoge(view.sitter), 0) : '') +
      (wears('hair_ribbon') ? ribbon(view) : '') +
      (wears('hairclip') ? hairclip(view) : '') +
      (wears('hair_flower') ? flower(view) : '') +
      (wears('headphones') ? headphones(view) : '') +
      (wears('hat') ? hat(view) : '') +
      (view.sitter.who.outfit === 'maid' && view.turn < 130 ? headdress(view) : ''),
  };
}

/** Something of the front drawing, moved as the top of the head moves. */
function inView(view: HeadView, drawing: string, dx: number): string {
  const x = skullOf(view).middle - AXIS + dx;
  return `<g transform="translate(${n(x)} 0)">${drawing}</g>`;
}

/** The azimuth on the drawn head of a place that the front drawing has on a side (1 is right). */
function azimuthOf({ isMirrored }: HeadView, side: Side, azimuth: number): number {
  return (isMirrored ? -side : side) * azimuth;
}

function animalEars(
  view: HeadView,
  spread: number,
  tipY: number,
  inner: Hex,
): { readonly far: string; readonly near: string } {
  const { paint, inkWidth } = view.sitter;
  const draw = (side: Side): string => {
    const base = onHead(view, side * 78, -20).x;
    const foot = onHead(view, side * 30, -62).x;
    const tip = base + Math.sign(base - foot) * spread;
    const ear = `M${n(base)},156 L${n(tip)},${tipY} L${n(foot)},104Z`;
    const inside = `M${n(base + (foot - base) * 0.14)},138 L${n(tip + (foot - tip) * 0.1)},${tipY + 26} L${n(base + (foot - base) * 0.62)},112Z`;
    const isInsideSeen = view.turn < 100;
    return inkedShape(ear, paint.hair, inkWidth) + (isInsideSeen ? `<path d="${inside}" fill="${inner}"/>` : '');
  };
  const isFarHidden = view.turn > 30 && view.turn < 150;
  return isFarHidden ? { far: draw(-1), near: draw(1) } : { far: draw(-1) + draw(1), near: '' };
}

function hornPair(view: HeadView): string {
  return ([-1, 1] as const)
    .map((side) => {
      const x = onHead(view, side * 60, -30).x;
      const s = x < skullOf(view).middle ? -1 : 1;
      return inkedShape(
        `M${n(x - s * 20)},110 C${n(x - s * 6)},50 ${n(x + s * 24)},40 ${n(x + s * 48)},18 C${n(x + s * 44)},66 ${n(x + s * 34)},92 ${n(x + s * 18)},120Z`,
        '#8c6b6b',
        view.sitter.inkWidth,
      );
    })
    .join('');
}

function halo(view: HeadView): string {
  return `<ellipse cx="${n(skullOf(view).middle)}" cy="42" rx="74" ry="18" fill="none" stroke="#f2c744" stroke-width="${decimal(9 + view.sitter.inkWidth)}"/>`;
}

/** Where an ornament of a side is; null on the side that is turned away. */
function ornamentX(view: HeadView, side: Side, azimuth: number): number | null {
  const { x, isNear } = onHead(view, azimuthOf(view, side, azimuth), -4);
  return isNear ? x : null;
}

function ribbon(view: HeadView): string {
  const { paint, inkWidth } = view.sitter;
  const { x } = onHead(view, azimuthOf(view, 1, 76), -32);
  return `<g transform="translate(${n(x)} 112) rotate(${x < AXIS ? -28 : 28})">${drawBow({ x: 0, y: 0, radius: 40, colour: paint.accent, inkWidth })}</g>`;
}

function hairclip(view: HeadView): string {
  const x = ornamentX(view, 1, 44);
  const { paint, inkWidth } = view.sitter;
  return x === null
    ? ''
    : brushLine(`M${n(x - 15)},176 l30,18 m-26,2 l28,-22`, paint.accent, Math.max(9, inkWidth * 2));
}

function flower(view: HeadView): string {
  const x = ornamentX(view, -1, 62);
  if (x === null) return '';
  const { paint, inkWidth } = view.sitter;
  const petals = [0, 72, 144, 216, 288].map(
    (degrees) =>
      `<ellipse cx="0" cy="-18" rx="12" ry="17" transform="rotate(${degrees})" ` +
      `fill="${lighten(paint.accent, 0.3)}" stroke="${INK}" stroke-width="${decimal(inkWidth * 0.7)}"/>`,
  );
  return `<g transform="translate(${n(x)} 140)">${petals.join('')}<circle r="9" fill="#f6d24a"/></g>`;
}

function headphones(view: HeadView): string {
  const { paint, inkWidth } = view.sitter;
  const [left, right] = [onHead(view, -96, 4), onHead(view, 96, 4)];
  const { middle } = skullOf(view);
  const cup = (x: number, wide: number): string =>
    `<rect x="${n(x - wide / 2)}" y="212" width="${n(wide)}" height="70" rx="16" fill="${paint.accent}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`;
  const isSide = view.turn > 30 && view.turn < 150;
  const band = isSide
    ? `M${n(right.x)},220 C${n(right.x - 10)},130 ${n(middle)},100 ${n(middle + 6)},78`
    : `M${n(left.x)},220 C${n(left.x - 24)},40 ${n(right.x + 24)},40 ${n(right.x)},220`;
  const cups = isSide ? cup(right.x, 58) : cup(left.x, 40) + cup(right.x, 40);
  return brushLine(band, '#3b3f4c', 14) + cups;
}

/** Robes have a pointed hat, others a brimmed one. */
function hat(view: HeadView): string {
  const { paint, inkWidth } = view.sitter;
  const { middle: x } = skullOf(view);
  if (!wearsRobe(view.sitter)) {
    const crown = `M${n(x - 116)},152 C${n(x - 104)},32 ${n(x + 104)},32 ${n(x + 116)},152Z`;
    const brim = `M${n(x - 154)},160 Q${n(x)},108 ${n(x + 150)},160 Q${n(x)},182 ${n(x - 154)},160Z`;
    return inkedShape(crown, paint.accent, inkWidth) + inkedShape(brim, darken(paint.accent, 0.2), inkWidth);
  }
  const cone = `M${n(x - 100)},140 Q${n(x - 30)},70 ${n(x + 50)},-40 Q${n(x + 60)},60 ${n(x + 104)},140Z`;
  const brim = `M${n(x - 176)},154 Q${n(x)},96 ${n(x + 176)},154 Q${n(x)},186 ${n(x - 176)},154Z`;
  const band = `M${n(x - 92)},136 Q${n(x)},106 ${n(x + 96)},136`;
  return (
    inkedShape(cone, paint.cloth, inkWidth) +
    inkedShape(brim, paint.cloth, inkWidth) +
    brushLine(band, paint.accent, 14)
  );
}

function headdress(view: HeadView): string {
  const [left, right] = [onHead(view, -66, -16), onHead(view, 66, -16)];
  const frill = `M${n(left.x)},128 Q${n(skullOf(view).middle)},64 ${n(right.x)},128`;
  return brushLine(frill, '#fff', 20) + brushLine(frill, '#d9d9e2', 3);
}
