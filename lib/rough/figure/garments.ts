import { darken } from '../colour';
import { brushLine, INK, inkedShape, jointedLimb, onBothSides } from '../ink';
import type { Hex } from '../vocabulary';
import { AXIS, type Figure } from './figure';

/** The trunk from the shoulders to the hips in one cloth. */
export function drawTorso({ build, inkWidth }: Figure, colour: Hex): string {
  const { shoulder, neck, waist, hip } = build;
  return inkedShape(
    `M${AXIS - neck - 4},386 C${AXIS - shoulder + 30},398 ${AXIS - shoulder - 4},408 ${AXIS - shoulder - 6},450 ` +
      `L${AXIS - waist - 6},600 L${AXIS - hip},720 L${AXIS + hip},720 L${AXIS + waist + 6},600 ` +
      `L${AXIS + shoulder + 6},450 C${AXIS + shoulder + 4},408 ${AXIS + shoulder - 30},398 ${AXIS + neck + 4},386Z`,
    colour,
    inkWidth,
  );
}

/** The neck and the head's shadow on it. */
export function drawNeck({ build, paint, inkWidth }: Figure): string {
  const { neck } = build;
  const outline =
    `M${AXIS - neck},320 L${AXIS - neck - 4},392 L${AXIS},428 ` + `L${AXIS + neck + 4},392 L${AXIS + neck},320Z`;
  const shadow =
    `M${AXIS - neck},348 C${AXIS - 8},378 ${AXIS + 12},376 ${AXIS + neck},348 ` +
    `L${AXIS + neck + 1},366 C${AXIS + 10},394 ${AXIS - 10},394 ${AXIS - neck - 1},366Z`;
  return inkedShape(outline, paint.skin, inkWidth) + `<path d="${shadow}" fill="${paint.skinShade}"/>`;
}

/**
 * Both legs with shoes.
 * @param width of a leg in figure units.
 */
export function drawLegs({ inkWidth }: Figure, leg: Hex, shoe: Hex, width = 54): string {
  return onBothSides((side) => {
    const x = AXIS + side * 52;
    const isRight = side > 0;
    return (
      jointedLimb(
        [
          [x, 700],
          [AXIS + side * 54, 920],
          [x, 1130],
        ],
        leg,
        width,
        inkWidth,
      ) +
      inkedShape(
        `M${x - 32},1128 h64 l${isRight ? 14 : -14},40 q-46,14 -92,0 l${isRight ? 0 : 28},-40Z`,
        shoe,
        inkWidth,
      )
    );
  });
}

/** Knee socks over bare legs. */
export function drawKneeSocks({ inkWidth }: Figure): string {
  return onBothSides((side) =>
    jointedLimb(
      [
        [AXIS + side * 53, 960],
        [AXIS + side * 52, 1120],
      ],
      '#34333d',
      54,
      inkWidth,
    ),
  );
}

export interface Skirt {
  readonly colour: Hex;
  readonly topY: number;
  readonly hemY: number;
  /** How much wider than the hips the hem is on each side. */
  readonly flare: number;
}

/** A pleated skirt. */
export function drawSkirt({ build, inkWidth }: Figure, { colour, topY, hemY, flare }: Skirt): string {
  const { hip } = build;
  const outline =
    `M${AXIS - hip + 4},${topY} L${AXIS - hip - flare},${hemY} ` +
    `Q${AXIS},${hemY + 26} ${AXIS + hip + flare},${hemY} L${AXIS + hip - 4},${topY}Z`;
  const pleats = [-2, -1, 0, 1, 2].map((pleat) =>
    brushLine(
      `M${AXIS + pleat * 34},${topY + 16} L${AXIS + pleat * 50},${hemY + 8}`,
      darken(colour, 0.45),
      inkWidth * 0.8,
    ),
  );
  return inkedShape(outline, colour, inkWidth) + pleats.join('');
}

/** Trousers with shoes. */
export function drawTrousers(figure: Figure, colour: Hex): string {
  const { hip } = figure.build;
  return (
    drawLegs(figure, colour, '#3a3238', 64) +
    inkedShape(`M${AXIS - hip},690 h${2 * hip} l-8,60 h${-2 * hip + 16}Z`, colour, figure.inkWidth)
  );
}

/** A necktie. */
export function drawNecktie({ inkWidth, paint }: Figure): string {
  return inkedShape(`M${AXIS - 8},446 h16 l5,12 l-7,96 l-6,16 l-6,-16 l-7,-96Z`, paint.accent, inkWidth * 0.9);
}

export interface Bow {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: Hex;
  readonly inkWidth: number;
}

/** A tied bow with its knot at x, y. */
export function drawBow({ x, y, radius: r, colour, inkWidth }: Bow): string {
  const loops = `M${x},${y} l${-r},${-r * 0.6} v${r * 1.3}Z M${x},${y} l${r},${-r * 0.6} v${r * 1.3}Z`;
  return (
    inkedShape(loops, colour, inkWidth * 0.9) +
    `<circle cx="${x}" cy="${y}" r="${r * 0.3}" fill="${colour}" stroke="${INK}" stroke-width="${inkWidth * 0.8}"/>`
  );
}

/** Round buttons or a clasp on the body's axis. */
export function drawButton(y: number, radius: number, colour: Hex, width: number): string {
  return `<circle cx="${AXIS}" cy="${y}" r="${radius}" fill="${colour}" stroke="${INK}" stroke-width="${width}"/>`;
}
