import { prepareSitter, type Sitter } from '../figure/figure';
import { decimal, inkedShape, type Point } from '../ink';
import { CLASSIC_OUTFITS } from '../outfits/classic-forms';
import { FURTHER_OUTFITS } from '../outfits/further-forms';
import type { OutfitForm, Wearer } from '../outfits/outfit-form';
import type { Pose } from '../poses/pose';
import { drawNumber, type Random } from '../random';
import type { Identity, Person } from '../specification';
import type { AnyOutfit, CameraHeight, View } from '../vocabulary';
import { drawHead } from '../views/draw-head';
import type { HeadView } from '../views/head-view';
import { drawArm } from './arms';
import { placeCamera, type Seen } from './camera';
import { drawHeldInBothHands } from './held';
import { drawLeg } from './legs';
import { drawMarks } from './marks';
import { chainPath, inkedForm, polygonPath, convexHull, hullOfDiscs } from './outline';
import { proportionsOf } from './proportions';
import { armRadii, legRadii, seenDisc, SIDES, type Layer, type Posed } from './sitter';
import { buildSkeleton, JOINTS, jointOf, type JointName } from './skeleton';
import { drawSkirt } from './skirt';
import { buildTrunk } from './trunk';
import { moved } from './vector';

/** How a jointed figure is to be drawn. */
export interface JointedChoice {
  readonly person: Person;
  readonly pose: Pose;
  readonly view: View;
  readonly cameraHeight: CameraHeight;
  readonly random: Random;
  /** Width of outlines in figure units. */
  readonly inkWidth: number;
}

/** A box in figure units about the middle of the hips. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A drawn figure, in figure units about the middle of the hips. */
export interface JointedFigure {
  readonly svg: string;
  readonly joints: Readonly<Record<JointName, Point>>;
  /** The head without hair, from chin to forehead and ear to ear. */
  readonly head: Extent;
  /** Everything of the body: head with hair, limbs, hands and feet. */
  readonly extent: Extent;
}

/** How far hair stands out round the head, in units of the head's drawing. */
const HAIR_REACH = 72;
/** From the head's pivot to its middle, in units of the head's drawing. */
const HEAD_RISE = 126;

/** One person in a pose as SVG elements. */
export function drawJointed(choice: JointedChoice): JointedFigure {
  const { person, pose, random, inkWidth } = choice;
  const sitter = prepareSitter({ ...person, how: { ...person.how, view: 'front' } }, random, inkWidth);
  const body = proportionsOf(person.who, person.how.isChibi ?? false);
  const camera = placeCamera({ view: choice.view, height: choice.cameraHeight, ground: pose.ground });
  const skeleton = buildSkeleton(withHeadTurned(pose, person), body);
  const trunk = buildTrunk(skeleton, body, camera);
  const posed: Posed = { sitter, pose, body, skeleton, camera, trunk, form: formOf(sitter) };
  const clipId = `j${drawNumber(random)}`;
  const layers = [...bodyLayers(posed, clipId), ...headLayers(posed, clipId)];
  const head = headBox(posed);
  return {
    svg: layers
      .toSorted((a, b) => a.z - b.z)
      .map(({ svg }) => svg)
      .join(''),
    joints: seenJoints(posed),
    head,
    extent: extentOf(posed, head),
  };
}

/** The turn and tilt that a person gives the head, besides its pose. */
function withHeadTurned({ posture }: Pose, { how }: Person): Pose['posture'] {
  const [nod, left, turn] = posture.head;
  return { ...posture, head: [nod, left + how.tiltDegrees, turn - how.turn * 20] };
}

function formOf(sitter: Sitter): OutfitForm {
  const { who, isGirl, paint } = sitter;
  const wearer: Wearer = {
    who,
    isGirl,
    skin: paint.skin,
    cloth: paint.cloth,
    clothShade: paint.clothShade,
    accent: paint.accent,
  };
  return formsOf(who)(wearer);
}

const FORMS: Readonly<Record<AnyOutfit, (wearer: Wearer) => OutfitForm>> = { ...CLASSIC_OUTFITS, ...FURTHER_OUTFITS };

function formsOf({ outfit }: Identity): (wearer: Wearer) => OutfitForm {
  return FORMS[outfit];
}

