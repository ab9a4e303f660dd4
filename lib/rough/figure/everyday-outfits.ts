import { darken, lighten } from '../colour';
import { brushLine, inkedShape } from '../ink';
import { AXIS, type Figure } from './figure';
import { drawBow, drawLegs, drawNeck, drawSkirt, drawTorso } from './garments';
import { lowerBodyWithSkirt } from './lower-body';

/** Hooded jacket with a pocket. */
export function hoodie(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const hood =
    `M${AXIS - 74},404 C${AXIS - 60},356 ${AXIS + 60},356 ${AXIS + 74},404 ` +
    `C${AXIS + 40},456 ${AXIS - 40},456 ${AXIS - 74},404Z`;
  const opening =
    `M${AXIS - 34},394 C${AXIS - 20},426 ${AXIS + 20},426 ${AXIS + 34},394 ` + `L${AXIS + 28},374 L${AXIS - 28},374Z`;
  const pocket = `M${AXIS - 64},640 L${AXIS - 40},580 H${AXIS + 40} L${AXIS + 64},640Z`;
  return (
    lowerBodyWithSkirt(figure, { colour: '#4b5266', hemY: 800, flare: 16 }) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(hood, paint.clothShade, inkWidth) +
    inkedShape(opening, paint.skin, inkWidth * 0.8) +
    brushLine(`M${AXIS - 24},436 v64 M${AXIS + 24},436 v64`, '#fff', 5) +
    inkedShape(pocket, paint.clothShade, inkWidth)
  );
}

/** Ribbed sweater. */
export function sweater(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const collar =
    `M${AXIS - 46},390 Q${AXIS},440 ${AXIS + 46},390 ` + `L${AXIS + 50},412 Q${AXIS},466 ${AXIS - 50},412Z`;
  const ribs = [-60, -20, 20, 60].map((x) => brushLine(`M${AXIS + x},470 V700`, paint.clothShade, inkWidth));
  return (
    lowerBodyWithSkirt(figure, { colour: '#4b5266', hemY: 800, flare: 16 }) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(collar, lighten(paint.cloth, 0.3), inkWidth) +
    ribs.join('')
  );
}

/** T-shirt, plain or printed. */
export function tShirt(figure: Figure): string {
  const { paint } = figure;
  const neckline = `M${AXIS - 48},394 C${AXIS - 20},440 ${AXIS + 20},440 ${AXIS + 48},394`;
  return (
    lowerBodyWithSkirt(figure, { colour: '#4a6090', hemY: 790, flare: 14 }) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    brushLine(neckline, paint.clothShade, 9) +
    shirtPrint(figure)
  );
}

function shirtPrint({ who, paint, inkWidth, build }: Figure): string {
  const { shoulder } = build;
  switch (who.shirtPrint) {
    case 'star': {
      const star = `M${AXIS},500 l14,32 34,3 -26,23 8,34 -30,-18 -30,18 8,-34 -26,-23 34,-3Z`;
      return inkedShape(star, paint.accent, inkWidth * 0.8);
    }
    case 'stripe': {
      const stripes =
        `M${AXIS - shoulder + 10},500 H${AXIS + shoulder - 10} ` +
        `M${AXIS - shoulder + 20},545 H${AXIS + shoulder - 20}`;
      return brushLine(stripes, paint.accent, 16);
    }
    case 'plain':
      return '';
  }
}

/** Long dress with lace, bow and belt. */
export function dress(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { waist } = build;
  const neckline =
    `M${AXIS - 82},402 C${AXIS - 60},474 ${AXIS + 60},474 ${AXIS + 82},402 ` + `L${AXIS + 28},378 L${AXIS - 28},378Z`;
  const lace = `M${AXIS - 90},410 C${AXIS - 60},482 ${AXIS + 60},482 ${AXIS + 90},410`;
  const belt = `M${AXIS - waist - 4},606 h${2 * waist + 8} v34 h${-2 * waist - 8}Z`;
  return (
    drawLegs(figure, paint.skin, darken(paint.accent, 0.3)) +
    drawTorso(figure, paint.cloth) +
    drawSkirt(figure, { colour: paint.cloth, topY: 660, hemY: 960, flare: 70 }) +
    inkedShape(neckline, paint.skin, inkWidth * 0.8) +
    drawNeck(figure) +
    brushLine(lace, '#fff', 9) +
    drawBow({ x: AXIS, y: 480, radius: 30, colour: paint.accent, inkWidth }) +
    inkedShape(belt, paint.accent, inkWidth)
  );
}
