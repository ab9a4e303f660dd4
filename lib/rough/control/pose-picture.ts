import type { P2 } from '../geometry/geometry';
import { hexOf } from '../pen/colour';
import type { RoughSpecification } from '../specification';
import { UNITS_PER_METRE } from '../staging/backdrop';
import { stageRough, type StagedRough } from '../staging/stage-rough';
import type { ControlSize } from './control-size';
import {
  BODY_POINTS,
  posePoints,
  type BodyPoint,
  type MaybePoint,
  type PersonPoints,
  type PosePoint,
} from './pose-points';
import { surfacesOf } from './surfaces-of';

/** OpenPose's limbs in its order; each has the colour of its place. */
const LIMBS: readonly (readonly [from: BodyPoint, to: BodyPoint])[] = [
  ['neck', 'rightShoulder'],
  ['neck', 'leftShoulder'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['neck', 'rightHip'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
  ['neck', 'leftHip'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['neck', 'nose'],
  ['nose', 'rightEye'],
  ['rightEye', 'rightEar'],
  ['nose', 'leftEye'],
  ['leftEye', 'leftEar'],
];
/** Colours of points, by their place in OpenPose's list: 18 steps round the circle. */
const COLOURS = [
  [255, 0, 0],
  [255, 85, 0],
  [255, 170, 0],
  [255, 255, 0],
  [170, 255, 0],
  [85, 255, 0],
  [0, 255, 0],
  [0, 255, 85],
  [0, 255, 170],
  [0, 255, 255],
  [0, 170, 255],
  [0, 85, 255],
  [0, 0, 255],
  [85, 0, 255],
  [170, 0, 255],
  [255, 0, 255],
  [255, 0, 170],
  [255, 0, 85],
] as const;
/** Limbs are darker than the points on them. */
const LIMB_LIGHT = 0.6;
/** In pixels of a picture whose shorter side is 512, as OpenPose and DWPose draw them. */
const RADIUS = { limb: 4, point: 4, hand: 4, face: 3, finger: 1 } as const;
const DRAWN_AT = 512;

/** The colour of a point of the body in a pose picture. */
export function colourOfPoint(name: BodyPoint): readonly [red: number, green: number, blue: number] {
  return COLOURS[BODY_POINTS.indexOf(name)] ?? COLOURS[0];
}

/** Everybody's bodies as OpenPose draws them: coloured limbs and points on black, an SVG document of the size asked for. */
export function openPoseSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  const staged = stageRough(specification);
  return svgOf(staged, size, posePoints(staged).map((one) => bodySvg(one, staged)).join('')); // prettier-ignore
}

/** Bodies, hands and faces as DWPose draws them (Yang et al. 2023, arXiv 2307.15880); of hands and faces what is seen. */
export function dwPoseSvg(specification: RoughSpecification, size: ControlSize = specification.size): string {
  const { isSeen, staged } = visibility(specification);
  const people = posePoints(staged);
  const bodies = people.map((one) => bodySvg(one, staged));
  const hands = people.flatMap(({ hands: all, person }) =>
    all.map((points) =>
      handSvg(
        points.map((point) => (isSeen(point, person) ? point : null)),
        staged,
      ),
    ),
  );
  const faces = people.map(({ face, person }) =>
    face.map((point) => (point && isSeen(point, person) ? dot(point.at, RADIUS.face, '#ffffff', staged) : '')).join(''),
  );
  return svgOf(staged, size, [...bodies, ...hands, ...faces].join(''));
}

/** Shorter side of the raster by which points are told to be hidden, in pixels. */
const LOOK_SIDE = 256;
/** A point lies so much inside what is seen of it, in metres. */
const INSIDE = 0.16;

/** Whether the nearest thing at a point of somebody is they themselves, about there. */
function visibility(specification: RoughSpecification): {
  isSeen: (point: PosePoint, person: number) => boolean;
  staged: StagedRough;
} {
  const { widthPx, heightPx } = specification.size;
  const k = LOOK_SIDE / Math.min(widthPx, heightPx);
  const size = { widthPx: Math.round(widthPx * k), heightPx: Math.round(heightPx * k) };
  const { raster, metres, staged } = surfacesOf(specification, size);
  const isSeen = ({ at: [x, y], z }: PosePoint, person: number): boolean => {
    const column = Math.floor((x / staged.canvas.width) * size.widthPx);
    const row = Math.floor((y / staged.canvas.height) * size.heightPx);
    if (column < 0 || row < 0 || column >= size.widthPx || row >= size.heightPx) return false;
    const pixel = row * size.widthPx + column;
    const distance = (metres[person] ?? 0) - z / UNITS_PER_METRE;
    return raster.who[pixel] === person + 1 && 1 / (raster.inverse[pixel] ?? 1) > distance - INSIDE;
  };
  return { isSeen, staged };
}

function bodySvg({ body }: PersonPoints, staged: StagedRough): string {
  const limbs = LIMBS.map(([from, to], index) => limb(body.get(from), body.get(to), rgb(COLOURS[index] ?? COLOURS[0], LIMB_LIGHT), staged)); // prettier-ignore
  const points = BODY_POINTS.map((name) => dotOf(body.get(name), RADIUS.point, rgb(colourOfPoint(name)), staged));
  return limbs.join('') + points.join('');
}

/** Lines from root to tip of each finger, then points. */
function handSvg(points: readonly MaybePoint[], staged: StagedRough): string {
  const edges = Array.from({ length: 20 }, (_, index): string => {
    const to = points[index + 1];
    const from = points[index % 4 === 0 ? 0 : index];
    if (!from || !to) return '';
    const [[x0, y0], [x1, y1]] = [from.at, to.at];
    const width = 2 * RADIUS.finger * unit(staged);
    return `<path d="M${fixed(x0)} ${fixed(y0)}L${fixed(x1)} ${fixed(y1)}" fill="none" stroke="${hue(index / 20)}" stroke-width="${fixed(width)}"/>`;
  });
  return edges.join('') + points.map((point) => dotOf(point, RADIUS.hand, '#0000ff', staged)).join('');
}

/** An ellipse from joint to joint, as OpenPose's limbs are. */
function limb(from: MaybePoint | undefined, to: MaybePoint | undefined, colour: string, staged: StagedRough): string {
  if (!from || !to || !(isInside(from, staged) || isInside(to, staged))) return '';
  const [[x0, y0], [x1, y1]] = [from.at, to.at];
  const long = Math.hypot(x1 - x0, y1 - y0) / 2;
  if (long < 0.01) return '';
  const turn = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    `<ellipse rx="${fixed(long)}" ry="${fixed(RADIUS.limb * unit(staged))}" fill="${colour}" ` +
    `transform="translate(${fixed((x0 + x1) / 2)} ${fixed((y0 + y1) / 2)}) rotate(${fixed(turn)})"/>`
  );
}

function dotOf(point: MaybePoint | undefined, radius: number, colour: string, staged: StagedRough): string {
  return point && isInside(point, staged) ? dot(point.at, radius, colour, staged) : '';
}

function dot([x, y]: P2, radius: number, colour: string, staged: StagedRough): string {
  return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius * unit(staged))}" fill="${colour}"/>`;
}