/** Trunk, limbs and clothes. */
function bodyLayers(posed: Posed, clipId: string): Layer[] {
  const { camera, skeleton, form, body } = posed;
  const chestZ = camera.seen(moved(skeleton.neck, skeleton.chest.down, body.spine * 0.3)).z;
  const legs = SIDES.map((side) => drawLeg(posed, side));
  const arms = SIDES.map((side) => drawArm(posed, side));
  const legsZ = Math.max(...legs.map(({ z }) => z));
  const bottom = form.bottom.kind === 'skirt' ? drawSkirt(posed, form.bottom) : '';
  const isOverTop = form.bottom.kind === 'skirt' && form.bottom.isOverTop;
  const over = form.over ? drawSkirt(posed, form.over) : '';
  return [
    ...legs,
    {
      z: isOverTop ? Math.max(legsZ, chestZ) + 0.2 : Math.min(chestZ - 0.1, Math.max(legsZ + 0.1, chestZ - 5)),
      svg: bottom,
    },
    { z: chestZ, svg: drawTrunk(posed, clipId) },
    { z: Math.max(chestZ, legsZ) + 0.3, svg: over },
    { z: chestZ - 8, svg: cape(posed) },
    ...arms.map(({ z, svg }) => ({ z: z > chestZ + 14 ? Math.max(z, legsZ + 1, chestZ + 60) : z - 20, svg })),
    { z: chestZ + 400, svg: drawHeldInBothHands(posed) },
  ];
}

function drawTrunk(posed: Posed, clipId: string): string {
  const { trunk, form, sitter, skeleton, camera, body } = posed;
  const hips = form.bottom.kind === 'trousers' ? trousersTop(posed) : '';
  const neck = chainPath([
    seenDisc(camera.seen(skeleton.neck), body.neckRadius),
    seenDisc(camera.seen(skeleton.headPivot), body.neckRadius * 0.96),
    seenDisc(camera.seen(jointOf(skeleton, 'head', 40 * body.head)), body.neckRadius * 0.9),
  ]);
  const collar = form.collar
    ? inkedShape(
        polygonPath(convexHull([...trunk.ringAt(-4, 8), ...trunk.ringAt(12, 12)])),
        form.collar,
        sitter.inkWidth,
      )
    : '';
  return (
    inkedForm(trunk.path, form.trunk, sitter.inkWidth) +
    hips +
    inkedForm(neck, sitter.paint.skin, sitter.inkWidth) +
    drawMarks(posed, clipId) +
    collar +
    neckwear(posed)
  );
}

/** The seat of the trousers over the trunk's lower end. */
function trousersTop({ trunk, form, sitter }: Posed): string {
  if (form.bottom.kind !== 'trousers' || form.over) return '';
  const rings = [...trunk.ringAt(290, 1), ...trunk.ringAt(318, 2), ...trunk.ringAt(338, 1)];
  return inkedShape(polygonPath(convexHull(rings)), form.bottom.colour, sitter.inkWidth);
}

/** A scarf, else a choker. */
function neckwear({ sitter, trunk, camera, skeleton, body }: Posed): string {
  const { paint, inkWidth } = sitter;
  if (sitter.wears('scarf')) {
    const end = trunk.spot(34, 20, 'front');
    const [x, y] = end.at;
    const tail = inkedShape(`M${decimal(x - 20)},${decimal(y)} l40,-4 l12,124 l-46,6Z`, paint.accent, inkWidth);
    const wrap = inkedShape(
      polygonPath(convexHull([...trunk.ringAt(-6, 26), ...trunk.ringAt(14, 30)])),
      paint.accent,
      inkWidth,
    );
    return (end.isSeen ? tail : '') + wrap;
  }
  if (!sitter.wears('choker')) return '';
  const at = seenDisc(camera.seen(skeleton.headPivot), body.neckRadius);
  const low = { ...at, at: [at.at[0], at.at[1] + 9] as const };
  return (
    `<path d="${polygonPath(hullOfDiscs([{ ...low, radius: at.radius * 0.94 }]))}" fill="none" stroke="none"/>` +
    inkedShape(
      `M${decimal(at.at[0] - at.radius)},${decimal(at.at[1] - 2)} q${decimal(at.radius)},14 ${decimal(2 * at.radius)},0 v10 q${decimal(-at.radius)},14 ${decimal(-2 * at.radius)},0Z`,
      '#2b2630',
      1,
    )
  );
}

/** Cloth over the back, seen beside the body from before. */
function cape({ form, trunk, sitter, camera, skeleton }: Posed): string {
  if (form.cape === null) return '';
  const isFromBehind = camera.seenDirection(skeleton.chest.front)[2] < 0;
  if (!isFromBehind) return '';
  const rings = [...trunk.ringAt(8, 6), ...trunk.ringAt(120, 16)];
  return inkedShape(polygonPath(convexHull(rings)), form.cape, sitter.inkWidth);
}

