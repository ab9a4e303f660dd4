import type { Item } from './painter-order';

/** The upper part of somebody that furniture must not cover, as a share of their height. */
const KEPT_CLEAR = 0.5;
/** Of that part, what may be covered. */
const MOST_COVERED = 0.08;
/** Furniture: what a film crew would carry out of the picture, in metres. Walls, roofs and houses stay. */
const MOST_WIDE = 2.6;
const MOST_HIGH = 2.3;
/** Poles are taken away however high they are. */
const POLE_WIDE = 0.5;
/** How far above a thing is what stands on it, metres. */
const ON_TOP = 0.06;

interface Thing {
  readonly group: number;
  readonly lo: readonly [number, number, number];
  readonly hi: readonly [number, number, number];
  readonly z: number;
  readonly box: readonly [number, number, number, number];
}

/**
 * What is left of a scene when nothing stands between the camera and the upper half of its people: furniture and poles
 * that would cover them are left out, with what stands on them.
 * @param figures the groups of people
 */
export function clearOfPeople(items: Item[], figures: ReadonlySet<number>): Item[] {
  const things = thingsOf(items);
  const people = things.filter(({ group }) => figures.has(group));
  const out = new Set<number>();
  for (const thing of things) {
    if (figures.has(thing.group) || !isMovable(thing)) continue;
    if (people.some((person) => thing.z < person.z - 0.05 && covers(thing, person))) out.add(thing.group);
  }
  if (out.size === 0) return items;
  const gone = things.filter(({ group }) => out.has(group));
  for (const thing of things) if (gone.some((under) => standsOn(thing, under))) out.add(thing.group);
  for (const group of figures) out.delete(group);
  return items.filter(({ group }) => !out.has(group));
}

/** Things from their parts. */
function thingsOf(items: readonly Item[]): Thing[] {
  const things = new Map<number, Thing>();
  for (const { group, lo, hi, z, box } of items) {
    const known = things.get(group);
    things.set(
      group,
      known
        ? {
            group,
            lo: [Math.min(known.lo[0], lo[0]), Math.min(known.lo[1], lo[1]), Math.min(known.lo[2], lo[2])],
            hi: [Math.max(known.hi[0], hi[0]), Math.max(known.hi[1], hi[1]), Math.max(known.hi[2], hi[2])],
            z: Math.min(known.z, z),
            box: [
              Math.min(known.box[0], box[0]),
              Math.min(known.box[1], box[1]),
              Math.max(known.box[2], box[2]),
              Math.max(known.box[3], box[3]),
            ],
          }
        : { group, lo, hi, z, box },
    );
  }
  return [...things.values()];
}

function isMovable({ lo, hi }: Thing): boolean {
  const wide = Math.max(hi[0] - lo[0], hi[2] - lo[2]);
  return wide < POLE_WIDE || (wide < MOST_WIDE && hi[1] - lo[1] < MOST_HIGH);
}

/** Whether a thing hides more of somebody's upper part than may be hidden. */
function covers({ box }: Thing, person: Thing): boolean {
  const [left, top, right, bottom] = person.box;
  const waist = top + (bottom - top) * KEPT_CLEAR;
  const width = Math.min(box[2], right) - Math.max(box[0], left);
  const height = Math.min(box[3], waist) - Math.max(box[1], top);
  return width > 0 && height > 0 && width * height > MOST_COVERED * (right - left) * (waist - top);
}

function standsOn({ lo, hi }: Thing, under: Thing): boolean {
  const [x, z] = [(lo[0] + hi[0]) / 2, (lo[2] + hi[2]) / 2];
  const isOver = x > under.lo[0] && x < under.hi[0] && z > under.lo[2] && z < under.hi[2];
  return isOver && lo[1] > under.hi[1] - ON_TOP && lo[1] < under.hi[1] + ON_TOP;
}
