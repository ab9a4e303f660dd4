import type { Extent } from './body/draw-jointed';
import type { JointName } from './body/skeleton';
import { drawEffect } from './effects/draw-effect';
import { drawFigure } from './figure/draw-figure';
import { prepareFigure } from './figure/figure';
import { canvasOf, HEAD, placeFigure, toPictureBox, type Canvas, type PictureBox, type Placement } from './framing';
import type { Point } from './ink';
import { drawActor, frontExtent, frontJoints, halfOf, type Actor } from './people/actor';
import { withHeadInPolygon } from './people/inside-polygon';
import { isFirstForm, type FirstSpecification } from './people/is-front-figure';
import { placePeople } from './people/place-people';
import { drawProp } from './props/draw-prop';
import { createRandom, type Random } from './random';
import { drawPlace } from './scenes/draw-place';
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
  /** Where each person's joints are, in shares of the picture; parts outside it are below 0 or above 1. */
  readonly joints: readonly Readonly<Record<JointName, Point>>[];
}

/** A drawing in its parts: what is drawn, before it is a document. */
export interface RoughParts {
  readonly canvas: Canvas;
  readonly backdrop: string;
  /** In the order of `people`. */
  readonly people: readonly DrawnPerson[];
  /** Indices of people, the farthest first. */
  readonly order: readonly number[];
  /** Things before people, and effects. */
  readonly foreground: string;
}

export interface DrawnPerson {
  /** In place, in drawing units. */
  readonly svg: string;
  readonly placement: Placement;
  /** Of the picture's contents, clockwise about the picture's middle. */
  readonly tiltDegrees: number;
  /** In figure units. */
  readonly head: Extent;
  readonly extent: Extent;
  readonly joints: Readonly<Record<JointName, Point>>;
}

/**
 * The drawing of a specification: the same specification always gives the same bytes. Pictures of `sampleSpecification`
 * are those that the starter model learned from.
 * @param scale size of the document in multiples of the specification's size; the drawing is the same.
 */
export function drawRough(specification: RoughSpecification, scale = 1): Rough {
  const parts = drawParts(specification);
  const { canvas, people, order, backdrop, foreground } = parts;
  const figures = order.map((index) => people[index]?.svg ?? '').join('');
  const body = applyStyle(specification.style, backdrop + figures + foreground);
  return {
    svg: roughDocument(specification, body, scale),
    heads: people.map((one) => boxInPicture(one.head, one, canvas)),
    figures: people.map((one) => cutToPicture(boxInPicture(one.extent, one, canvas))),
    joints: people.map((one) => jointsInPicture(one, canvas)),
  };
}

/** What a specification's drawing is made of. */
export function drawParts(specification: RoughSpecification): RoughParts {
  return isFirstForm(specification) ? drawFirstParts(specification) : drawStagedParts(specification);
}

/** An SVG document of the picture's size, cut to the panel's outline. */
export function roughDocument({ size, polygon }: RoughSpecification, body: string, scale = 1): string {
  const { width, height } = canvasOf(size);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${size.widthPx * scale}" height="${size.heightPx * scale}">${polygon ? clipped(polygon, body, { width, height }) : body}</svg>`
  );
}

type Outline = NonNullable<RoughSpecification['polygon']>;

function clipped(polygon: Outline, body: string, { width, height }: { width: number; height: number }): string {
  const points = polygon.map(({ x, y }) => `${(x * width).toFixed(1)},${(y * height).toFixed(1)}`).join(' L');
  return `<clipPath id="outline"><path d="M${points}Z"/></clipPath><g clip-path="url(#outline)">${body}</g>`;
}

/** The drawings that the starter learned from. */
function drawFirstParts(specification: FirstSpecification): RoughParts {
  const random = createRandom(specification.seed * 7919 + 13);
  const canvas = canvasOf(specification.size);
  const backdrop = backdropOf(specification, canvas, random);
  const people = specification.people.map((person, index): DrawnPerson => {
    const placement = placeFigure(specification, index, person, random);
    const figure = prepareFigure(person, random, inkWidthAt(placement, canvas));
    return {
      svg: placed(drawFigure(figure), placement),
      placement,
      tiltDegrees: 0,
      head: HEAD,
      extent: frontExtent(figure),
      joints: frontJoints(figure),
    };
  });
  return { canvas, backdrop, people, order: people.map((_, index) => index), foreground: '' };
}