/** A head's place and turn on the screen. */
interface SeenHead {
  readonly pivot: Seen;
  readonly roll: number;
  readonly turn: number;
  readonly isMirrored: boolean;
  readonly nod: number;
  readonly scale: number;
}

const DEGREES = 180 / Math.PI;

function seeHead({ camera, skeleton, body }: Posed): SeenHead {
  const pivot = camera.seen(skeleton.headPivot);
  const up = camera.seenDirection(skeleton.headFrame.down).map((one) => -one);
  const front = camera.seenDirection(skeleton.headFrame.front);
  const roll = Math.atan2(up[0] ?? 0, -(up[1] ?? -1)) * DEGREES;
  const [sine, cosine] = [Math.sin(-roll / DEGREES), Math.cos(-roll / DEGREES)];
  const across = front[0] * cosine - front[1] * sine;
  const down = front[1] * cosine + front[0] * sine;
  const turn = Math.atan2(-across, front[2]) * DEGREES;
  const nod = Math.max(-34, Math.min(34, Math.asin(Math.max(-1, Math.min(1, down))) * DEGREES));
  return { pivot, roll, turn: Math.abs(turn), isMirrored: turn < 0, nod, scale: pivot.scale * body.head };
}

function headLayers(posed: Posed, clipId: string): Layer[] {
  const { sitter, camera, skeleton } = posed;
  const seen = seeHead(posed);
  const view: HeadView = { ...seen, sitter: seen.isMirrored ? mirroredLook(sitter) : sitter, clipId };
  const head = drawHead(view);
  const [x, y] = seen.pivot.at;
  const placed = (svg: string): string =>
    svg === ''
      ? ''
      : `<g transform="translate(${decimal(x)} ${decimal(y)}) rotate(${decimal(seen.roll)}) scale(${seen.scale.toFixed(3)}) translate(-256 -370)">${svg}</g>`;
  const z = Math.max(seen.pivot.z, camera.seen(skeleton.neck).z);
  const chest = camera.seenDirection(skeleton.chest.front)[2];
  return [
    { z: head.isBehindBeforeBody && chest < 0.5 ? z + 39 : -900, svg: placed(head.behind) },
    { z: z + 40, svg: placed(head.front) },
  ];
}

/** In a mirrored drawing eyes that look right must look left. */
function mirroredLook(sitter: Sitter): Sitter {
  return { ...sitter, how: { ...sitter.how, gaze: sitter.how.gaze === 0 ? 0 : -sitter.how.gaze } };
}

function seenJoints({ skeleton, camera, body }: Posed): Record<JointName, Point> {
  const entries = JOINTS.map((name): [JointName, Point] => [
    name,
    camera.seen(jointOf(skeleton, name, HEAD_RISE * body.head)).at,
  ]);
  return Object.fromEntries(entries) as Record<JointName, Point>;
}

function headBox(posed: Posed): Extent {
  const { pivot, roll, scale } = seeHead(posed);
  const radians = roll / DEGREES;
  const [x, y] = [
    pivot.at[0] + Math.sin(radians) * HEAD_RISE * scale,
    pivot.at[1] - Math.cos(radians) * HEAD_RISE * scale,
  ];
  const aside = Math.abs(Math.sin(radians));
  const [wide, high] = [(106 + 20 * aside) * scale, (126 - 20 * aside) * scale];
  return { left: x - wide, top: y - high, right: x + wide, bottom: y + high };
}

function extentOf({ skeleton, camera, body }: Posed, head: Extent): Extent {
  const [arm] = armRadii(body);
  const [leg] = legRadii(body);
  const discs = SIDES.flatMap((side) => {
    const bones = skeleton[side];
    return [
      ...[bones.arm.shoulder, bones.arm.elbow].map((at) => seenDisc(camera.seen(at), arm)),
      seenDisc(camera.seen(bones.arm.wrist), 62 * body.hand),
      ...[bones.leg.hip, bones.leg.knee].map((at) => seenDisc(camera.seen(at), leg)),
      ...[bones.leg.heel, bones.leg.toe].map((at) => seenDisc(camera.seen(at), 20)),
    ];
  });
  const hair = HAIR_REACH * body.head;
  const xs = discs.flatMap(({ at, radius }) => [at[0] - radius, at[0] + radius]);
  const ys = discs.flatMap(({ at, radius }) => [at[1] - radius, at[1] + radius]);
  return {
    left: Math.min(head.left - hair, ...xs),
    top: Math.min(head.top - hair, ...ys),
    right: Math.max(head.right + hair, ...xs),
    bottom: Math.max(head.bottom, ...ys),
  };
}
