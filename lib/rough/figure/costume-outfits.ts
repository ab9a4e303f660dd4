import { lighten } from '../colour';
import { brushLine, INK, inkedShape } from '../ink';
import { AXIS, type Figure } from './figure';
import { drawBow, drawButton, drawLegs, drawNeck, drawSkirt, drawTorso } from './garments';
import { drawLowerBody } from './lower-body';
import { MAID_BLACK, WHITE } from './sleeves';

/** Kimono with a broad sash. */
export function kimono(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { hip, waist } = build;
  const skirt = `M${AXIS - hip},690 L${AXIS - hip - 26},1140 h${2 * hip + 52} L${AXIS + hip},690Z`;
  const underFold = `M${AXIS + 34},386 L${AXIS - 64},590 L${AXIS - 104},590 L${AXIS - 46},394Z`;
  const overFold = `M${AXIS - 34},386 L${AXIS + 70},590 L${AXIS + 108},590 L${AXIS + 48},394Z`;
  const sash = `M${AXIS - waist - 8},582 h${2 * waist + 16} v84 h${-2 * waist - 16}Z`;
  const dots = [
    [-96, 460],
    [92, 480],
    [-110, 800],
    [80, 880],
    [-40, 1000],
    [110, 1050],
  ] as const;
  return (
    inkedShape(skirt, paint.cloth, inkWidth) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(underFold, lighten(paint.cloth, 0.35), inkWidth) +
    inkedShape(overFold, lighten(paint.cloth, 0.35), inkWidth) +
    inkedShape(sash, paint.accent, inkWidth) +
    dots.map(([x, y]) => `<circle cx="${AXIS + x}" cy="${y}" r="14" fill="${lighten(paint.accent, 0.3)}"/>`).join('')
  );
}

/** Plate armour; girls wear a skirt with it. */
export function armor(figure: Figure): string {
  const { paint, inkWidth, build, isGirl } = figure;
  const { shoulder, waist } = build;
  const gorget =
    `M${AXIS - 40},384 C${AXIS - 20},412 ${AXIS + 20},412 ${AXIS + 40},384 ` +
    `L${AXIS + 56},410 C${AXIS + 20},446 ${AXIS - 20},446 ${AXIS - 56},410Z`;
  const plates =
    `M${AXIS},450 V700 M${AXIS - shoulder},520 Q${AXIS},570 ${AXIS + shoulder},520 ` +
    `M${AXIS - waist},620 Q${AXIS},650 ${AXIS + waist},620`;
  const greaves = isGirl
    ? drawLegs(figure, '#7d8898', '#59616e') +
      drawSkirt(figure, { colour: paint.cloth, topY: 690, hemY: 800, flare: 20 })
    : drawLowerBody(figure);
  return (
    greaves +
    drawTorso(figure, '#a6b2c2') +
    drawNeck(figure) +
    inkedShape(gorget, '#6d7a8c', inkWidth) +
    brushLine(plates, INK, inkWidth) +
    drawButton(490, 16, paint.accent, inkWidth)
  );
}

/** Black dress with a white apron. */
export function maid(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const apron = `M${AXIS - 56},470 h112 l20,180 l34,230 Q${AXIS},920 ${AXIS - 110},880 l34,-230Z`;
  const straps = `M${AXIS - 56},470 L${AXIS - 80},404 M${AXIS + 56},470 L${AXIS + 80},404`;
  return (
    drawLegs(figure, '#f6f6f9', MAID_BLACK) +
    drawTorso(figure, MAID_BLACK) +
    drawSkirt(figure, { colour: MAID_BLACK, topY: 660, hemY: 930, flare: 60 }) +
    drawNeck(figure) +
    inkedShape(apron, WHITE, inkWidth) +
    brushLine(straps, '#fff', 18) +
    drawBow({ x: AXIS, y: 430, radius: 28, colour: paint.accent, inkWidth })
  );
}

/** A witch's or wizard's robe with its cape. */
export function robe(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { hip } = build;
  const skirt = `M${AXIS - hip},640 L${AXIS - hip - 60},1150 h${2 * hip + 120} L${AXIS + hip},640Z`;
  const cape =
    `M${AXIS - 104},410 C${AXIS - 60},366 ${AXIS + 60},366 ${AXIS + 104},410 ` +
    `L${AXIS + 134},500 Q${AXIS},560 ${AXIS - 134},500Z`;
  return (
    inkedShape(skirt, paint.cloth, inkWidth) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(cape, paint.clothShade, inkWidth) +
    drawButton(440, 15, paint.accent, inkWidth) +
    brushLine(`M${AXIS},520 V1140`, paint.clothShade, inkWidth * 1.6)
  );
}
