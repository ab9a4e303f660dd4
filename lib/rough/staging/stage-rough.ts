import { rotateDegrees } from '@/lib/geometry';
import type { Camera } from '../anatomy/camera';
import type { DressedWho as Who } from '../wardrobe/draw-figures';
import type { P2 } from '../geometry/geometry';
import type { RoughSpecification } from '../specification';
import type { Panel } from '../world/kit';
import type { Footprint } from './add-seat';
import type { PictureBox } from '../picture-box';
import { canvasOf, type Canvas } from './canvas';
import { isLying, isOnGround, posePeople } from './figure-of';
import { measureCreature, type StagedCreature } from './creature-of';
import type { JointName } from './joints';
import { measureFigures, type Extent, type MeasuredFigure, type Placement } from './measure-figures';
import { placePeople, type Company } from './place-people';
import { propBox } from '../things/thing-box';

/** People with their place in the picture, who are drawn together. */
export interface StagedCompany {
  readonly indices: readonly number[];
  /** Empty where a creature is. */
  readonly figures: readonly Who[];
  readonly camera: Camera;
  readonly creature: StagedCreature | null;
  readonly placement: Placement;
  /** Nearer is greater. */
  readonly depth: number;
  readonly isOnGround: boolean;
  /** Of what carries somebody. */
  readonly footprint: Footprint | null;
}

/** A specification with everybody in place. */
export interface StagedRough {
  readonly canvas: Canvas;
  /** What is seen of the canvas: the box of the panel's outline. */
  readonly frame: Panel;
  /** What a place has to fill: the frame, and the corners that a tilt turns in. */
  readonly panel: Panel;
  readonly tiltDegrees: number;
  readonly companies: readonly StagedCompany[];
  /** In the order of `people`. */
  readonly heads: readonly PictureBox[];
  readonly figures: readonly PictureBox[];
  readonly joints: readonly Readonly<Record<JointName, P2>>[];
  /** About where things are, in the order of `props`. */
  readonly things: readonly PictureBox[];
  /** Middles of heads in drawing units, and the first one's radius (0 without people). */
  readonly headCentres: readonly P2[];
  readonly headRadius: number;
  /** Metres from the ground to the eyes of the first company; null without people. */
  readonly eyeMetres: number | null;
}

/** Poses, measures and places everybody; nothing is drawn. */
export function stageRough(specification: RoughSpecification, side?: number): StagedRough {
  const canvas = canvasOf(specification.size, side);
  const tiltDegrees = specification.camera?.tiltDegrees ?? 0;
  const frame = frameOf(specification, canvas);
  const posed = posePeople(specification);
  const companies = posed.map(({ figures, camera, indices, creature }): Company => {
    const people = indices.flatMap((index) => specification.people[index] ?? []);
    const measured = creature ? [measureCreature(creature)] : measureFigures(figures, camera);
    return {
      indices,
      measured,
      isLying: !creature && people.every(isLying),
      isCreature: creature !== null,
      hat: hatRoom(figures, measured),
    };
  });
  const placements = companies.length > 0 ? placePeople(specification, companies, { canvas, frame }) : [];
  const staged = posed.map(({ figures, camera, indices, creature, footprint }, index): StagedCompany => {
    const placement = placements[index] ?? { x: 0, y: 0, scale: 1 };
    const first = specification.people[indices[0] ?? 0];
    return {
      indices,
      figures,
      camera,
      creature,
      footprint,
      placement,
      depth: first?.at?.depth ?? placement.scale / 1000,
      isOnGround: first !== undefined && isOnGround(first),
    };
  });
  const seen = companies.flatMap(({ indices, measured }, company) =>
    indices.flatMap((index, place) => {
      const one = measured[place];
      return one ? [{ index, one, placement: placements[company] ?? { x: 0, y: 0, scale: 1 } }] : [];
    }),
  );
  seen.sort((a, b) => a.index - b.index);
  const [firstSeen] = seen;
  return {
    canvas,
    frame,
    panel: panelFor(frame, canvas, tiltDegrees),
    tiltDegrees,
    companies: staged,
    heads: seen.map(({ one, placement }) => turnedBox(one.head, { placement, tiltDegrees, canvas })),
    figures: seen.map(({ one, placement }) => cutToPicture(turnedBox(one.extent, { placement, tiltDegrees, canvas }))),
    joints: seen.map(({ one, placement }) => jointsInPicture(one, { placement, tiltDegrees, canvas })),
    things: (specification.props ?? []).map((prop) => propBox(prop, canvas)),
    headCentres: seen.map(({ one, placement }) =>
      turned(placedPoint(middleOf(one.head), placement), tiltDegrees, canvas),
    ),
    headRadius: firstSeen ? ((firstSeen.one.head.bottom - firstSeen.one.head.top) / 2) * firstSeen.placement.scale : 0,
    eyeMetres: firstSeen ? -middleOf(firstSeen.one.head)[1] / 10 : null,
  };
}