/** Everything else: people in any pose, view, number and place. */
function drawStagedParts(specification: RoughSpecification): RoughParts {
  const { people } = specification;
  const canvas = canvasOf(specification.size);
  const tiltDegrees = specification.camera?.tiltDegrees ?? 0;
  const thin = people.map((_, index) => actorAt(specification, index, LEAST_INK));
  const places = placePeople(specification, thin, canvas);
  const outline = specification.polygon?.map(({ x, y }): Point => [x * canvas.width, y * canvas.height]);
  const drawn = thin.map((actor, index): DrawnPerson => {
    const found = places[index]?.placement ?? { x: 0, y: 0, scale: 1 };
    const placement = outline && specification.keepsHeadsInside ? withHeadInPolygon(found, actor.head, outline) : found;
    const inkWidth = inkWidthAt(placement, canvas);
    const { svg } = inkWidth === LEAST_INK ? actor : actorAt(specification, index, inkWidth);
    return {
      ...actor,
      svg: placed(svg, tiltedPlacement(placement, tiltDegrees, canvas), tiltDegrees),
      placement,
      tiltDegrees,
    };
  });
  const depth = (index: number): number => places[index]?.depth ?? 0;
  const backdrop = stagedBackdrop(specification, canvas, drawn);
  return {
    canvas,
    backdrop: backdrop + thingsIn(specification, 'back') + calmOf(specification, canvas),
    people: drawn,
    order: drawn.map((_, index) => index).sort((a, b) => depth(a) - depth(b)),
    foreground: thingsIn(specification, 'front') + effectsOf(specification, canvas),
  };
}

/** The things of a layer, in their order. */
function thingsIn({ seed, size, props = [] }: RoughSpecification, layer: 'front' | 'back'): string {
  return props
    .map((prop, index) => {
      if (prop.layer !== layer) return '';
      return drawProp(prop, { size, random: createRandom(seed * 7919 + 15485863 * (index + 1)) });
    })
    .join('');
}

/** Paper where balloons go. */
function calmOf({ calm = [] }: RoughSpecification, { width, height }: Canvas): string {
  return calm
    .map(({ x, y, radiusX, radiusY }) => {
      const [cx, cy, rx, ry] = [x * width, y * height, radiusX * width, radiusY * height].map((one) => one.toFixed(1));
      return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#ffffff"/>`;
    })
    .join('');
}

function effectsOf({ seed, effects = [] }: RoughSpecification, canvas: Canvas): string {
  return effects
    .map((effect, index) => drawEffect(effect, canvas, createRandom(seed * 7919 + 32452843 * (index + 1))))
    .join('');
}

/** The scene, turned with the camera; or the place, whose horizon is at the eyes of who stands in it. */
function stagedBackdrop(specification: RoughSpecification, canvas: Canvas, people: readonly DrawnPerson[]): string {
  const { seed, setting, camera, size, shot } = specification;
  const random = createRandom(seed * 7919 + 13);
  const tiltDegrees = camera?.tiltDegrees ?? 0;
  if (!setting) {
    const scene = backdropOf(specification, canvas, random);
    return tiltDegrees === 0 ? scene : tilted(scene, tiltDegrees, canvas);
  }
  const height = camera?.height ?? 'eye';
  const [first] = people;
  const isAtEyes = height === 'eye' && first !== undefined && shot !== 'close-up';
  const { y, scale } = first?.placement ?? { y: 0, scale: 0 };
  const eyes = first ? (y + ((first.head.top + first.head.bottom) / 2) * scale) / canvas.height : 0;
  const horizon = isAtEyes ? { horizon: Math.max(0.12, Math.min(0.75, eyes)) } : {};
  return drawPlace({ ...setting, camera: { height, tiltDegrees, ...horizon } }, { size, random });
}

