import { drawFigures } from '../wardrobe/draw-figures';
import type { P2 } from '../geometry/geometry';
import { drawEffect, isGroundEffect } from '../marks';

import { Paint, type LineChoice, type Tones } from '../pen/paint';
import type { RoughSpecification } from '../specification';
import type { EffectTag, Finish } from '../vocabulary';
import { drawBackdrop, stagedPlace, type InPlace } from './backdrop';
import type { PictureBox } from '../picture-box';
import { drawCreature } from './creature-of';
import type { JointName } from './joints';
import { silhouettesOf } from './figure-masks';
import { drawInsertSurface } from './draw-insert-surface';
import { peopleInPlace, type Drawers } from './people-in-place';
import { stageRough, type StagedCompany, type StagedRough } from './stage-rough';
import { drawStagedThing } from './staged-things';
import { applyStyle } from './style-filter';

export interface RoughOptions {
  readonly finish?: Finish;
  /** Of the document, in multiples of the specification's size; the drawing is the same. */
  readonly scale?: number;
  /** Length of the picture's shorter side in drawing units, of which about 170 are an inch of a printed page. */
  readonly side?: number;
  /** Drawing units between the dots of screentone; 0 is the same as flat tones. */
  readonly cell?: number;
  /** How tones are laid: as dots unless told otherwise. */
  readonly tones?: Tones;
  /** Begins every id of the drawing. */
  readonly id?: string;
  /** Instead of the finish's own line. */
  readonly line?: LineChoice;
  /** False leaves out the lines that are drawn in ink, or nearly so. True unless told otherwise. */
  readonly hasLines?: boolean;
}

/** Where people are in a drawing. */
export interface RoughLayout {
  /** Each person's head, from chin to crown and between the ears, in the order of `people`. */
  readonly heads: readonly PictureBox[];
  /** Each person with hair, arms and feet, cut at the picture's edges. */
  readonly figures: readonly PictureBox[];
  /** Where each person's joints are, in shares of the picture; parts outside it are below 0 or above 1. */
  readonly joints: readonly Readonly<Record<JointName, P2>>[];
  /** About where each thing of `props` is, in their order; parts outside the picture are below 0 or above 1. */
  readonly things: readonly PictureBox[];
}

export interface Rough extends RoughLayout {
  /** A whole SVG document, `widthPx` x `heightPx` of the specification times the scale. */
  readonly svg: string;
}

/** The usual distance of screentone dots: about 45 lines an inch at the size of a page's panel. */
const USUAL_CELL = 3.8;

/** The drawing of a specification: the same specification and options always give the same bytes. */
export function drawRough(specification: RoughSpecification, options: RoughOptions = {}): Rough {
  const staged = stageRough(specification, options.side);
  return {
    svg: drawStaged(specification, staged, options),
    heads: staged.heads,
    figures: staged.figures,
    joints: staged.joints,
    things: staged.things,
  };
}

/** Where people are in a specification's drawing, without drawing it. */
export function layOutRough(specification: RoughSpecification): RoughLayout {
  const { heads, figures, joints, things } = stageRough(specification);
  return { heads, figures, joints, things };
}

function drawStaged(specification: RoughSpecification, staged: StagedRough, options: RoughOptions): string {
  const { finish = 'colour', scale = 1, cell = USUAL_CELL, tones, id = 'r', line, hasLines } = options;
  const { canvas } = staged;
  const paint = new Paint({ finish, width: canvas.width, height: canvas.height, cell, tones, id, line, hasLines });
  paintRough(paint, specification, staged);
  const { size, style } = specification;
  const body = finish === 'colour' ? applyStyle(style, paint.body()) : paint.body();
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" ` +
    `width="${size.widthPx * scale}" height="${size.heightPx * scale}"><defs>${paint.defsSvg()}</defs>` +
    `${cutToOutline(specification, canvas, id, `<rect width="100%" height="100%" fill="#fff"/>${body}`)}</svg>`
  );
}

function cutToOutline(
  { polygon }: RoughSpecification,
  { width, height }: { width: number; height: number },
  id: string,
  body: string,
): string {
  if (!polygon) return body;
  const points = polygon.map(({ x, y }) => `${(x * width).toFixed(1)},${(y * height).toFixed(1)}`).join('L');
  return `<clipPath id="${id}outline"><path d="M${points}Z"/></clipPath><g clip-path="url(#${id}outline)">${body}</g>`;
}

/** Draws everything: the place with its people, or a plain ground and then people; things; effects. */
function paintRough(p: Paint, specification: RoughSpecification, staged: StagedRough): void {
  const { canvas, tiltDegrees } = staged;
  const turns = tiltDegrees !== 0;
  if (turns)
    p.raw(
      `<g transform="rotate(${tiltDegrees.toFixed(1)} ${(canvas.width / 2).toFixed(1)} ${(canvas.height / 2).toFixed(1)})">`,
    );
  const panel = staged.panel;
  const place = stagedPlace(specification);
  const inPlace = peopleInPlace(specification, staged, drawersOf(p, specification, staged));
  if (place) drawBackdrop(p, place, { specification, panel, people: inPlace, eyes: staged.eyeMetres });
  else drawGround(p, specification, staged, inPlace);
  if (turns) p.raw('</g>');
  if (p.finish === 'lines') drawCalm(p, specification, canvas);
  drawEffects(p, specification, staged, false);
}

