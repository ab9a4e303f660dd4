import { darken } from '../colour';
import { brushLine, INK, inkedShape } from '../ink';
import { AXIS, type Figure } from './figure';
import { drawBow, drawButton, drawNeck, drawNecktie, drawSkirt, drawTorso } from './garments';
import { drawLowerBody } from './lower-body';
import { SAILOR_WHITE, UNIFORM_BLACK, WHITE } from './sleeves';

/** Blazer, shirt and necktie. */
export function schoolUniform(figure: Figure): string {
  const { paint, inkWidth, isGirl } = figure;
  const shirt =
    `M${AXIS - 34},386 L${AXIS},452 L${AXIS + 34},386 L${AXIS + 58},400 ` +
    `L${AXIS + 16},560 L${AXIS - 16},560 L${AXIS - 58},400Z`;
  const lapels = `M${AXIS - 58},400 L${AXIS - 16},560 V700 M${AXIS + 58},400 L${AXIS + 16},560`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, paint.cloth) +
    (isGirl ? drawSkirt(figure, { colour: darken(paint.accent, 0.35), topY: 690, hemY: 850, flare: 34 }) : '') +
    drawNeck(figure) +
    inkedShape(shirt, WHITE, inkWidth) +
    drawNecktie(figure) +
    brushLine(lapels, INK, inkWidth)
  );
}

/** The white blouse with a sailor collar. */
export function sailorUniform(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const collar =
    `M${AXIS - 76},396 L${AXIS - 30},384 L${AXIS},446 L${AXIS + 30},384 L${AXIS + 76},396 ` +
    `L${AXIS + 88},474 L${AXIS},482 L${AXIS - 88},474Z`;
  const trim = `M${AXIS - 76},458 L${AXIS - 4},466 M${AXIS + 76},458 L${AXIS + 4},466`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, SAILOR_WHITE) +
    drawSkirt(figure, { colour: paint.cloth, topY: 680, hemY: 840, flare: 34 }) +
    drawNeck(figure) +
    inkedShape(collar, paint.cloth, inkWidth) +
    brushLine(trim, '#fff', 4) +
    drawBow({ x: AXIS, y: 474, radius: 44, colour: paint.accent, inkWidth })
  );
}

/** The black uniform with a standing collar. */
export function gakuran(figure: Figure): string {
  const { inkWidth } = figure;
  const collar =
    `M${AXIS - 44},366 L${AXIS - 44},400 L${AXIS},420 ` + `L${AXIS + 44},400 L${AXIS + 44},366 L${AXIS},396Z`;
  const buttons = [440, 500, 560, 620].map((y) => drawButton(y, 8, '#f0c040', inkWidth * 0.7));
  return (
    drawLowerBody(figure) +
    drawTorso(figure, UNIFORM_BLACK) +
    drawNeck(figure) +
    inkedShape(collar, UNIFORM_BLACK, inkWidth) +
    buttons.join('')
  );
}

/** Jacket with lapels, shirt and necktie. */
export function suit(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const shirt =
    `M${AXIS - 32},388 L${AXIS},470 L${AXIS + 32},388 L${AXIS + 44},400 ` +
    `L${AXIS + 14},580 L${AXIS - 14},580 L${AXIS - 44},400Z`;
  const lapels =
    `M${AXIS - 44},394 L${AXIS - 86},452 L${AXIS - 54},474 L${AXIS - 12},600 V700 ` +
    `M${AXIS + 44},394 L${AXIS + 86},452 L${AXIS + 54},474 L${AXIS + 12},600`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, darken(paint.cloth, 0.5)) +
    drawNeck(figure) +
    inkedShape(shirt, WHITE, inkWidth) +
    drawNecktie(figure) +
    brushLine(lapels, INK, inkWidth)
  );
}
