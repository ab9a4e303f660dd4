import type { CameraHeight } from '../vocabulary';
import type { Panel } from '../world/kit';
import { headOf, union, type Extent, type MeasuredFigure, type Placement } from './measure-figures';

/** Somebody (or a pair) of a group, in body units with the ground at 0. */
export interface GroupMember {
  readonly measured: readonly MeasuredFigure[];
  readonly isCreature: boolean;
  /** What the shot shows of them. */
  readonly subject: Extent;
}

export interface GroupView {
  readonly frame: Panel;
  readonly camera: CameraHeight;
  /** Whether feet are seen. */
  readonly isStanding: boolean;
}

/** Of the sum of two people's halves: how near they stand in one row, and before one another's shoulders. */
const BESIDE = 0.76;
const [BEFORE_HIGH, BEFORE_LEVEL] = [0.4, 0.74] as const;
/** Of the outermost shoulders, what has to be inside. */
const OUTER = 0.86;
/** How much farther apart they may stand where there is room. */
const LOOSEST = 1.9;
/** What each further row has to gain in size. */
const ROW_COST = 0.93;
/** Of each who stands behind somebody a head taller. */
const SWAP_COST = 0.78;
const MOST_ROWS = 3;
/** Of a head's height: how much higher each row's heads are where no feet are seen. */
const RISE = 1.14;
/** Heads lower than the highest by more than this are raised to it where no feet are seen. */
const LOWEST_HEAD = 1.5;
/** Below a chin, what is seen at least. */
const LEAST_BODY = 0.95;
/** Body units from the ground to the lens. */
const LENS = { low: 5, eye: 14.5, high: 26 } as const satisfies Record<CameraHeight, number>;
/** Size of a row against that before it. */
const FARTHER = { cut: 0.95, low: 0.92, eye: 0.88, high: 0.8 } as const;
/** Air over a group as a share of the panel, where its bodies go on below. */
const AIR = 0.1;

/**
 * Three people or more as one group that fills its panel: beside one another with shoulders that overlap, or in rows,
 * each person between two of the row before. From left to right they keep their order. Where feet are seen, rows stand
 * as far back on the ground as they are smaller; where none are, heads rise from row to row.
 */
export function arrangeGroup(members: readonly GroupMember[], view: GroupView): readonly Placement[] {
  const most = Math.min(MOST_ROWS, Math.ceil(members.length / 2));
  let best = inRows(members, view, members.map(() => 0)); // prettier-ignore
  for (let rows = 2; rows <= most; rows += 1) {
    for (let phase = 0; phase < rows; phase += 1) {
      const order = members.map((_, index) => (index * (rows - 1) + phase) % rows);
      const found = inRows(members, view, order);
      if (worthOf(found) > worthOf(best)) best = found;
    }
  }
  return placed(best, view);
}

interface Spot {
  readonly member: GroupMember;
  readonly row: number;
  /** Times the first row's size. */
  readonly size: number;
  /** Above the first row's ground, in its body units. */
  readonly raise: number;
  /** From the first one's middle. */
  readonly x: number;
  /** From their own origin: the middle of the head, and what they take to both sides of it. */
  readonly middle: number;
  readonly core: readonly [left: number, right: number];
}

interface Arrangement {
  readonly spots: readonly Spot[];
  readonly rows: number;
  readonly scale: number;
  /** In the first row's body units. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Tall ones stand behind small ones. */
  readonly isSorted: number;
}

const worthOf = ({ scale, rows, isSorted }: Arrangement): number => scale * ROW_COST ** (rows - 1) * isSorted;

function inRows(members: readonly GroupMember[], view: GroupView, order: readonly number[]): Arrangement {
  const tallest = Math.min(...members.map((member) => headOf(member).top));
  const unit = Math.max(...members.map(unitOf));
  const spots: Spot[] = [];
  members.forEach((member, index) => {
    const row = order[index] ?? 0;
    const size = (view.isStanding ? FARTHER[view.camera] : FARTHER.cut) ** row;
    const head = headOf(member);
    const raise = view.isStanding
      ? LENS[view.camera] * (1 - size)
      : row * RISE * unit + (1 - size) * -head.top + Math.max(0, head.top - tallest - LOWEST_HEAD * unit);
    const middle = (head.left + head.right) / 2;
    const spot = { member, row, size, raise, middle, core: coreOf(member, middle) };
    spots.push({ ...spot, x: Math.max(0, ...spots.map((other) => other.x + between(other, spot, unit))) });
  });
  return measured(spots, view, Math.max(...order) + 1);
}

