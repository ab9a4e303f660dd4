import { rad } from '../geometry/geometry';
import { pathOf, type Paint } from '../pen/paint';
import { drawEmotionMarks, drawFace, type FaceOutline } from './face/draw-face';
import { drawEar } from './face/ear';
import { drawBrowsThroughFringe, drawEyes } from './face/eyes';
import { drawEyewear, drawGoggles } from './face/eyewear';
import { FaceView } from './face/face-view';
import { Frame } from './frame';
import { HairDrawing } from './hair/hair-drawing';
import type { HairBrush } from './hair/hair-kit';
import type { HeadSpec } from './head-spec';
import { HeadwearDrawing } from './headwear/draw-headwear';
import { drawAnimalEars } from './parts/animal-ears';
import { drawFacialHair } from './parts/facial-hair';
import { drawHorns } from './parts/horns';
import { drawBandage, drawNeckwear, drawTrinkets } from './parts/trinkets';

const HAIR_INK = { black: { bw: 1, bwShade: 1 }, tone: { bw: 0.26, bwShade: 0.46 }, white: { bw: 0, bwShade: 0.22 } };

/**
 * Draws a head about the point between the ears; `s` is px for one unit (half the skull's width is 0.9). `body` is
 * called when what lies behind neck and shoulders is drawn.
 */
export function drawHead(p: Paint, spec: HeadSpec, x: number, y: number, s: number, body?: (f: Frame) => void): void {
  const f = new Frame(x, y, spec.age === 'child' ? s * 0.92 : s, spec.yaw, spec.pitch, spec.roll);
  new HeadDrawing(p, f, withInk(spec)).draw(body);
}

function withInk(spec: HeadSpec): HeadSpec {
  if (spec.hairInk === undefined) return spec;
  return { ...spec, hairMaterial: { ...spec.hairMaterial, ...HAIR_INK[spec.hairInk] } };
}

/** The layers of one head, from the back to the front. */
class HeadDrawing {
  private readonly face: FaceView;
  private readonly hat: HeadwearDrawing | undefined;
  private readonly hair: HairDrawing | undefined;
  private readonly brush: HairBrush;
  /** From behind, the face is not drawn at all. */
  private readonly isAway: boolean;

  constructor(
    private readonly p: Paint,
    private readonly f: Frame,
    private readonly spec: HeadSpec,
  ) {
    this.face = new FaceView(p, f, spec);
    this.hat = spec.headwear === undefined ? undefined : new HeadwearDrawing(p, f, spec, spec.headwear);
    this.hair = this.hat?.hasHair === false ? undefined : new HairDrawing(p, f, spec, this.hat?.press);
    this.brush = { p, f, spec, pen: this.face.pen };
    this.isAway = Math.cos(rad(spec.yaw)) < -0.8;
  }

  draw(body: ((f: Frame) => void) | undefined): void {
    const { face, hair, hat } = this;
    this.extras('far');
    hat?.behind();
    hair?.back();
    if (this.isAway) this.drawAway();
    body?.(this.f);
    drawNeckwear(this.brush, 'under');
    const outline = this.hasFace ? this.drawFace() : undefined;
    if (hair?.areEarsFree !== true) this.ears();
    if (outline !== undefined) drawFacialHair(face);
    hair?.front();
    if (hair?.areEarsFree === true) this.ears();
    if (outline !== undefined) this.throughFringe(outline);
    if (hat?.hidesFace !== true) drawEyewear(face);
    if (this.spec.faceMarks?.includes('bandaged_head') === true) drawBandage(this.brush);
    hat?.front();
    if (this.spec.eyewear === 'goggles_on_head') drawGoggles(face, -0.72, -0.02);
    this.extras('near');
    drawNeckwear(this.brush, 'over');
    if (!this.isAway) drawEmotionMarks(face);
  }

  private drawFace(): FaceOutline {
    const { face, hair, hat } = this;
    return drawFace(face, {
      shadows: [...(hair?.shadows() ?? []), ...(hat?.shadows() ?? [])],
      isBald: hair?.hair.scalp !== undefined,
      hasEars: this.hasEars,
    });
  }

  /** From behind: the corners of the jaw beside the neck, and the ears that hair may cover. */
  private drawAway(): void {
    const { face, p, f, spec } = this;
    const points = face.mask.contour(f);
    p.flat(pathOf(points), spec.skin);
    p.ink([...points, points[0]!], { w: face.pen, a: 0, b: 0 });
    if (this.hasEars) for (const side of [-1, 1] as const) drawEar(face, side, 'far');
  }

  private get hasFace(): boolean {
    return !this.isAway && this.hat?.hidesFace !== true;
  }

  private get hasEars(): boolean {
    return this.hat?.coversEars !== true;
  }

  private ears(): void {
    if (this.hasEars) for (const side of [-1, 1] as const) drawEar(this.face, side, 'near');
  }

  /** The manga convention: lashes and brows stay readable through the fringe. */
  private throughFringe(outline: FaceOutline): void {
    const { p, spec, hair } = this;
    if (hair === undefined || hair.hair.scalp === 'bare') return;
    const isBlack = p.mode === 'bw' && spec.hairMaterial.bw >= 0.93;
    p.raw(`<g opacity="${p.mode === 'bw' ? 1 : 0.5}">`);
    p.within(outline.path, () => (isBlack ? drawBrowsThroughFringe(this.face) : drawEyes(this.face, false)));
    p.raw('</g>');
  }

  private extras(pass: 'far' | 'near'): void {
    const { spec, brush } = this;
    if (spec.animalEars !== undefined && this.hasEars) drawAnimalEars(brush, spec.animalEars, pass);
    if (spec.horns !== undefined) drawHorns(brush, spec.horns, pass);
    drawTrinkets(brush, pass);
  }
}
