import { bodyOf, placeFigures, projectFrom } from '../../anatomy/place-figures';
import { transpose } from '../../anatomy/posing/transpose';
import type { Body } from '../../anatomy/body';
import type { Pose } from '../../anatomy/pose';
import { add, norm, sub, turn, type P2, type P3 } from '../../geometry/geometry';
import type { Joints } from '../../joints-schema';
import type { RoughSpecification } from '../../specification';
import { poseWord } from '../../vocabulary';
import { isSeenMirrored, poseNameOf } from '../figure-of';
import { stageRough, turned } from '../stage-rough';

/** A line of sight through a point of the picture. */
export interface Sight {
  readonly from: P3;
  /** To the viewer, of length 1. */
  readonly toViewer: P3;
}

/** Somebody of a picture with the way from their body's axes (units of the body) to the picture (shares of it) and back. */
export interface FigureSpace {
  readonly body: Body;
  readonly pose: Pose;
  /** What was changed by hand so far. */
  readonly joints: Joints;
  /** Units of the body that the picture is high. */
  readonly unitsHigh: number;
  readonly toPicture: (point: P3) => P2;
  /** Through a point of the picture, in the body's axes. */
  readonly sight: (at: P2) => Sight;
  /** Another pose of the same body. */
  readonly posed: (pose: Pose) => Body;
}

/** Null for animals, who have no joints to hold. @param index among the specification's people */
export function figureSpace(specification: RoughSpecification, index: number): FigureSpace | null {
  const { companies, canvas, tiltDegrees } = stageRough(specification);
  const company = companies.find(({ indices }) => indices.includes(index));
  const place = company?.indices.indexOf(index) ?? 0;
  const who = company?.figures[place];
  if (!company || !who) return null;
  const { camera, figures, placement } = company;
  const { body: _made, ...bare } = who;
  const placed = placeFigures(figures, camera, { x: 0, y: 0, s: 1 });
  const body = placed.bodies[place];
  const model = placed.models[place];
  if (!body || !model) return null;
  const { cam, dist, x: left, y: top } = placed.view;
  const [fromCamera, fromWorld] = [transpose(cam), transpose(model.R)];
  const inBody = (seen: P3): P3 => turn(fromWorld, sub(turn(fromCamera, seen), model.at));
  const eye = inBody([0, 0, dist]);
  return {
    body,
    pose: who.pose,
    joints: jointsOf(specification, index),
    unitsHigh: canvas.height / placement.scale,
    toPicture: (point) => {
      const [x, y] = projectFrom(placed, place, point);
      const at: P2 = [placement.x + x * placement.scale, placement.y + y * placement.scale];
      const [seenX, seenY] = turned(at, tiltDegrees, canvas);
      return [seenX / canvas.width, seenY / canvas.height];
    },
    sight: ([x, y]) => {
      const [atX, atY] = turned([x * canvas.width, y * canvas.height], -tiltDegrees, canvas);
      const [seenX, seenY] = [(atX - placement.x) / placement.scale, (atY - placement.y) / placement.scale];
      const from = inBody([seenX - left, seenY - top, 0]);
      return { from, toViewer: norm(sub(eye, from)) };
    },
    posed: (pose) => bodyOf({ ...bare, pose }),
  };
}

/** What was changed so far; whoever is seen in a mirror by their view stays so once something is changed. */
export function jointsOf({ people, pair }: RoughSpecification, index: number): Joints {
  const person = people[index];
  if (!person) return {};
  const isPaired = pair !== undefined && index < 2;
  const isMirrored = !isPaired && isSeenMirrored(poseWord(poseNameOf(person)), person.how.view);
  return person.how.joints ?? (isMirrored ? { isMirrored } : {});
}

/** The point of a sight so far to the viewer. */
export const along = ({ from, toViewer }: Sight, distance: number): P3 =>
  add(from, [toViewer[0] * distance, toViewer[1] * distance, toViewer[2] * distance]);
