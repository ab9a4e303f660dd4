import type { ProportionChanges, ProportionName } from '../vocabulary';
import type { Build } from './build';

type Change = Readonly<Partial<Record<keyof Build, number>>>;

/**
 * What a measure of the body at its most adds to others, as shares of them; at its least it takes as much away. Within
 * what clothes, seats and poses bear.
 */
const SHARES: Readonly<Partial<Record<ProportionName, Change>>> = {
  head: { headScale: 0.16 },
  height: {
    u: 0.11,
    torso: 0.1,
    thigh: 0.14,
    shin: 0.14,
    arm: 0.12,
    fore: 0.12,
    hand: 0.06,
    foot: 0.06,
    shoulder: 0.05,
    hip: 0.04,
    waist: 0.04,
    chest: 0.05,
    depth: 0.04,
    neckLen: 0.12,
  },
  legs: { thigh: 0.2, shin: 0.2, torso: -0.06 },
  shoulders: { shoulder: 0.24, chest: 0.1 },
  chest: { chest: 0.26, depth: 0.16, shoulder: 0.05 },
  waist: { waist: 0.34 },
  hips: { hip: 0.26, leg: 0.12 },
  arms: { arm: 0.17, fore: 0.17 },
  neck: { neckLen: 1, neck: -0.1 },
  hands: { hand: 0.24, foot: 0.22 },
};
/** The belly of a wide waist stands out so far, in units; a narrow one is no hollow. */
const BELLY = 0.22;
/** Between shoulders and chin there is so much neck at least, in units. */
const LEAST_NECK = 0.08;

/** Changes a body's measures by what a person is besides their age and build. `strength` 1 is the whole of it. */
export function changeProportions(build: Build, changes: ProportionChanges, strength = 1): void {
  const factors = new Map<keyof Build, number>();
  for (const [name, change] of entries(SHARES)) {
    const amount = (changes[name] ?? 0) * strength;
    if (amount === 0 || change === undefined) continue;
    for (const [measure, share] of entries(change))
      factors.set(measure, (factors.get(measure) ?? 1) * (1 + amount * (share ?? 0)));
  }
  for (const [measure, factor] of factors) build[measure] *= factor;
  build.neckLen = Math.max(LEAST_NECK, build.neckLen);
  build.belly += BELLY * Math.max(0, changes.waist ?? 0) * strength;
}

function entries<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V | undefined][] {
  return keysOf(record).map((key) => [key, record[key]]);
}

function keysOf<K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] {
  const isKey = (key: string): key is K => key in record;
  return Object.keys(record).filter(isKey);
}
