import { darken, lighten } from '../colour';
import { brushLine, decimal, INK, inkedShape, onBothSides } from '../ink';
import type { Accessory, Hex } from '../vocabulary';
import { AXIS, type Sitter } from './figure';
import { drawBow } from './garments';

type Drawing = readonly [accessory: Accessory, draw: (figure: Sitter) => string];

/** Behind the head, in the order they are drawn. */
const BEHIND_THE_HEAD: readonly Drawing[] = [
  ['cat_ears', (figure) => animalEars(figure, { spread: 2, tipY: 50, inner: '#ffb6c1' })],
  ['fox_ears', (figure) => animalEars(figure, { spread: 22, tipY: 24, inner: '#fff2e4' })],
  ['horns', horns],
  ['halo', halo],
];

/** Over the hair, in the order they are drawn. */
const OVER_THE_HAIR: readonly Drawing[] = [
  ['ahoge', ahoge],
  ['hair_ribbon', hairRibbon],
  ['hairclip', hairclip],
  ['hair_flower', hairFlower],
  ['headphones', headphones],
  ['hat', (figure) => (wearsRobe(figure) ? pointedHat(figure) : brimmedHat(figure))],
];

const drawWorn = (figure: Sitter, drawings: readonly Drawing[]): string =>
  drawings.map(([accessory, draw]) => (figure.wears(accessory) ? draw(figure) : '')).join('');

/** Ears, horns and the halo: behind the head. */
export function drawBackHeadwear(figure: Sitter): string {
  return drawWorn(figure, BEHIND_THE_HEAD);
}

/** What is worn on the hair. */
export function drawFrontHeadwear(figure: Sitter): string {
  const hasHeaddress = figure.who.outfit === 'maid' && !figure.isBehind;
  return drawWorn(figure, OVER_THE_HAIR) + (hasHeaddress ? maidHeaddress() : '');
}

/** Robes have a hat of their own form, which needs more room above the head. */
export function wearsRobe({ who }: Pick<Sitter, 'who'>): boolean {
  return who.outfit === 'witch_robe' || who.outfit === 'wizard_robe';
}

interface AnimalEars {
  readonly spread: number;
  readonly tipY: number;
  readonly inner: Hex;
}

function animalEars({ paint, inkWidth }: Sitter, { spread, tipY, inner }: AnimalEars): string {
  return onBothSides((side) => {
    const ear = `M${AXIS + side * 104},156 L${AXIS + side * (104 + spread)},${tipY} L${AXIS + side * 34},104Z`;
    const inside = `M${AXIS + side * 94},138 L${AXIS + side * (96 + spread * 0.8)},${tipY + 26} L${AXIS + side * 58},110Z`;
    return inkedShape(ear, paint.hair, inkWidth) + `<path d="${inside}" fill="${inner}"/>`;
  });
}

function horns({ inkWidth }: Sitter): string {
  return onBothSides((side) =>
    inkedShape(
      `M${AXIS + side * 52},96 C${AXIS + side * 70},50 ${AXIS + side * 104},40 ${AXIS + side * 126},18 ` +
        `C${AXIS + side * 122},66 ${AXIS + side * 112},92 ${AXIS + side * 94},116Z`,
      '#8c6b6b',
      inkWidth,
    ),
  );
}

export function halo({ inkWidth }: Sitter): string {
  return `<ellipse cx="${AXIS}" cy="42" rx="74" ry="18" fill="none" stroke="#f2c744" stroke-width="${9 + inkWidth}"/>`;
}

/** The single strand that stands up. */
export function ahoge({ paint, inkWidth }: Sitter): string {
  const strand =
    `M${AXIS - 6},86 C${AXIS + 2},26 ${AXIS + 58},30 ${AXIS + 64},70 ` +
    `C${AXIS + 44},50 ${AXIS + 20},56 ${AXIS + 14},90Z`;
  return inkedShape(strand, paint.hair, inkWidth);
}

export function hairRibbon({ paint, inkWidth }: Sitter): string {
  const bow = drawBow({ x: 0, y: 0, radius: 40, colour: paint.accent, inkWidth });
  return `<g transform="translate(${AXIS + 76} 112) rotate(28)">${bow}</g>`;
}

function hairclip({ paint, inkWidth, hairShift, isBehind }: Sitter): string {
  if (isBehind) return '';
  const cross = `M${AXIS + 58 + hairShift},176 l30,18 M${AXIS + 62 + hairShift},196 l28,-22`;
  return brushLine(cross, paint.accent, Math.max(9, inkWidth * 2));
}

export function hairFlower({ paint, inkWidth }: Sitter): string {
  const petals = [0, 72, 144, 216, 288].map(
    (degrees) =>
      `<ellipse cx="0" cy="-18" rx="12" ry="17" transform="rotate(${degrees})" ` +
      `fill="${lighten(paint.accent, 0.3)}" stroke="${INK}" stroke-width="${decimal(inkWidth * 0.7)}"/>`,
  );
  return `<g transform="translate(${AXIS - 84} 138)">${petals.join('')}<circle r="9" fill="#f6d24a"/></g>`;
}

function headphones({ paint, inkWidth }: Sitter): string {
  const band = `M${AXIS - 116},220 C${AXIS - 140},40 ${AXIS + 140},40 ${AXIS + 116},220`;
  const cups = onBothSides(
    (side) =>
      `<rect x="${AXIS + side * 118 - 20}" y="206" width="40" height="66" rx="16" ` +
      `fill="${paint.accent}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`,
  );
  return brushLine(band, '#3b3f4c', 14) + cups;
}

export function pointedHat({ paint, inkWidth }: Sitter): string {
  const cone = `M${AXIS - 100},140 Q${AXIS - 30},70 ${AXIS + 50},-40 Q${AXIS + 60},60 ${AXIS + 104},140Z`;
  const brim = `M${AXIS - 176},154 Q${AXIS},96 ${AXIS + 176},154 Q${AXIS},186 ${AXIS - 176},154Z`;
  const band = `M${AXIS - 92},136 Q${AXIS},106 ${AXIS + 96},136`;
  return (
    inkedShape(cone, paint.cloth, inkWidth) +
    inkedShape(brim, paint.cloth, inkWidth) +
    brushLine(band, paint.accent, 14)
  );
}

export function brimmedHat({ paint, inkWidth }: Sitter): string {
  const crown = `M${AXIS - 112},152 C${AXIS - 100},32 ${AXIS + 100},32 ${AXIS + 112},152Z`;
  const brim = `M${AXIS - 150},160 Q${AXIS},108 ${AXIS + 150},160 Q${AXIS},182 ${AXIS - 150},160Z`;
  return inkedShape(crown, paint.accent, inkWidth) + inkedShape(brim, darken(paint.accent, 0.2), inkWidth);
}

export function maidHeaddress(): string {
  const frill = `M${AXIS - 84},128 Q${AXIS},64 ${AXIS + 84},128`;
  return brushLine(frill, '#fff', 20) + brushLine(frill, '#d9d9e2', 3);
}
