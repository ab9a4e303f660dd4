import { brushLine, decimal, inkedShape, onBothSides } from '../ink';
import type { Expression } from '../vocabulary';
import { AXIS, type Sitter } from './figure';

/** Expressions that bring a blush of their own. */
export const BLUSHING: ReadonlySet<Expression> = new Set<Expression>(['embarrassed', 'crying', 'laughing']);
/** Expressions that bring a drop of sweat of their own. */
export const SWEATING: ReadonlySet<Expression> = new Set<Expression>(['embarrassed', 'scared']);

/** Four dots on each cheek. */
export function drawFreckles(figure: Sitter): string {
  if (!figure.wears('freckles')) return '';
  return onBothSides((side) =>
    [0, 1, 2, 3]
      .map(
        (dot) =>
          `<circle cx="${AXIS + side * 58 + figure.faceShift + (dot - 1.5) * 11}" cy="${304 + (dot % 2) * 9}" r="3.4" fill="#b5714e"/>`,
      )
      .join(''),
  );
}

/** Red cheeks with three strokes each. */
export function drawBlush({ how, faceShift }: Sitter): string {
  if (!how.hasBlush && !BLUSHING.has(how.expression)) return '';
  return onBothSides((side) => {
    const x = AXIS + side * 60 + faceShift;
    const strokes = [-1, 0, 1].map((stroke) => brushLine(`M${x + stroke * 9 + 3},302 l-5,11`, '#e0505c', 2.4));
    return `<ellipse cx="${x}" cy="308" rx="22" ry="10" fill="#ff7f8a" opacity=".6"/>${strokes.join('')}`;
  });
}

/** Manga's signs of mood: the drop of sweat, the vein of anger. */
export function drawMoodMarks({ how, faceShift, inkWidth }: Sitter): string {
  const drop = `M${AXIS + 92 + faceShift * 0.5},190 q-12,26 2,34 q14,-8 -2,-34Z`;
  const vein =
    `M${AXIS + 66},150 q8,14 -4,24 M${AXIS + 90},150 q-8,14 4,24 ` +
    `M${AXIS + 62},190 q16,-8 28,2 M${AXIS + 62},150 q14,8 28,-2`;
  return (
    (how.hasSweatdrop || SWEATING.has(how.expression) ? inkedShape(drop, '#cfeaff', inkWidth * 0.7) : '') +
    (how.expression === 'angry' && how.hasAngerVein ? brushLine(vein, '#d23a3a', 5) : '')
  );
}

/** Scar, mole, glasses and earrings: over the features. */
export function drawFaceMarks(figure: Sitter): string {
  return (
    (figure.wears('scar') ? scar(figure) : '') +
    (figure.wears('mole') ? `<circle cx="${AXIS + 32 + figure.faceShift}" cy="326" r="4.2" fill="#4a2a2a"/>` : '') +
    (figure.wears('glasses') ? glasses(figure) : '') +
    (figure.wears('earrings') ? earrings(figure) : '')
  );
}

function scar({ faceShift }: Sitter): string {
  const cut = `M${AXIS + 34 + faceShift},226 L${AXIS + 62 + faceShift},320`;
  const stitches = `M${AXIS + 34 + faceShift},290 l26,-8 M${AXIS + 42 + faceShift},312 l26,-8`;
  return brushLine(cut, '#b04a4a', 5) + brushLine(stitches, '#b04a4a', 3);
}

function glasses({ faceShift, inkWidth }: Sitter): string {
  const frame = decimal(Math.max(5, inkWidth * 1.3));
  const lenses = onBothSides(
    (side) =>
      `<rect x="${AXIS + side * 50 + faceShift - 38}" y="230" width="76" height="64" rx="20" ` +
      `fill="#dff1ff" fill-opacity=".2" stroke="#2b2f3a" stroke-width="${frame}"/>`,
  );
  const bridge = `M${AXIS - 13 + faceShift},252 Q${AXIS + faceShift},244 ${AXIS + 13 + faceShift},252`;
  return lenses + brushLine(bridge, '#2b2f3a', 5);
}

function earrings({ how, paint, inkWidth }: Sitter): string {
  return onBothSides((side) =>
    how.turn * side < 0.55
      ? inkedShape(`M${AXIS + side * 106},300 l8,16 l-8,16 l-8,-16Z`, paint.accent, inkWidth * 0.8)
      : '',
  );
}