/** Each person has numbers of their own, so that moving one changes nobody's hair. */
function actorAt(specification: RoughSpecification, index: number, inkWidth: number): Actor {
  const person = specification.people[index];
  if (!person) throw new RangeError(`There is no person ${index}.`);
  return drawActor({
    person,
    half: halfOf(specification.pair, index),
    cameraHeight: specification.camera?.height ?? 'eye',
    random: createRandom(specification.seed * 7919 + 104729 * (index + 1)),
    inkWidth,
  });
}

function backdropOf({ scene }: RoughSpecification, { width, height }: Canvas, random: Random): string {
  return drawScene(scene, { width, height, random, area: (width * height) / 262144 });
}

/** Outlines in figure units: never thinner than this, nor than a pixel. */
const LEAST_INK = 3;

function inkWidthAt({ scale }: Placement, { unitsPerPixel }: Canvas): number {
  return Math.max(LEAST_INK, (1.05 * unitsPerPixel) / scale);
}

function placed(figure: string, { x, y, scale }: Placement, tiltDegrees = 0): string {
  const turn = tiltDegrees === 0 ? '' : ` rotate(${tiltDegrees.toFixed(1)})`;
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})${turn} scale(${scale.toFixed(4)})">${figure}</g>`;
}

/** A backdrop turned about the picture's middle, and enlarged until it covers the corners. */
function tilted(backdrop: string, degrees: number, { width, height }: Canvas): string {
  const radians = (Math.abs(degrees) * Math.PI) / 180;
  const longer = Math.max(width / height, height / width);
  const scale = Math.cos(radians) + Math.sin(radians) * longer;
  const [x, y] = [width / 2, height / 2].map((half) => half.toFixed(1));
  return (
    `<g transform="rotate(${degrees.toFixed(1)} ${x} ${y})">` +
    `<g transform="matrix(${scale.toFixed(4)} 0 0 ${scale.toFixed(4)} ${((width / 2) * (1 - scale)).toFixed(1)} ${((height / 2) * (1 - scale)).toFixed(1)})">${backdrop}</g></g>`
  );
}

function tiltedPlacement({ x, y, scale }: Placement, degrees: number, canvas: Canvas): Placement {
  const [turnedX, turnedY] = turned([x, y], degrees, canvas);
  return { x: turnedX, y: turnedY, scale };
}

/** A point of the picture after turning it clockwise about its middle. */
function turned([x, y]: Point, degrees: number, { width, height }: Canvas): Point {
  if (degrees === 0) return [x, y];
  const radians = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [
    width / 2 + dx * Math.cos(radians) - dy * Math.sin(radians),
    height / 2 + dx * Math.sin(radians) + dy * Math.cos(radians),
  ];
}

/** A box keeps its sides level; its middle goes where the tilt brings it. */
function boxInPicture(box: Extent, { placement, tiltDegrees }: DrawnPerson, canvas: Canvas): PictureBox {
  const flat = toPictureBox(box, placement, canvas);
  if (tiltDegrees === 0) return flat;
  const middle: Point = [((flat.left + flat.right) / 2) * canvas.width, ((flat.top + flat.bottom) / 2) * canvas.height];
  const [x, y] = turned(middle, tiltDegrees, canvas);
  const [moveX, moveY] = [(x - middle[0]) / canvas.width, (y - middle[1]) / canvas.height];
  return { left: flat.left + moveX, top: flat.top + moveY, right: flat.right + moveX, bottom: flat.bottom + moveY };
}

function jointsInPicture({ joints, placement, tiltDegrees }: DrawnPerson, canvas: Canvas): Record<JointName, Point> {
  const { x, y, scale } = placement;
  const entries = Object.entries(joints).map(([name, [jointX, jointY]]) => {
    const [seenX, seenY] = turned([x + jointX * scale, y + jointY * scale], tiltDegrees, canvas);
    return [name, [seenX / canvas.width, seenY / canvas.height]];
  });
  return Object.fromEntries(entries) as Record<JointName, Point>;
}

function cutToPicture({ left, top, right, bottom }: PictureBox): PictureBox {
  const cut = (value: number): number => Math.max(0, Math.min(1, value));
  return { left: cut(left), top: cut(top), right: cut(right), bottom: cut(bottom) };
}
