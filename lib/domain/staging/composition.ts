import type { CompositionFault } from '@/lib/contracts/staging-reasons';
import { distanceToSegment, isInside } from '@/lib/geometry';
import type { P2 } from '@/lib/rough/posing';
import { type RoughLayout, JOINTS, type JointName, stageRough } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';
import { isFocusShot, poseWord, type AnyShot } from '@/lib/rough/vocabulary';

export interface Fault {
  readonly kind: CompositionFault;
  /** How bad, 0 to 1. */
  readonly weight: number;
  /** Index of whom it happens to; -1 for the panel. */
  readonly person: number;
}

export interface Composition {
  readonly faults: readonly Fault[];
  /** 1 is without a fault, 0 can't be shown. */
  readonly score: number;
  /** Where people are in it. */
  readonly laidOut: RoughLayout;
}

/** A person in the picture, in pixels. */
interface Body {
  readonly head: Box;
  /** Height of the head. */
  readonly unit: number;
  readonly joints: Readonly<Record<JointName, P2>>;
  readonly isBehind: boolean;
  /** It stands far off the head. */
  readonly hasWideHair: boolean;
  readonly isLying: boolean;
  readonly isPaired: boolean;
  readonly isCreature: boolean;
  readonly depth: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From this score down somebody sees what is wrong with a panel. */
const SEEN = 0.8;
/** As much is told of one panel. */
const MOST_TOLD = 2;

/** The faults that are told of a panel, the worst first; none of a panel that is good enough. */
export function toldFaults({ faults, score }: Pick<Composition, 'faults' | 'score'>): CompositionFault[] {
  if (score > SEEN) return [];
  return [...new Set(faults.toSorted((a, b) => b.weight - a.weight).map(({ kind }) => kind))].slice(0, MOST_TOLD);
}

/**
 * How well a panel is composed, from where its figures are; nothing is drawn (about a millisecond a person).
 * @param lines how many balloons it has to hold
 */
export function composeOf(specification: RoughSpecification, lines: number): Composition {
  const { bodies, frame, outline, laidOut } = measured(specification);
  const { shot } = specification;
  const isFocus = isFocusShot(shot);
  const faults = bodies.flatMap((body, person) => {
    const others = bodies.filter((_, index) => index !== person);
    return [
      ...(isFocus ? [] : headFaults(body, outline, shot)),
      ...(body.isBehind ? [] : coveredFaults(body, others)),
      ...mergedFaults(body, bodies.slice(person + 1)),
      ...(isFocus || body.isCreature || body.isLying ? [] : cutFaults(body, frame, shot)),
    ].map((fault): Fault => ({ ...fault, person }));
  });
  const all = [
    ...faults,
    ...(isFocus ? [] : [...roomFaults(bodies, frame, lines), ...emptyFaults(bodies, frame, shot)]),
  ];
  return { faults: all, score: Math.max(0, 1 - all.reduce((sum, { weight }) => sum + weight, 0)), laidOut };
}

type OwnFault = Omit<Fault, 'person'>;

function measured(specification: RoughSpecification): {
  readonly bodies: readonly Body[];
  readonly frame: Box;
  readonly outline: readonly P2[];
  readonly laidOut: RoughLayout;
} {
  const { size, people, pair, polygon } = specification;
  const staged = stageRough(specification);
  const { widthPx: width, heightPx: height } = size;
  const depths = new Map(staged.companies.flatMap(({ indices, depth }) => indices.map((index) => [index, depth])));
  const creatures = new Set(staged.companies.flatMap(({ indices, creature }) => (creature ? indices : [])));
  const bodies = staged.heads.flatMap((head, index): Body[] => {
    const [person, joints] = [people[index], staged.joints[index]];
    if (!person || !joints) return [];
    const { who, how } = person;
    return [
      {
        head: {
          left: head.left * width,
          right: head.right * width,
          top: head.top * height,
          bottom: head.bottom * height,
        },
        unit: (head.bottom - head.top) * height,
        joints: inPixels(joints, width, height),
        isBehind: how.view === 'from_behind',
        hasWideHair: WIDE_STYLES.test(who.moreHairStyle ?? who.hairStyle),
        isLying: how.pose !== undefined && poseWord(how.pose).ground !== 'feet',
        isPaired: pair !== undefined && index < 2,
        isCreature: creatures.has(index),
        depth: depths.get(index) ?? 0,
      },
    ];
  });
  const outline = (polygon ?? WHOLE).map(({ x, y }): P2 => [x * width, y * height]);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const frame = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const { heads, figures, joints, things } = staged;
  return { bodies, frame, outline, laidOut: { heads, figures, joints, things } };
}

const WHOLE = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

function inPixels(joints: Body['joints'], width: number, height: number): Record<JointName, P2> {
  const { ...scaled } = joints;
  for (const name of JOINTS) scaled[name] = [joints[name][0] * width, joints[name][1] * height];
  return scaled;
}

const LIMBS: readonly (readonly [JointName, JointName])[] = [
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
];
/** Points of a face: a head without its hair, in shares of its box. */
const FACE: readonly P2[] = [0.25, 0.5, 0.75].flatMap((x) => [0.42, 0.66, 0.9].map((y): P2 => [x, y]));
const facePoints = ({ left, top, right, bottom }: Box): P2[] =>
  FACE.map(([x, y]): P2 => [left + (right - left) * x, top + (bottom - top) * y]);

/** A head of which the panel's edge takes something; a close-up may cut hair, not the face. */
function headFaults({ head }: Body, outline: readonly P2[], shot: AnyShot): OwnFault[] {
  const points =
    shot === 'close-up'
      ? facePoints(head)
      : [...facePoints(head), [(head.left + head.right) / 2, head.top + (head.bottom - head.top) * 0.06] as P2];
  const cut = points.filter((point) => !isInside(point, outline)).length / points.length;
  return cut > 0 ? [{ kind: 'head-cut', weight: Math.min(1, 0.4 + cut) }] : [];
}

/** A face that somebody nearer hides: their head, arms or trunk. */
function coveredFaults(body: Body, others: readonly Body[]): OwnFault[] {
  const points = facePoints(body.head);
  const nearer = others.filter((other) => other.depth >= body.depth && !(other.isPaired && body.isPaired));
  const hidden = points.filter((point) => nearer.some((other) => covers(other, point))).length / points.length;
  return hidden > 0.12 ? [{ kind: 'face-covered', weight: Math.min(1, 0.2 + hidden) }] : [];
}

/** Of a head's height: half the width of an arm, and of the room that hair takes beside the face. */
const ARM = 0.14;

/** The back of a head is all hair, which stands off it. */
const HAIR = 1.35;
const WIDE_HAIR = 1.8;
const WIDE_STYLES = /spiked|twintails|twin_braids|quad|curly|afro|messy|drill/;

function covers({ head, joints, unit, isCreature, isBehind, hasWideHair }: Body, point: P2): boolean {
  const [x, y] = point;
  const hair = !isBehind ? 1 : hasWideHair ? WIDE_HAIR : HAIR;
  const dx = (x - (head.left + head.right) / 2) / ((hair * (head.right - head.left)) / 2);
  const dy = (y - (head.top + head.bottom) / 2) / ((hair * (head.bottom - head.top)) / 2);
  if (dx * dx + dy * dy < 1) return true;
  if (isCreature) return false;
  if (LIMBS.some(([from, to]) => distanceToSegment(point, joints[from], joints[to]) < ARM * unit)) return true;
  const [left, right] = [joints.leftShoulder, joints.rightShoulder].map(([at]) => at).sort((a, b) => a - b);
  const top = Math.min(joints.leftShoulder[1], joints.rightShoulder[1]);
  return y > top && y < joints.pelvis[1] && x > (left ?? 0) && x < (right ?? 0);
}

/** Heads that touch though nobody embraces anybody. */
function mergedFaults(body: Body, others: readonly Body[]): OwnFault[] {
  return others.flatMap((other): OwnFault[] => {
    if (body.isPaired && other.isPaired) return [];
    const shared = overlap(body.head, other.head) / Math.min(areaOf(body.head), areaOf(other.head));
    return shared > 0.1 ? [{ kind: 'people-merged', weight: Math.min(1, 0.2 + shared) }] : [];
  });
}

const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(1e-6, (right - left) * (bottom - top));

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && along > 0 ? across * along : 0;
}

