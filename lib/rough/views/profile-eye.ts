import { darken, mixColours } from '../colour';
import { BROW_SHIFT, BROW_TILT, DROOPING, irisGradient, isClosed, isPatched, lidsOf } from '../figure/eyes';
import { AXIS } from '../figure/figure';
import { brushLine, INK, inkedShape, type Side } from '../ink';
import { EYE_PAINT } from '../vocabulary';
import { atTurn, n, type HeadView } from './head-view';

const EYE_Y = 264;

/** The near eye from the side, a wedge that is open to the front, with its brow. */
export function drawProfileEye(view: HeadView): string {
  const { sitter, turn, isMirrored } = view;
  const of: Side = isMirrored ? -1 : 1;
  const x = AXIS + atTurn(turn, [50, 14, -64, -112, -112]);
  const [tilt, shift] = [BROW_TILT[sitter.how.expression] ?? 0, BROW_SHIFT[sitter.how.expression] ?? 0];
  if (isPatched(sitter, of)) return patch(view, x);
  const brow = brushLine(
    `M${n(x - 26)},${n(EYE_Y - 50 + shift + tilt)} Q${n(x - 2)},${n(EYE_Y - 61 + shift)} ${n(x + 26)},${n(EYE_Y - 47 + shift - tilt * 0.7)}`,
    darken(sitter.paint.hair, 0.5),
    sitter.isGirl ? 6 : 8,
  );
  const tear =
    sitter.how.expression === 'crying'
      ? inkedShape(`M${n(x - 8)},${EYE_Y + 30} q-10,30 2,44 q14,-8 8,-44Z`, '#bfe6ff', sitter.inkWidth * 0.7)
      : '';
  return (isClosed(sitter, of) ? closed(view, x) : open(view, x, of)) + brow + tear;
}

function closed({ sitter }: HeadView, x: number): string {
  const bend = DROOPING.has(sitter.how.expression) ? 20 : -22;
  const line = `M${n(x - 18)},${EYE_Y} Q${n(x)},${n(EYE_Y + bend)} ${n(x + 24)},${EYE_Y - 2}`;
  return brushLine(line, INK, Math.max(6, sitter.inkWidth * 1.6));
}

function open({ sitter, clipId }: HeadView, x: number, of: Side): string {
  const { who, how, isGirl } = sitter;
  const colour = EYE_PAINT[of === -1 ? who.eyeColours.left : who.eyeColours.right];
  const lids = lidsOf(sitter);
  const height = (isGirl ? 36 : 28) * Math.min(1.1, lids);
  const topY = EYE_Y - height * (lids < 0.8 ? lids * 0.75 : 1);
  const bottomY = EYE_Y + height * 0.74;
  const front = x - 17;
  const opening =
    `M${n(front)},${n(topY + 3)} Q${n(front - 7)},${n(EYE_Y - 4)} ${n(front + 5)},${n(bottomY)} ` +
    `Q${n(x + 14)},${n(bottomY)} ${n(x + 24)},${n(EYE_Y - 2)} Q${n(x + 8)},${n(topY)} ${n(front)},${n(topY + 3)}Z`;
  const gazeY = how.gazeDown * 7;
  const size = how.expression === 'surprised' || how.expression === 'scared' ? 0.75 : 1;
  const lash =
    `M${n(front - 7)},${n(topY + 5)} Q${n(x + 2)},${n(topY - 12)} ${n(x + 27)},${n(EYE_Y - 4)} l9,-7 ` +
    `Q${n(x + 4)},${n(topY - 22)} ${n(front - 4)},${n(topY - 6)}Z`;
  return (
    `<clipPath id="${clipId}p"><path d="${opening}"/></clipPath>${irisGradient({ colour }, `${clipId}q`)}` +
    `<g clip-path="url(#${clipId}p)"><rect x="${n(x - 40)}" y="${EYE_Y - 48}" width="90" height="96" fill="#fff"/>` +
    `<ellipse cx="${n(x - 10)}" cy="${n(EYE_Y - 2 + gazeY)}" rx="${n(11 * size)}" ry="${n((isGirl ? 30 : 23) * size)}" ` +
    `fill="url(#${clipId}q)" stroke="${mixColours(colour, '#100818', 0.7)}" stroke-width="3"/>` +
    `<ellipse cx="${n(x - 13)}" cy="${n(EYE_Y + gazeY)}" rx="${n(4.5 * size)}" ry="${n(12 * size)}" fill="${mixColours(colour, '#100818', 0.8)}"/>` +
    (how.expression === 'empty_eyes'
      ? ''
      : `<ellipse cx="${n(x - 12)}" cy="${EYE_Y - 12}" rx="4.5" ry="8" fill="#fff"/>`) +
    `</g><path d="${lash}" fill="${INK}"/>` +
    brushLine(
      `M${n(front + 6)},${n(bottomY + 1)} Q${n(x + 6)},${n(bottomY + 2)} ${n(x + 16)},${n(bottomY - 8)}`,
      INK,
      2.4,
    )
  );
}

function patch({ sitter }: HeadView, x: number): string {
  const cover = `M${n(x - 30)},240 Q${n(x - 6)},232 ${n(x + 24)},240 L${n(x + 18)},284 Q${n(x - 4)},300 ${n(x - 24)},284Z`;
  const strap = `M${n(x + 20)},242 L${AXIS + 110},196`;
  return inkedShape(cover, '#2b2630', sitter.inkWidth) + brushLine(strap, '#2b2630', 6);
}
