import { brushLine, INK, inkedShape, onBothSides, type Side } from '../ink';
import type { HairStyle } from '../vocabulary';
import { AXIS, type Figure, type Sitter } from './figure';

type DrawHair = (figure: Figure) => string;

/** The hair that is seen behind head and neck, one drawing a style. */
const BACK_HAIR: Readonly<Record<HairStyle, DrawHair>> = {
  long_hair: (figure) => fallingHair(figure, 470),
  very_long_hair: (figure) => fallingHair(figure, 640),
  bob_cut: bobCut,
  short_hair: raggedNape,
  messy_hair: raggedNape,
  spiked_hair: raggedNape,
  twintails: (figure) => plainNape(figure) + onBothSides((side) => twintail(figure, side)),
  ponytail: (figure) => plainNape(figure) + ponytail(figure),
  side_ponytail: (figure) =>
    plainNape(figure) + tail(figure, { side: 1, x: AXIS + 102, y: 168, length: 300, spread: 84 }),
  twin_braids: plainNape,
  drill_hair: (figure) => plainNape(figure) + onBothSides((side) => drill(figure, side)),
  double_bun: (figure) => plainNape(figure) + onBothSides((side) => bun(figure, side)),
};

/** The hair behind the head, in its style. */
export function drawBackHair(figure: Figure): string {
  return BACK_HAIR[figure.who.hairStyle](figure);
}

const lock = ({ paint, inkWidth }: Figure, path: string): string => inkedShape(path, paint.hairShade, inkWidth);

/** Hair down to y, in six locks. */
function fallingHair(figure: Figure, y: number): string {
  let path = `M${AXIS - 112},205 C${AXIS - 158},${y - 170} ${AXIS - 154},${y - 60} ${AXIS - 132},${y} `;
  for (let tip = 1; tip <= 6; tip++) {
    const x = AXIS - 132 + tip * 44;
    const isOdd = tip % 2 === 1;
    const tipY = tip === 6 ? y : y + (isOdd ? 12 : -6);
    path += `Q${x - 30},${y - 18 + (isOdd ? 6 : -4)} ${x - 22},${y - 30} Q${x - 14},${y - 10} ${x},${tipY} `;
  }
  path += `C${AXIS + 154},${y - 60} ${AXIS + 158},${y - 170} ${AXIS + 112},205Z`;
  return lock(figure, path);
}

function bobCut(figure: Figure): string {
  return lock(
    figure,
    `M${AXIS - 108},190 C${AXIS - 146},270 ${AXIS - 142},330 ${AXIS - 116},356 ` +
      `Q${AXIS - 60},340 ${AXIS},350 Q${AXIS + 60},340 ${AXIS + 116},356 ` +
      `C${AXIS + 142},330 ${AXIS + 146},270 ${AXIS + 108},190Z`,
  );
}

/** Short hair that ends in points at the neck. */
function raggedNape(figure: Figure): string {
  return lock(
    figure,
    `M${AXIS - 106},195 C${AXIS - 130},255 ${AXIS - 118},305 ${AXIS - 92},336 ` +
      `L${AXIS - 70},306 L${AXIS - 48},330 L${AXIS - 20},306 L${AXIS + 20},306 L${AXIS + 48},330 L${AXIS + 70},306 ` +
      `L${AXIS + 92},336 C${AXIS + 118},305 ${AXIS + 130},255 ${AXIS + 106},195Z`,
  );
}

/** Hair that is tied up elsewhere: only the back of the head. */
function plainNape(figure: Figure): string {
  return lock(
    figure,
    `M${AXIS - 108},195 C${AXIS - 124},270 ${AXIS - 104},310 ${AXIS - 82},322 ` +
      `L${AXIS + 82},322 C${AXIS + 104},310 ${AXIS + 124},270 ${AXIS + 108},195Z`,
  );
}

interface Tail {
  readonly side: Side;
  /** Where it is tied. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** How far it stands off sideways. */
  readonly spread: number;
}

/** A tied tail of hair with its band in the accent colour. */
export function tail(
  { paint, inkWidth }: Pick<Sitter, 'paint' | 'inkWidth'>,
  { side: s, x, y, length, spread }: Tail,
): string {
  const outline =
    `M${x - 16 * s},${y - 14} ` +
    `C${x + s * spread},${y - 30} ${x + s * (spread + 26)},${y + length * 0.5} ${x + s * spread * 0.62},${y + length} ` +
    `Q${x + s * spread * 0.5},${y + length * 0.8} ${x + s * spread * 0.36},${y + length * 0.9} ` +
    `C${x + s * spread * 0.4},${y + length * 0.55} ${x + s * spread * 0.2},${y + length * 0.35} ${x - 4 * s},${y + 24}Z`;
  const strand =
    `M${x + s * spread * 0.35},${y + 10} ` +
    `C${x + s * spread * 0.8},${y + length * 0.25} ${x + s * spread * 0.8},${y + length * 0.5} ${x + s * spread * 0.58},${y + length * 0.8}`;
  return (
    inkedShape(outline, paint.hair, inkWidth) +
    brushLine(strand, paint.hairShade, inkWidth * 1.4) +
    `<ellipse cx="${x}" cy="${y}" rx="14" ry="15" fill="${paint.accent}" stroke="${INK}" stroke-width="${inkWidth}"/>`
  );
}

function twintail(figure: Figure, side: Side): string {
  return tail(figure, { side, x: AXIS + side * 104, y: 172, length: 280, spread: 96 });
}

/** The ponytail swings to the side that the face turns away from. */
function ponytail(figure: Figure): string {
  const side: Side = figure.how.turn > 0 ? -1 : 1;
  return tail(figure, { side, x: AXIS + side * 56, y: 112, length: 320, spread: 130 });
}

function drill({ paint, inkWidth }: Figure, side: Side): string {
  let coils = '';
  for (let coil = 0; coil < 5; coil++) {
    const x = AXIS + side * (118 - coil * 3);
    const y = 220 + coil * 44;
    const fill = coil % 2 === 1 ? paint.hairShade : paint.hair;
    coils +=
      `<ellipse cx="${x}" cy="${y}" rx="${38 - coil * 4}" ry="30" transform="rotate(${side * -18} ${x} ${y})" ` +
      `fill="${fill}" stroke="${INK}" stroke-width="${inkWidth}"/>`;
  }
  return coils;
}

function bun({ paint, inkWidth }: Figure, side: Side): string {
  const x = AXIS + side * 92;
  return (
    `<circle cx="${x}" cy="96" r="42" fill="${paint.hair}" stroke="${INK}" stroke-width="${inkWidth}"/>` +
    brushLine(`M${x - 18},84 q18,-22 34,4 q-4,28 -30,20`, paint.hairShade, inkWidth)
  );
}