/** Nothing is found beyond the edges of a picture. */
function isInside({ at: [x, y] }: PosePoint, { canvas }: StagedRough): boolean {
  return x >= 0 && y >= 0 && x <= canvas.width && y <= canvas.height;
}

/** Drawing units in a pixel of a picture of the usual size. */
function unit({ canvas }: StagedRough): number {
  return Math.min(canvas.width, canvas.height) / DRAWN_AT;
}

const fixed = (value: number): string => value.toFixed(2);
const rgb = ([red = 0, green = 0, blue = 0]: readonly number[], light = 1): string =>
  hexOf(Math.floor(red * light), Math.floor(green * light), Math.floor(blue * light));

/** The colour at a share of the circle, fully saturated. */
function hue(share: number): string {
  const channel = (shift: number): number =>
    Math.round(255 * Math.max(0, Math.min(1, Math.abs(((share + shift) % 1) * 6 - 3) - 1)));
  return rgb([channel(0), channel(2 / 3), channel(1 / 3)]);
}

function svgOf({ canvas }: StagedRough, { widthPx, heightPx }: ControlSize, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" width="${widthPx}" height="${heightPx}" preserveAspectRatio="none">` +
    `<rect width="${canvas.width}" height="${canvas.height}" fill="#000"/>${body}</svg>`
  );
}
