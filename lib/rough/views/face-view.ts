import { mixColours } from '../colour';
import { drawEye } from '../figure/eyes';
import { BLUSHING, SWEATING } from '../figure/face-marks';
import { AXIS } from '../figure/figure';
import { drawMouth } from '../figure/mouth';
import { smoothPath } from '../body/outline';
import { brushLine, inkedShape, type Side } from '../ink';
import { drawFaceMarksInView } from './face-marks-view';
import { atTurn, faceOutline, n, onHead, showsFace, type HeadView } from './head-view';
import { drawProfileEye } from './profile-eye';

/** From this turn on only one eye is seen, from the side. */
const PROFILE = 66;

/** Face and ears, without hair. */
export function drawFaceInView(view: HeadView): string {
  const outline = smoothPath(faceOutline(view));
  const { paint, inkWidth } = view.sitter;
  const skull = `<ellipse cx="${n(onHead(view, 180).x * 0.16 + AXIS * 0.84)}" cy="206" rx="${n(98 + Math.sin((view.turn * Math.PI) / 180) * 10)}" ry="98" fill="${paint.skin}"/>`;
  const far = view.turn < 24 ? ear(view, -1) : '';
  const near = ear(view, 1);
  const base = far + (view.turn < 60 ? near : '') + skull + inkedShape(outline, paint.skin, inkWidth);
  const face = showsFace(view) ? features(view, outline) : '';
  return base + face + (view.turn >= 60 ? near : '');
}

function features(view: HeadView, outline: string): string {
  const { sitter, clipId, nod, turn } = view;
  const shade =
    `<path d="M${AXIS - 140},90 H${AXIS + 140} V${n(208 + nod * 0.5)} C${AXIS + 70},236 ${AXIS + 30},216 ${AXIS},230 ` +
    `C${AXIS - 30},216 ${AXIS - 70},236 ${AXIS - 140},${n(206 + nod * 0.5)}Z" fill="${sitter.paint.skinShade}" opacity=".75"/>`;
  const pale =
    sitter.how.expression === 'scared'
      ? `<path d="M${AXIS - 140},90 H${AXIS + 140} V250 H${AXIS - 140}Z" fill="#5a6a9a" opacity=".35"/>`
      : '';
  const eyes = turn < PROFILE ? bothEyes(view) : drawProfileEye(view);
  return (
    `<clipPath id="${clipId}f"><path d="${outline}"/></clipPath><g clip-path="url(#${clipId}f)">${shade}${pale}</g>` +
    `<g transform="translate(0 ${n(nod * 0.8)})">` +
    `<g clip-path="url(#${clipId}f)">${blush(view)}${mouth(view)}</g>` +
    (turn < 100 ? eyes : '') +
    nose(view) +
    moodMarks(view) +
    drawFaceMarksInView(view) +
    '</g>'
  );
}

/** Where an eye is: `side` 1 is the near one. */
export function eyeX(turn: number, side: Side): number {
  const near = atTurn(turn, [50, 14, -62, -110, -110]);
  const far = atTurn(turn, [-50, -71, -106, -110, -110]);
  return AXIS + (side > 0 ? near : far);
}

/** How wide an eye is seen. */
export function eyeNarrowing(turn: number, side: Side): number {
  return side > 0 ? atTurn(turn, [1, 0.97, 0.6, 0.4, 0.4]) : atTurn(turn, [1, 0.56, 0.3, 0.1, 0.1]);
}

/** The person's eye as it is seen from the front: mirrored heads have them the other way round. */
export function ownEye({ isMirrored }: HeadView, side: Side): Side {
  if (!isMirrored) return side;
  return side > 0 ? -1 : 1;
}

function bothEyes(view: HeadView): string {
  return ([-1, 1] as const)
    .map((side) => {
      const x = Math.round(eyeX(view.turn, side));
      const place = { side, of: ownEye(view, side), x, narrowing: eyeNarrowing(view.turn, side) };
      const eye = drawEye(view.sitter, place, view.clipId);
      // What would reach over the far cheek's edge is hidden by it.
      return side < 0 && view.turn > 20 ? `<g clip-path="url(#${view.clipId}f)">${eye}</g>` : eye;
    })
    .join('');
}

