import { clamp, type P2, type P3 } from '../geometry/geometry';
import { drawHead } from '../head/draw-head';
import { penOf } from '../head/face';
import { material, Paint, type Material } from '../pen/paint';
import { addHand } from './add-hand';
import type { Body } from './body';
import type { Camera, Place } from './camera';
import { DepthBuffer, type Box } from './depth-buffer';
import { FigureBuild } from './figure-build';
import { FigureInk } from './figure-ink';
import { handFrame } from './hand-frame';
import { headPlaceOf, jointsOf } from './layout-figures';
import type { HeadPlace } from './head-place';
import { armState } from './limbs';
import { partsBeforeHead } from './parts-before-head';
import { placeFigures, projectFrom, type PlacedFigures } from './place-figures';
import { SIDES, signOf } from './pose';
import { replaceLimbs } from './replace-limbs';
import type { Raster } from './raster';
import { HeadStamp, labelFigures, silhouettesOf, type LabelledPixels } from './silhouettes';
import type { Who } from './who';

export interface FigureOptions<Worn> {
  /** Puts on what a figure wears (and its skin where nothing covers it). */
  dress: (g: FigureBuild, outfit: Worn, who: Who<Worn>) => void;
  /** Part of the picture that is seen; the rest is not drawn. */
  clip?: Box;
  /** Most pixels of the depth buffer. */
  budget?: number;
  /** Share of the usual pixels along a side of it; 1 without. */
  sharpness?: number;
  /** Traces what is seen of each figure. */
  silhouettes?: boolean;
}

export interface DrawnFigures {
  /** Px a unit where the lens aims. */
  s: number;
  /** Screen points by joint, of each figure. */
  joints: Record<string, P2>[];
  /** What is seen of each figure, head and hair included, as a path; empty unless asked for. */
  silhouettes: string[];
}

/** Below this size (px a unit) people carry no minor tones in ink. */
const QUIET = 16;
/** Heads look up and down no farther than that, in degrees. */
const HEAD_PITCH = 62;
/** Hands larger than this (px) get nails and creases; those of figures smaller than SMALL are drawn thicker. */
const MARKED_HAND = 62;
const SMALL = 26;

/** Adds one figure's surfaces to the buffer. */
function buildFigure<Worn>(
  buf: DepthBuffer,
  who: Who<Worn>,
  body: Body,
  index: number,
  mats: Material[],
  dress: FigureOptions<Worn>['dress'],
): FigureBuild {
  const { s } = buf.view,
    g = new FigureBuild({ buf, body, who: index, mats, limbs: who.limbs });
  for (const side of SIDES) {
    if (who.pose[side].hand === 'pocket' || armState(g.limbs, side) === 'missing') continue;
    g.hands[side] = handFrame(body.J[`${side}Wri`]!, body.handDir[side]!, body.palm[side]!, signOf(side), body.b.hand);
  }
  dress(g, who.outfit, who);
  for (const side of SIDES) {
    const hand = g.hands[side];
    if (!hand || armState(g.limbs, side) !== undefined || !buf.mayShow(hand.o, hand.o, hand.len * 1.5)) continue;
    addHand(g, hand, who.pose[side].hand, side, {
      material: g.gloves >= 0 ? g.gloves : g.skin,
      thick: s < SMALL ? 1.16 : 1.04,
      hasMarks: s * body.b.hand > MARKED_HAND && g.gloves < 0,
    });
  }
  replaceLimbs(g, who.pose);
  who.extras?.(g);
  return g;
}

/** Figures as surfaces in a buffer, with what was built of each. */
interface RaisedFigures {
  readonly placed: PlacedFigures;
  readonly buf: DepthBuffer;
  readonly builds: FigureBuild[];
  readonly mats: Material[];
}

function raiseFigures<Worn>(
  figures: readonly Who<Worn>[],
  camera: Camera,
  place: Place,
  o: FigureOptions<Worn>,
): RaisedFigures {
  const placed = placeFigures(figures, camera, place),
    { view, bodies, models } = placed,
    buf = new DepthBuffer(view, {
      ...(o.budget === undefined ? {} : { budget: o.budget }),
      ...(o.sharpness === undefined ? {} : { sharpness: o.sharpness }),
      ...(o.clip === undefined ? {} : { clip: o.clip }),
    }),
    mats: Material[] = [material('#888888')];
  const builds = figures.map((who, i) => {
    buf.setModel(models[i]!.R, models[i]!.at);
    return buildFigure(buf, who, bodies[i]!, i, mats, o.dress);
  });
  if (o.silhouettes)
    for (let i = 0; i < figures.length; i++) {
      const { x, y, s } = headPlaceOf(placed, i);
      buf.reserve([x - s * 1.9, y - s * 2, s * 3.8, s * 4]);
    }
  buf.run();
  return { placed, buf, builds, mats };
}

