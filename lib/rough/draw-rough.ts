import { drawFigure } from './figure/draw-figure';
import { armJoints } from './figure/arm-poses';
import { prepareFigure, type Figure } from './figure/figure';
import { canvasOf, HEAD, placeFigure, toPictureBox, type FigureBox, type PictureBox, type Placement } from './framing';
import { createRandom } from './random';
import { drawScene } from './scenes/draw-scene';
import type { RoughSpecification } from './specification';
import { applyStyle } from './style-filter';

export interface Rough {
  /** A whole SVG document in colour, `widthPx` x `heightPx` of the specification times the scale. */
  readonly svg: string;
  /** Each person's head, from chin to forehead and between the ears, in the order of `people`. */
  readonly heads: readonly PictureBox[];
  /** Each person with hair, arms and feet (without what they hold), cut at the picture's edges. */
  readonly figures: readonly PictureBox[];
}

/**
 * The drawing of a specification: the same specification always gives the same bytes. Pictures of `sampleSpecification`
 * are those that the starter model learned from.
 * @param scale size of the document in multiples of the specification's size; the drawing is the same.
 */
export function drawRough(specification: RoughSpecification, scale = 1): Rough {
  const { seed, size, scene, style } = specification;
  const random = createRandom(seed * 7919 + 13);
  const canvas = canvasOf(size);
  const { width, height } = canvas;
  const backdrop = drawScene(scene, { width, height, random, area: (width * height) / 262144 });
  const drawn = specification.people.map((person, index) => {
    const placement = placeFigure(specification, index, person, random);
    const figure = prepareFigure(person, random, Math.max(3, (1.05 * canvas.unitsPerPixel) / placement.scale));
    return { svg: placed(drawFigure(figure), placement), figure, placement };
  });
  const body = applyStyle(style, backdrop + drawn.map(({ svg }) => svg).join(''));
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
      `width="${size.widthPx * scale}" height="${size.heightPx * scale}">${body}</svg>`,
    heads: drawn.map(({ placement }) => toPictureBox(HEAD, placement, canvas)),
    figures: drawn.map(({ figure, placement }) => cutToPicture(toPictureBox(extentOf(figure), placement, canvas))),
  };
}

function placed(figure: string, { x, y, scale }: Placement): string {
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})">${figure}</g>`;
}

/** The upright figure with its hair in figure units; arms may reach further. */
const UPRIGHT: FigureBox = { left: 98, top: 60, right: 414, bottom: 1180 };
const HAND_REACH = 60;

function extentOf(figure: Figure): FigureBox {
  const joints = [...armJoints(figure, -1), ...armJoints(figure, 1)];
  const across = joints.map(([x]) => x);
  return {
    left: Math.min(UPRIGHT.left, ...across.map((x) => x - HAND_REACH)),
    top: Math.min(UPRIGHT.top, ...joints.map(([, y]) => y - HAND_REACH)),
    right: Math.max(UPRIGHT.right, ...across.map((x) => x + HAND_REACH)),
    bottom: UPRIGHT.bottom,
  };
}

function cutToPicture({ left, top, right, bottom }: PictureBox): PictureBox {
  const cut = (value: number): number => Math.max(0, Math.min(1, value));
  return { left: cut(left), top: cut(top), right: cut(right), bottom: cut(bottom) };
}