/** Joints at which a panel must not end, and how near to them in heights of the head. */
const JOINTS_NOT_CUT = ['leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle'] as const;
const NEAR_JOINT = 0.12;
const WRISTS = [
  ['leftElbow', 'leftWrist'],
  ['rightElbow', 'rightWrist'],
] as const;
const HAND_LENGTH = 0.36;

function cutFaults(body: Body, frame: Box, shot: AnyShot): OwnFault[] {
  const { joints, unit, head } = body;
  const faults: OwnFault[] = [];
  const isIn = ([x]: P2): boolean => x > frame.left && x < frame.right;
  const cut = JOINTS_NOT_CUT.some(
    (name) => isIn(joints[name]) && Math.abs(joints[name][1] - frame.bottom) < NEAR_JOINT * unit,
  );
  if (cut) faults.push({ kind: 'cut-at-joint', weight: 0.25 });
  const chin = frame.bottom - head.bottom;
  if (chin > -0.05 * unit && chin < 0.08 * unit && shot !== 'close-up')
    faults.push({ kind: 'cut-at-joint', weight: 0.3 });
  if (WRISTS.some(([elbow, wrist]) => isHandCut(joints[elbow], joints[wrist], { frame, unit })))
    faults.push({ kind: 'hand-cut', weight: 0.2 });
  const feet = Math.min(joints.leftAnkle[1], joints.rightAnkle[1]);
  if (WHOLE_FIGURES.has(shot) && feet > frame.bottom) faults.push({ kind: 'feet-cut', weight: 0.5 });
  return faults;
}

