import { AXIS } from '../figure/figure';
import { brushLine, decimal, inkedShape, type Side } from '../ink';
import { atTurn, n, onHead, type HeadView } from './head-view';

/** x of something on the face that the front drawing has at `side * offset`; null where it is turned away. */
function spot({ turn, isMirrored }: HeadView, side: Side, offset: number): number | null {
  const near = (isMirrored ? -side : side) > 0;
  if (!near && turn > 58) return null;
  const x = near
    ? atTurn(turn, [offset, offset - 38, -62 + offset * 0.2, -110, -110])
    : atTurn(turn, [-offset, -62 - offset * 0.3, -110, -110, -110]);
  return turn > 100 ? null : AXIS + x;
}

/** Freckles, scar, mole, glasses and earrings. */
export function drawFaceMarksInView(view: HeadView): string {
  const { wears } = view.sitter;
  return (
    (wears('freckles') ? freckles(view) : '') +
    (wears('scar') ? scar(view) : '') +
    (wears('mole') ? mole(view) : '') +
    (wears('glasses') ? glasses(view) : '') +
    (wears('earrings') ? earring(view) : '')
  );
}

function freckles(view: HeadView): string {
  return ([-1, 1] as const)
    .flatMap((side) => {
      const x = spot(view, side, 58);
      if (x === null) return [];
      return [0, 1, 2, 3].map(
        (dot) => `<circle cx="${n(x + (dot - 1.5) * 9)}" cy="${304 + (dot % 2) * 9}" r="3.4" fill="#b5714e"/>`,
      );
    })
    .join('');
}

function scar(view: HeadView): string {
  const x = spot(view, 1, 48);
  if (x === null) return '';
  return (
    brushLine(`M${n(x - 12)},226 L${n(x + 12)},320`, '#b04a4a', 5) +
    brushLine(`M${n(x - 6)},290 l22,-8 m-16,30 l22,-8`, '#b04a4a', 3)
  );
}

function mole(view: HeadView): string {
  const x = spot(view, 1, 32);
  return x === null ? '' : `<circle cx="${n(x)}" cy="326" r="4.2" fill="#4a2a2a"/>`;
}

/** Lenses before the eyes, and the temple to the near ear. */
function glasses(view: HeadView): string {
  const { turn, sitter } = view;
  if (turn > 100) return '';
  const frame = decimal(Math.max(5, sitter.inkWidth * 1.3));
  const lens = (x: number, width: number): string =>
    `<rect x="${n(x - width / 2)}" y="230" width="${n(width)}" height="64" rx="${n(Math.min(20, width / 3))}" ` +
    `fill="#dff1ff" fill-opacity=".2" stroke="#2b2f3a" stroke-width="${frame}"/>`;
  const near = AXIS + atTurn(turn, [50, 14, -74, -110, -110]);
  const far = AXIS + atTurn(turn, [-50, -74, -112, -112, -112]);
  const nearWidth = atTurn(turn, [76, 74, 40, 20, 20]);
  const farWidth = atTurn(turn, [76, 46, 10, 10, 10]);
  const bridge = `M${n(far + farWidth / 2)},252 Q${n((near + far) / 2)},244 ${n(near - nearWidth / 2)},252`;
  const temple =
    turn > 14 ? brushLine(`M${n(near + nearWidth / 2)},248 L${n(onHead(view, 94).x)},256`, '#2b2f3a', 5) : '';
  return temple + lens(near, nearWidth) + (turn < 60 ? lens(far, farWidth) + brushLine(bridge, '#2b2f3a', 5) : '');
}

function earring(view: HeadView): string {
  const { paint, inkWidth } = view.sitter;
  return ([-1, 1] as const)
    .map((side) => {
      const { x, isNear } = onHead(view, side * 97, -6);
      if (!isNear && view.turn > 20) return '';
      if (side < 0 && view.turn > 24) return '';
      return inkedShape(`M${n(x)},300 l8,16 l-8,16 l-8,-16Z`, paint.accent, inkWidth * 0.8);
    })
    .join('');
}
