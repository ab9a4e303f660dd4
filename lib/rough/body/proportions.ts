import type { Identity } from '../specification';
import type { Age, BodyBuild } from '../vocabulary';

/** Lengths and half widths of a body in figure units; the head is about 260 high whatever the body. */
export interface Proportions {
  /** From the middle of the hips to the base of the neck. */
  readonly spine: number;
  /** From the base of the neck to the head's pivot under the chin. */
  readonly neck: number;
  /** Shoulder joints, below the base of the neck and to each side of it. */
  readonly shoulderDrop: number;
  readonly shoulder: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hip: number;
  readonly thigh: number;
  readonly shin: number;
  readonly foot: number;
  /** From the ankle to the sole. */
  readonly heel: number;
  /** How thick limbs, neck and trunk are, 1 for a girl. */
  readonly thickness: number;
  readonly neckRadius: number;
  /** Half widths of the trunk. */
  readonly chest: number;
  readonly waist: number;
  readonly hips: number;
  readonly bust: number;
  /** Size of head and hands. */
  readonly head: number;
  readonly hand: number;
}

const GIRL: Proportions = {
  spine: 318,
  neck: 20,
  shoulderDrop: 44,
  shoulder: 98,
  upperArm: 130,
  forearm: 112,
  hip: 50,
  thigh: 208,
  shin: 206,
  foot: 62,
  heel: 38,
  thickness: 1,
  neckRadius: 25,
  chest: 112,
  waist: 84,
  hips: 116,
  bust: 16,
  head: 1,
  hand: 1,
};
const BOY: Proportions = {
  ...GIRL,
  shoulder: 116,
  hip: 48,
  thickness: 1.14,
  neckRadius: 31,
  chest: 130,
  waist: 104,
  hips: 112,
  bust: 4,
  foot: 70,
  hand: 1.12,
};
const CHIBI: Proportions = {
  spine: 168,
  neck: 6,
  shoulderDrop: 30,
  shoulder: 58,
  upperArm: 62,
  forearm: 52,
  hip: 32,
  thigh: 72,
  shin: 70,
  foot: 40,
  heel: 30,
  thickness: 0.86,
  neckRadius: 20,
  chest: 72,
  waist: 66,
  hips: 82,
  bust: 2,
  head: 1.1,
  hand: 0.84,
};

type Lengths = 'spine' | 'shoulderDrop' | 'upperArm' | 'forearm' | 'thigh' | 'shin' | 'foot' | 'heel';
type Widths = 'shoulder' | 'hip' | 'thickness' | 'chest' | 'waist' | 'hips' | 'neckRadius';

/** What age makes of a teenager's body: lengths and widths, times these. */
const AGE_SCALES: Readonly<Record<Age, { readonly long: number; readonly wide: number; readonly bust: number }>> = {
  child: { long: 0.72, wide: 0.78, bust: 0.3 },
  teen: { long: 1, wide: 1, bust: 1 },
  adult: { long: 1.08, wide: 1.05, bust: 1.25 },
  elder: { long: 0.96, wide: 1.06, bust: 0.9 },
};
const BUILD_WIDTHS: Readonly<Record<BodyBuild, number>> = { slim: 0.88, average: 1, sturdy: 1.2 };
/** Shoulders and hips follow a build less than flesh does. */
const BONE_SHARE = 0.5;

/** The body of somebody: grown as in the other drawings, younger or older, or two and a half heads high. */
export function proportionsOf(who: Pick<Identity, 'sex' | 'age' | 'build'>, isChibi: boolean): Proportions {
  const { long, wide, bust } = AGE_SCALES[isChibi ? 'teen' : (who.age ?? 'teen')];
  const build = BUILD_WIDTHS[who.build ?? 'average'];
  const body = isChibi ? CHIBI : who.sex === 'girl' ? GIRL : BOY;
  const bones = wide * (1 + (build - 1) * BONE_SHARE);
  const lengths: Readonly<Record<Lengths, number>> = {
    spine: body.spine * long,
    shoulderDrop: body.shoulderDrop * long,
    upperArm: body.upperArm * long,
    forearm: body.forearm * long,
    thigh: body.thigh * long,
    shin: body.shin * long,
    foot: body.foot * Math.min(1, long),
    heel: body.heel * Math.min(1, long),
  };
  const widths: Readonly<Record<Widths, number>> = {
    shoulder: body.shoulder * bones,
    hip: body.hip * bones,
    thickness: body.thickness * wide * build,
    chest: body.chest * wide * build,
    waist: body.waist * wide * build,
    hips: body.hips * wide * build,
    neckRadius: body.neckRadius * wide * (1 + (build - 1) * BONE_SHARE),
  };
  return { ...body, ...lengths, ...widths, bust: body.bust * bust };
}
