import { rad } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import { drawEmotionMarks, drawFace } from './face/draw-face';
import { drawEar } from './face/ear';
import { drawEyes } from './face/eyes';
import { drawEyewear } from './face/eyewear';
import { FaceView } from './face/face-view';
import { Frame } from './frame';
import { HairDrawing } from './hair/hair-drawing';
import type { HeadSpec } from './head-spec';

/**
 * Draws a head about the point between the ears; `s` is px for one unit (half the skull's width is 0.9). `body` is
 * called when what lies behind neck and shoulders is drawn.
 */
export function drawHead(p: Paint, spec: HeadSpec, x: number, y: number, s: number, body?: (f: Frame) => void): void {
  const f = new Frame(x, y, spec.age === 'child' ? s * 0.92 : s, spec.yaw, spec.pitch, spec.roll);
  const face = new FaceView(p, f, spec);
  const hair = new HairDrawing(p, f, spec);
  hair.back();
  body?.(f);
  const isAway = Math.cos(rad(spec.yaw)) < -0.8;
  const outline = isAway
    ? undefined
    : drawFace(face, { shadows: hair.shadows(), isBald: hair.hair.scalp !== undefined, hasEars: true });
  const drawEars = (): void => {
    for (const side of [-1, 1] as const) drawEar(face, side, 'near');
  };
  if (!hair.areEarsFree) drawEars();
  hair.front();
  if (hair.areEarsFree) drawEars();
  const isBlack = p.mode === 'bw' && spec.hairMaterial.bw >= 0.93;
  if (outline !== undefined && !isBlack && hair.hair.scalp === undefined) {
    // the manga convention: lashes and brows stay readable through the fringe
    p.raw(`<g opacity="${p.mode === 'bw' ? 1 : 0.5}">`);
    p.within(outline.path, () => drawEyes(face, false));
    p.raw('</g>');
  }
  if (!isAway) {
    drawEyewear(face);
    drawEmotionMarks(face);
  }
}