/**
 * Draws figures that share a space: bodies, clothes and things through one depth buffer, heads in front of and behind
 * them. From far to near: each head with what hangs behind it, then what is in front of that head.
 */
export function drawFigures<Worn>(
  p: Paint,
  figures: readonly Who<Worn>[],
  camera: Camera,
  place: Place,
  o: FigureOptions<Worn>,
): DrawnFigures {
  if (figures.length === 0) return { s: 0, joints: [], silhouettes: [] };
  const { placed, buf, builds, mats } = raiseFigures(figures, camera, place, o),
    { view, bodies, models } = placed,
    ink = new FigureInk(p, buf, builds, models, mats, { width: penOf(view.s) * 1.06 }),
    stamps = drawLayers(p, figures, placed, buf, ink);
  return {
    s: view.s,
    joints: bodies.map((_, i) => jointsOf(placed, i)),
    silhouettes: o.silhouettes ? silhouettesOf(buf, stamps, figures.length) : [],
  };
}

/** What is seen of figures that share a space, pixel by pixel. */
export interface FigurePixels extends LabelledPixels {
  readonly buf: Raster;
}

/** The pixels of figures as `drawFigures` draws them: whose each is and how near; nothing is drawn. */
export function figurePixels<Worn>(
  figures: readonly Who<Worn>[],
  camera: Camera,
  place: Place,
  o: FigureOptions<Worn>,
): FigurePixels {
  const { placed, buf } = raiseFigures(figures, camera, place, { ...o, silhouettes: true }),
    p = new Paint({ finish: 'lines', width: 1, height: 1 }),
    heads = placed.bodies.map((_, i) => {
      const head = headPlaceOf(placed, i),
        stamp = new HeadStamp(p, i, head);
      drawHeadOf(p, figures[i]!, head, () => undefined);
      return stamp.end();
    });
  heads.sort((a, b) => a.head.depth - b.head.depth);
  return { buf, ...labelFigures(buf, heads) };
}

function drawHeadOf(p: Paint, who: Who, head: HeadPlace, drawBody: () => void): void {
  if (who.head) who.head(p, head, drawBody);
  else drawHead(p, turnedSpec(who, head), head.x, head.y, head.s, drawBody);
}

function drawLayers(
  p: Paint,
  figures: readonly Who[],
  placed: PlacedFigures,
  buf: DepthBuffer,
  ink: FigureInk,
): HeadStamp[] {
  const heads = placed.bodies.map((body, i) => {
    const head = headPlaceOf(placed, i),
      depthOf = (q: P3): number => projectFrom(placed, i, q)[2];
    return { i, head, before: partsBeforeHead(buf, body, i, head, depthOf) };
  });
  heads.sort((a, b) => a.head.depth - b.head.depth);
  const wasQuiet = p.quiet,
    stamps: HeadStamp[] = [];
  p.quiet = wasQuiet || (p.mode === 'bw' && placed.view.s < QUIET);
  heads.forEach(({ i, head, before }, order) => {
    const stamp = new HeadStamp(p, i, head),
      who = figures[i]!,
      drawBody = (): void => {
        stamp.pause();
        ink.draw(ink.choose(order === 0 ? () => true : (part) => buf.parts[part]!.who === i));
        stamp.resume();
      };
    drawHeadOf(p, who, head, drawBody);
    stamps.push(stamp.end());
    if (before.size > 0) ink.draw(ink.choose((part) => before.has(part)));
  });
  p.quiet = wasQuiet;
  return stamps;
}

/** A head's spec as it is seen from the camera. */
export const turnedSpec = ({ spec }: Who, { yaw, pitch, roll }: HeadPlace): Who['spec'] => ({
  ...spec,
  yaw,
  pitch: clamp(pitch, -HEAD_PITCH, HEAD_PITCH),
  roll,
});
