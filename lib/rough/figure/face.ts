import { mixColours } from '../colour';
import { brushLine, inkedShape, onBothSides } from '../ink';
import { drawNumber } from '../random';
import { drawEyes } from './eyes';
import { drawBlush, drawFaceMarks, drawFreckles, drawMoodMarks } from './face-marks';
import { AXIS, type Figure } from './figure';
import { drawMouth } from './mouth';

/** Ears and, unless seen from behind, the face with all that is on it. */
export function drawFace(figure: Figure): string {
  const clipId = `c${drawNumber(figure.random)}`;
  const ears = drawEars(figure);
  if (figure.isBehind) return ears;
  return (
    ears +
    drawHeadShape(figure, clipId) +
    drawFreckles(figure) +
    drawBlush(figure) +
    drawEyes(figure, clipId) +
    drawMoodMarks(figure) +
    drawNose(figure) +
    drawMouth(figure) +
    drawFaceMarks(figure)
  );
}

/** A turned head hides the ear that it turns towards. */
function drawEars(figure: Figure): string {
  const { how, paint, inkWidth, isBehind } = figure;
  return onBothSides((side) => {
    if (how.turn * side >= 0.55 && !isBehind) return '';
    const pointed = `M${AXIS + side * 98},250 L${AXIS + side * 168},226 L${AXIS + side * 96},304Z`;
    const round =
      `M${AXIS + side * 98},252 C${AXIS + side * 124},240 ` + `${AXIS + side * 124},296 ${AXIS + side * 94},300Z`;
    return inkedShape(figure.wears('pointy_ears') ? pointed : round, paint.skin, inkWidth);
  });
}

function headContour({ isGirl, faceShift }: Figure): string {
  const jaw = isGirl ? 104 : 94;
  const chinY = isGirl ? 366 : 372;
  const shift = faceShift * 0.35;
  return (
    `M${AXIS - 104 + shift * 0.4},205 ` +
    `C${AXIS - 106 + shift},280 ${AXIS - jaw * 0.75 + shift},330 ${AXIS - 10 + shift * 1.6},${chinY} ` +
    `Q${AXIS + shift * 1.6},${chinY + 4} ${AXIS + 10 + shift * 1.6},${chinY} ` +
    `C${AXIS + jaw * 0.75 + shift},330 ${AXIS + 106 + shift},280 ${AXIS + 104 + shift * 0.4},205 ` +
    `C${AXIS + 100},105 ${AXIS - 100},105 ${AXIS - 104 + shift * 0.4},205Z`
  );
}

/** The head with the fringe's shadow on it, and the blue of fear. */
function drawHeadShape(figure: Figure, clipId: string): string {
  const { paint, inkWidth, how } = figure;
  const contour = headContour(figure);
  const fringeShadow =
    `M${AXIS - 120},100 H${AXIS + 120} V206 C${AXIS + 70},236 ${AXIS + 30},214 ${AXIS},230 ` +
    `C${AXIS - 30},214 ${AXIS - 70},236 ${AXIS - 120},206Z`;
  const paleness =
    how.expression === 'scared'
      ? `<path d="M${AXIS - 120},100 H${AXIS + 120} V250 H${AXIS - 120}Z" fill="#5a6a9a" opacity=".35"/>`
      : '';
  return (
    inkedShape(contour, paint.skin, inkWidth) +
    `<clipPath id="${clipId}f"><path d="${contour}"/></clipPath><g clip-path="url(#${clipId}f)">` +
    `<path d="${fringeShadow}" fill="${paint.skinShade}" opacity=".75"/>${paleness}</g>`
  );
}

function drawNose({ how, paint, faceShift }: Figure): string {
  const isRight = how.turn >= 0;
  const x = AXIS + faceShift * 1.15;
  return brushLine(
    `M${x - 1},306 q${isRight ? 5 : -5},5 ${isRight ? 3 : -3},9`,
    mixColours(paint.skinShade, '#5a2020', 0.45),
    3,
  );
}