/** Draws people and things in the finish. */
function drawersOf(p: Paint, specification: RoughSpecification, staged: StagedRough): Drawers {
  const { canvas, panel, companies } = staged;
  return {
    company: (company) => {
      if (specification.effects?.includes('silhouette') === true && p.finish !== 'lines') drawShape(p, staged, company);
      else drawCompany(p, staged, company);
    },
    thing: (prop, index) => {
      if (companies.length === 0 && prop.layer === 'front') drawInsertSurface(p, prop, canvas, panel);
      drawStagedThing(p, prop, canvas, specification.seed + index);
    },
  };
}

/** The rim of paper round people, in drawing units: wider round large ones. */
function haloOf({ placement }: StagedCompany): number {
  return Math.max(4, Math.min(10, 3 + placement.scale * 0.12));
}

/** Pixels of the depth buffer in a storyboard: its lines are rough, and it must be quick. */
const SKETCH = { budget: 70_000, sharpness: 0.72 } as const;

function drawCompany(p: Paint, staged: StagedRough, company: StagedCompany): void {
  const { x, y, scale } = company.placement;
  const { panel } = staged;
  p.halo(haloOf(company), () => {
    if (company.creature) drawCreature(p, company.creature, company.placement);
    else
      drawFigures(
        p,
        company.figures,
        company.camera,
        { x, y, s: scale },
        { clip: [panel.x, panel.y, panel.w, panel.h], ...(p.finish === 'storyboard' ? SKETCH : {}) },
      );
  });
}

/** Somebody against the light: nothing but their outline, filled. */
function drawShape(p: Paint, staged: StagedRough, company: StagedCompany): void {
  p.halo(haloOf(company), () => {
    for (const { path } of silhouettesOf(company, staged)) p.fill(path, AGAINST_LIGHT, 1);
  });
}

const AGAINST_LIGHT = '#221d30';

/** People before paper, a tone or an effect. */
function drawGround(
  p: Paint,
  specification: RoughSpecification,
  staged: StagedRough,
  people: readonly InPlace[],
): void {
  const { panel } = staged;
  const all = `M${panel.x} ${panel.y}h${panel.w}v${panel.h}h${-panel.w}Z`;
  const { scene, seed } = specification;
  if (scene === 'dark_background') p.fill(all, '#262433', 0.95);
  else if (p.mode === 'colour') {
    const top = GROUND_TINTS[seed % GROUND_TINTS.length] ?? '#f3efe8';
    p.raw(`<path d="${all}" fill="${p.linear([[0, top], [1, '#ffffff']], 0, panel.y, 0, panel.y + panel.h)}"/>`); // prettier-ignore
  }
  const [centre] = staged.headCentres;
  const at: { centre?: P2 } = centre ? { centre } : {};
  if (scene === 'sparkle_background') drawEffect(p, 'sparkle', panel, { seed, ...at });
  if (scene === 'speed_lines') drawEffect(p, 'motion_lines', panel, { seed, ...at });
  drawEffects(p, specification, staged, true);
  for (const { draw } of people) draw(0);
}

const GROUND_TINTS = ['#e9eef7', '#f7ece6', '#eaf3ea', '#f3ecf5', '#f6f1de'];

/** Paper where balloons go. */
function drawCalm(
  p: Paint,
  { calm = [] }: RoughSpecification,
  { width, height }: { width: number; height: number },
): void {
  for (const { x, y, radiusX, radiusY } of calm) {
    const [cx, cy, rx, ry] = [x * width, y * height, radiusX * width, radiusY * height].map((one) => one.toFixed(1));
    p.raw(`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#ffffff"/>`);
  }
}

function drawEffects(p: Paint, specification: RoughSpecification, staged: StagedRough, behind: boolean): void {
  const { effects = [], seed } = specification;
  const isPlain = stagedPlace(specification) === null;
  const radius = staged.headRadius;
  effects.forEach((effect, index) => {
    if ((isPlain && isGroundEffect(effect)) !== behind) return;
    // Of a place, its own light is behind them.
    if (effect === 'silhouette' && !isPlain) return;
    const centre = aimOf(effect, staged);
    drawEffect(p, effect, staged.panel, {
      seed: seed + index + 1,
      ...(centre ? { centre } : {}),
      ...(radius > 0 ? { radius } : {}),
    });
  });
}

/** What an effect is about: a blow meets a hand, everything else is about the first head. */
function aimOf(effect: EffectTag, { headCentres, joints, canvas }: StagedRough): P2 | undefined {
  const [first] = joints;
  if (!first || effect !== 'impact') return headCentres[0];
  const [head] = headCentres;
  const hands = [first.leftWrist, first.rightWrist].map(([x, y]): P2 => [x * canvas.width, y * canvas.height]);
  const far = (hand: P2): number => (head ? (hand[0] - head[0]) ** 2 + (hand[1] - head[1]) ** 2 : 0);
  return hands.toSorted((a, b) => far(b) - far(a))[0];
}