/** Hats that rise high over the head. */
const HIGH_HATS = /witch|wizard|top_hat|chef|crown|cowboy/;
function hatRoom(figures: readonly Who[], measured: readonly MeasuredFigure[]): number {
  return Math.max(
    0,
    ...figures.map(({ spec }, index) => {
      const one = measured[index];
      return one && HIGH_HATS.test(spec.headwear ?? '') ? (one.head.bottom - one.head.top) * 0.8 : 0;
    }),
  );
}

/** The box of the outline, in drawing units; the whole canvas where there is none. */
function frameOf({ polygon }: RoughSpecification, { width, height }: Canvas): Panel {
  if (!polygon) return { x: 0, y: 0, w: width, h: height };
  const [xs, ys] = [polygon.map(({ x }) => x * width), polygon.map(({ y }) => y * height)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) };
}

/** What of the drawing a tilt of the picture about its middle turns into the frame. */
function panelFor(frame: Panel, canvas: Canvas, tiltDegrees: number): Panel {
  if (tiltDegrees === 0) return frame;
  const corners = [frame.x, frame.x + frame.w].flatMap((x) =>
    [frame.y, frame.y + frame.h].map((y): P2 => turned([x, y], -tiltDegrees, canvas)),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

interface Where {
  readonly placement: Placement;
  readonly tiltDegrees: number;
  readonly canvas: Canvas;
}

function placedPoint([x, y]: P2, { x: left, y: top, scale }: Placement): P2 {
  return [left + x * scale, top + y * scale];
}

function middleOf({ left, top, right, bottom }: Extent): P2 {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** A point of the picture after turning it clockwise about its middle. */
export function turned(point: P2, degrees: number, { width, height }: Canvas): P2 {
  return rotateDegrees(point, degrees, [width / 2, height / 2]);
}

/** A box keeps its sides level; its middle goes where the tilt brings it. */
function turnedBox(box: Extent, { placement, tiltDegrees, canvas }: Where): PictureBox {
  const [x, y] = turned(placedPoint(middleOf(box), placement), tiltDegrees, canvas);
  const halfWidth = ((box.right - box.left) / 2) * placement.scale;
  const halfHeight = ((box.bottom - box.top) / 2) * placement.scale;
  return {
    left: (x - halfWidth) / canvas.width,
    top: (y - halfHeight) / canvas.height,
    right: (x + halfWidth) / canvas.width,
    bottom: (y + halfHeight) / canvas.height,
  };
}

function jointsInPicture({ joints }: MeasuredFigure, { placement, tiltDegrees, canvas }: Where): Record<JointName, P2> {
  const entries = Object.entries(joints).map(([name, point]) => {
    const [x, y] = turned(placedPoint(point, placement), tiltDegrees, canvas);
    return [name, [x / canvas.width, y / canvas.height]];
  });
  return Object.fromEntries(entries) as Record<JointName, P2>;
}

function cutToPicture({ left, top, right, bottom }: PictureBox): PictureBox {
  const cut = (value: number): number => Math.max(0, Math.min(1, value));
  return { left: cut(left), top: cut(top), right: cut(right), bottom: cut(bottom) };
}