function mouth({ turn, sitter }: HeadView): string {
  const x = AXIS + atTurn(turn, [0, -46, -90, -110, -110]);
  const width = atTurn(turn, [1, 0.86, 0.52, 0.3, 0.3]);
  return `<g transform="translate(${n(x)} 0) scale(${n(width * 10)} 10) scale(.1) translate(${-AXIS} 0)">${drawMouth(sitter)}</g>`;
}

function nose({ turn, sitter }: HeadView): string {
  if (turn > 74) return '';
  const x = AXIS + atTurn(turn, [0, -66, -120, -120, -120]);
  const colour = mixColours(sitter.paint.skinShade, '#5a2020', 0.45);
  const long = turn > 25 ? `M${n(x + 3)},290 q-9,14 -3,18 q5,2 8,0` : `M${n(x - 1)},306 q-5,5 -3,9`;
  return brushLine(long, colour, 3);
}

function blush({ turn, sitter }: HeadView): string {
  const { how } = sitter;
  if (!how.hasBlush && !BLUSHING.has(how.expression)) return '';
  return ([-1, 1] as const)
    .map((side) => {
      const x = eyeX(turn, side) + side * 10;
      const width = eyeNarrowing(turn, side);
      if (width < 0.4) return '';
      const strokes = [-1, 0, 1].map((stroke) =>
        brushLine(`M${n(x + stroke * 9 * width + 3)},302 l-5,11`, '#e0505c', 2.4),
      );
      return `<ellipse cx="${n(x)}" cy="308" rx="${n(22 * width)}" ry="10" fill="#ff7f8a" opacity=".6"/>${strokes.join('')}`;
    })
    .join('');
}

/** Manga's signs of mood: the drop of sweat, the vein of anger. */
function moodMarks(view: HeadView): string {
  const { how, inkWidth } = view.sitter;
  const x = n(Math.min(AXIS + 92, onHead(view, 60).x + 6));
  const drop = `M${x},190 q-12,26 2,34 q14,-8 -2,-34Z`;
  const vein = `M${n(Number(x) - 26)},150 q8,14 -4,24 m24,-24 q-8,14 4,24 m-28,16 q16,-8 28,2 m-28,-42 q14,8 28,-2`;
  return (
    (how.hasSweatdrop || SWEATING.has(how.expression) ? inkedShape(drop, '#cfeaff', inkWidth * 0.7) : '') +
    (how.expression === 'angry' && how.hasAngerVein ? brushLine(vein, '#d23a3a', 5) : '')
  );
}

function ear(view: HeadView, side: Side): string {
  const { sitter, turn, nod } = view;
  const { paint, inkWidth } = sitter;
  const place = onHead(view, side * 97, -6);
  if (!place.isNear && turn > 24 && turn < 150) return '';
  if (side < 0 && turn > 24 && turn < 156) return '';
  const x = place.x;
  const y = nod * 0.5;
  const wide = atTurn(turn, [18, 22, 26, 20, 18]);
  const s = turn > 120 ? -1 : side;
  if (sitter.wears('pointy_ears')) {
    const tip = turn > 60 ? `${n(x + 46)},${n(212 + y)}` : `${n(x + s * 66)},${n(226 + y)}`;
    return inkedShape(`M${n(x - s * 6)},${n(250 + y)} L${tip} L${n(x - s * 4)},${n(304 + y)}Z`, paint.skin, inkWidth);
  }
  const shape =
    turn > 60 && turn < 140
      ? `M${n(x - 8)},${n(296 + y)} C${n(x - 18)},${n(238 + y)} ${n(x + wide)},${n(228 + y)} ${n(x + wide)},${n(258 + y)} C${n(x + wide)},${n(280 + y)} ${n(x + 6)},${n(284 + y)} ${n(x)},${n(302 + y)} Q${n(x - 6)},${n(306 + y)} ${n(x - 8)},${n(296 + y)}Z`
      : `M${n(x - s * 4)},${n(252 + y)} C${n(x + s * wide)},${n(238 + y)} ${n(x + s * wide)},${n(298 + y)} ${n(x - s * 8)},${n(300 + y)}`;
  const inner =
    turn > 60 && turn < 140 ? brushLine(`M${n(x + 2)},${n(282 + y)} q4,-30 14,-28`, paint.skinShade, inkWidth) : '';
  return inkedShape(shape, paint.skin, inkWidth) + inner;
}