type Unplaced = Omit<Spot, 'x'>;

/** How far apart two people stand, the first on the left. */
function between(one: Unplaced, other: Unplaced, unit: number): number {
  const room = one.core[1] * one.size + other.core[0] * other.size;
  if (one.row === other.row) return room * BESIDE;
  const rise = Math.abs(crownOf(one) - crownOf(other)) / unit;
  return room * (BEFORE_LEVEL + (BEFORE_HIGH - BEFORE_LEVEL) * Math.min(1, rise));
}

const crownOf = ({ member, size, raise }: Unplaced): number => headOf(member).top * size - raise;

function measured(spots: readonly Spot[], { frame, isStanding }: GroupView, rows: number): Arrangement {
  const left = Math.min(...spots.map(({ x, core, size }) => x - core[0] * size * OUTER));
  const right = Math.max(...spots.map(({ x, core, size }) => x + core[1] * size * OUTER));
  const top = Math.min(...spots.map(({ member, size, raise }) => member.subject.top * size - raise));
  const first = spots.filter(({ row }) => row === 0);
  const cut = Math.min(...first.map(({ member, size, raise }) => member.subject.bottom * size - raise));
  const bottom = Math.max(
    ...first.map(({ member, size, raise }) =>
      isStanding
        ? member.subject.bottom * size - raise
        : Math.max(cut, (headOf(member).bottom + LEAST_BODY * unitOf(member)) * size - raise),
    ),
  );
  const swaps = spots.filter(({ member, row }) =>
    spots.some((other) => other.row < row && headOf(other.member).top < headOf(member).top - unitOf(member)),
  ).length;
  return {
    spots,
    rows,
    scale: Math.min(frame.w / (right - left), frame.h / (bottom - top)),
    left,
    right,
    top,
    bottom,
    isSorted: SWAP_COST ** swaps,
  };
}

function placed(arrangement: Arrangement, { frame, isStanding }: GroupView): Placement[] {
  const { spots, scale, left, right, top, bottom } = arrangement;
  const span = Math.max(1e-6, spots.at(-1)?.x ?? 0);
  const looser = Math.max(1, Math.min(LOOSEST, (frame.w / scale - (right - left - span)) / span));
  const start = frame.x + frame.w / 2 - ((left + right - span + span * looser) / 2) * scale;
  const ground = frame.y + frame.h - bottom * scale - (isStanding ? 0 : lift());
  return spots.map(({ x, middle, size, raise }) => ({
    x: start + (x * looser - middle * size) * scale,
    y: ground - raise * scale,
    scale: scale * size,
  }));

  /** Whoever is cut by the panel is seen farther down where much is empty over the group; no feet come into it. */
  function lift(): number {
    const air = frame.h - (bottom - top) * scale - frame.h * AIR;
    const feet = Math.min(...spots.map(({ member, size, raise }) => extentOf(member).bottom * size - raise));
    return Math.max(0, Math.min(air, (feet - bottom) * scale - frame.h * 0.02));
  }
}

const extentOf = ({ measured }: GroupMember): Extent => union(measured.map(({ extent }) => extent));
const unitOf = ({ measured }: GroupMember): number => Math.max(...measured.map(({ head }) => head.bottom - head.top));

/** Of a head's height: hair beside the head, flesh round shoulders and hands, and how far below a chin a hand is low. */
const ROUND = { hair: 0.12, shoulder: 0.14, hand: 0.24, low: 0.3 };

/** What somebody takes to both sides of the head that nobody may stand before: head, shoulders, raised arms. */
function coreOf(member: GroupMember, middle: number): readonly [number, number] {
  if (member.isCreature) {
    const { left, right } = extentOf(member);
    return [middle - left, right - middle];
  }
  const xs = member.measured.flatMap(({ head, joints }): number[] => {
    const unit = head.bottom - head.top;
    const raised = [joints.leftElbow, joints.rightElbow, joints.leftWrist, joints.rightWrist].filter(
      ([, y]) => y < head.bottom + ROUND.low * unit,
    );
    const around = (x: number, room: number): number[] => [x - room * unit, x + room * unit];
    return [
      head.left - ROUND.hair * unit,
      head.right + ROUND.hair * unit,
      ...[joints.leftShoulder, joints.rightShoulder].flatMap(([x]) => around(x, ROUND.shoulder)),
      ...raised.flatMap(([x]) => around(x, ROUND.hand)),
    ];
  });
  return [middle - Math.min(...xs), Math.max(...xs) - middle];
}