const WHOLE_FIGURES: ReadonlySet<AnyShot> = new Set<AnyShot>(['full_body', 'wide_shot', 'very_wide_shot']);

/** The wrist is in the panel, just, and the hand is not. */
function isHandCut(elbow: P2, wrist: P2, { frame, unit }: { readonly frame: Box; readonly unit: number }): boolean {
  const length = Math.max(1e-6, Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]));
  const reach = (HAND_LENGTH * unit) / length;
  const middle: P2 = [wrist[0] + (wrist[0] - elbow[0]) * reach * 0.5, wrist[1] + (wrist[1] - elbow[1]) * reach * 0.5];
  return isInBox(wrist, frame) && !isInBox(middle, frame);
}

const isInBox = ([x, y]: P2, { left, top, right, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Cells of the panel that are looked at for room. */
const [COLUMNS, ROWS] = [10, 8];
/** Shares of a panel without heads that balloons need: some, and more for every line. */
const ROOM = { least: 0.22, line: 0.07 };

function roomFaults(bodies: readonly Body[], frame: Box, lines: number): Fault[] {
  if (lines === 0) return [];
  let free = 0;
  for (let cell = 0; cell < COLUMNS * ROWS; cell += 1) {
    const x = frame.left + ((frame.right - frame.left) * ((cell % COLUMNS) + 0.5)) / COLUMNS;
    const y = frame.top + ((frame.bottom - frame.top) * (Math.floor(cell / COLUMNS) + 0.5)) / ROWS;
    if (!bodies.some(({ head }) => isInBox([x, y], head))) free += 1;
  }
  const wanted = ROOM.least + ROOM.line * Math.min(5, lines);
  return free / (COLUMNS * ROWS) < wanted ? [{ kind: 'no-room', weight: 0.3, person: -1 }] : [];
}

/** Shots of a face that leave much of a panel empty over it, and from which share of its height on. */
const NEAR_SHOTS: ReadonlySet<AnyShot> = new Set<AnyShot>(['close-up', 'portrait', 'upper_body', 'cowboy_shot']);
const MOST_AIR = 0.34;

/** Feet that are seen in such a shot stand on the panel's lower edge, this near to it; higher they seem to float. */
const LOW_FEET = 0.16;

function emptyFaults(bodies: readonly Body[], frame: Box, shot: AnyShot): Fault[] {
  if (bodies.length === 0 || !NEAR_SHOTS.has(shot)) return [];
  const height = Math.max(1, frame.bottom - frame.top);
  const air = (Math.min(...bodies.map(({ head }) => head.top)) - frame.top) / height;
  const standing = bodies.filter(({ isLying, isCreature }) => !isLying && !isCreature);
  const feet = Math.min(...standing.map(({ joints }) => Math.max(joints.leftAnkle[1], joints.rightAnkle[1])));
  const isFloating = (frame.bottom - feet) / height > LOW_FEET;
  const weight = Math.max(air > MOST_AIR ? air - MOST_AIR + 0.08 : 0, isFloating ? 0.2 : 0);
  return weight > 0 ? [{ kind: 'empty', weight: Math.min(0.3, weight), person: -1 }] : [];
}
