import type { HeadSpec } from '../head/face';
import { changeProportions } from './change-proportions';

export const PHYSIQUES = ['slim', 'normal', 'sturdy', 'strong', 'heavy'] as const;
export type Physique = (typeof PHYSIQUES)[number];
/** Natural proportions by age, or two and a half heads high. */
export type Proportions = 'natural' | 'chibi';

/** Measures of a body in head units (skull half width 0.9). Widths are half widths. BODY.md 3. */
export interface Build {
  /** Size of the body against an adult woman's: offsets of poses and trims are scaled by it. */
  u: number;
  /** Hips to the base of the neck, times 1.15. */
  torso: number;
  shoulder: number;
  hip: number;
  waist: number;
  chest: number;
  /** How far the belly stands out. */
  belly: number;
  /** Depth of the trunk, 1 for an adult woman's. */
  depth: number;
  thigh: number;
  shin: number;
  arm: number;
  fore: number;
  hand: number;
  foot: number;
  /** Thickness of legs and arms, 1 for an adult's. */
  leg: number;
  limb: number;
  /** 0 to 1. */
  muscle: number;
  headScale: number;
  neck: number;
  bust: number;
  neckLen: number;
}

const BUILDS: Readonly<Record<string, Build>> = {
  childf: {
    u: 0.62,
    torso: 3.35,
    shoulder: 0.92,
    hip: 0.86,
    waist: 0.8,
    chest: 0.84,
    belly: 0.1,
    depth: 0.9,
    thigh: 2.35,
    shin: 2.2,
    arm: 1.62,
    fore: 1.4,
    hand: 1.02,
    foot: 1.28,
    leg: 0.74,
    limb: 0.76,
    muscle: 0,
    headScale: 1.06,
    neck: 0.33,
    bust: 0,
    neckLen: 0.2,
  },
  childm: {
    u: 0.62,
    torso: 3.4,
    shoulder: 0.96,
    hip: 0.84,
    waist: 0.82,
    chest: 0.88,
    belly: 0.1,
    depth: 0.9,
    thigh: 2.35,
    shin: 2.2,
    arm: 1.65,
    fore: 1.42,
    hand: 1.06,
    foot: 1.36,
    leg: 0.74,
    limb: 0.78,
    muscle: 0,
    headScale: 1.06,
    neck: 0.35,
    bust: 0,
    neckLen: 0.2,
  },
  teenf: {
    u: 0.98,
    torso: 4.75,
    shoulder: 1.27,
    hip: 1.27,
    waist: 0.83,
    chest: 1.02,
    belly: 0,
    depth: 0.94,
    thigh: 3.95,
    shin: 3.8,
    arm: 2.5,
    fore: 2.15,
    hand: 1.5,
    foot: 1.85,
    leg: 0.94,
    limb: 0.88,
    muscle: 0.1,
    headScale: 1.1,
    neck: 0.36,
    bust: 0.26,
    neckLen: 0.33,
  },
  teenm: {
    u: 1.04,
    torso: 5.0,
    shoulder: 1.58,
    hip: 1.12,
    waist: 1.02,
    chest: 1.24,
    belly: 0,
    depth: 1.02,
    thigh: 4.15,
    shin: 4.0,
    arm: 2.72,
    fore: 2.36,
    hand: 1.72,
    foot: 2.15,
    leg: 0.97,
    limb: 1.0,
    muscle: 0.4,
    headScale: 1.06,
    neck: 0.46,
    bust: 0,
    neckLen: 0.3,
  },
  adultf: {
    u: 1.03,
    torso: 5.0,
    shoulder: 1.34,
    hip: 1.38,
    waist: 0.86,
    chest: 1.08,
    belly: 0,
    depth: 1.0,
    thigh: 4.3,
    shin: 4.15,
    arm: 2.68,
    fore: 2.3,
    hand: 1.6,
    foot: 1.95,
    leg: 1.0,
    limb: 0.92,
    muscle: 0.15,
    headScale: 1.02,
    neck: 0.38,
    bust: 0.38,
    neckLen: 0.36,
  },
  adultm: {
    u: 1.12,
    torso: 5.4,
    shoulder: 1.86,
    hip: 1.2,
    waist: 1.16,
    chest: 1.46,
    belly: 0.02,
    depth: 1.14,
    thigh: 4.5,
    shin: 4.35,
    arm: 2.98,
    fore: 2.58,
    hand: 1.92,
    foot: 2.35,
    leg: 1.08,
    limb: 1.14,
    muscle: 0.7,
    headScale: 1.0,
    neck: 0.56,
    bust: 0,
    neckLen: 0.28,
  },
  oldf: {
    u: 0.96,
    torso: 4.6,
    shoulder: 1.22,
    hip: 1.24,
    waist: 1.08,
    chest: 1.06,
    belly: 0.14,
    depth: 1.0,
    thigh: 3.8,
    shin: 3.7,
    arm: 2.45,
    fore: 2.1,
    hand: 1.5,
    foot: 1.85,
    leg: 0.92,
    limb: 0.84,
    muscle: 0,
    headScale: 1.04,
    neck: 0.36,
    bust: 0.2,
    neckLen: 0.26,
  },
  oldm: {
    u: 1.02,
    torso: 4.85,
    shoulder: 1.55,
    hip: 1.14,
    waist: 1.16,
    chest: 1.24,
    belly: 0.16,
    depth: 1.04,
    thigh: 4.0,
    shin: 3.95,
    arm: 2.7,
    fore: 2.35,
    hand: 1.75,
    foot: 2.2,
    leg: 0.9,
    limb: 0.92,
    muscle: 0.15,
    headScale: 1.02,
    neck: 0.44,
    bust: 0,
    neckLen: 0.24,
  },
};

/** Two and a half heads, of any age and sex. */
const CHIBI: Build = {
  u: 0.46,
  torso: 2.15,
  shoulder: 0.72,
  hip: 0.74,
  waist: 0.7,
  chest: 0.7,
  belly: 0.08,
  depth: 0.84,
  thigh: 1.08,
  shin: 1.02,
  arm: 0.98,
  fore: 0.86,
  hand: 0.68,
  foot: 0.92,
  leg: 0.66,
  limb: 0.66,
  muscle: 0,
  headScale: 1.3,
  neck: 0.26,
  bust: 0,
  neckLen: 0.1,
};

type Change = Partial<Record<keyof Build, number>>;
/** What a physique multiplies. */
const TIMES: Readonly<Record<Physique, Change>> = {
  slim: {
    waist: 0.88,
    chest: 0.92,
    hip: 0.93,
    limb: 0.84,
    leg: 0.86,
    depth: 0.88,
    neck: 0.92,
    shoulder: 0.96,
    bust: 0.85,
  },
  normal: {},
  sturdy: {
    shoulder: 1.06,
    chest: 1.12,
    waist: 1.28,
    hip: 1.12,
    limb: 1.18,
    leg: 1.16,
    depth: 1.1,
    neck: 1.18,
    bust: 1.1,
  },
  strong: { shoulder: 1.17, chest: 1.2, hip: 1.08, limb: 1.34, leg: 1.2, depth: 1.12, neck: 1.32, waist: 1.06 },
  heavy: {
    waist: 1.74,
    hip: 1.36,
    chest: 1.3,
    limb: 1.36,
    leg: 1.34,
    depth: 1.24,
    shoulder: 1.08,
    neck: 1.42,
    bust: 1.3,
    neckLen: 0.7,
  },
};
/** What a physique adds. */
const PLUS: Readonly<Record<Physique, Change>> = {
  slim: {},
  normal: {},
  sturdy: { belly: 0.14 },
  strong: { muscle: 0.7 },
  heavy: { belly: 0.72, muscle: -0.5 },
};
const LENGTHS = ['u', 'torso', 'thigh', 'shin', 'arm', 'fore', 'hand', 'foot', 'headScale'] as const;
const MEASURES = [
  'shoulder',
  'hip',
  'waist',
  'chest',
  'belly',
  'depth',
  'leg',
  'limb',
  'muscle',
  'neck',
  'bust',
  'neckLen',
] as const;
const ALL_MEASURES = [...LENGTHS, ...MEASURES];

/** Of neither sex: between the two, with a flat chest. */
function betweenBuilds(age: HeadSpec['age']): Build {
  const [one, other] = [BUILDS[`${age}f`]!, BUILDS[`${age}m`]!],
    build = { ...one };
  for (const measure of ALL_MEASURES) build[measure] = (one[measure] + other[measure]) / 2;
  return { ...build, bust: 0 };
}

/**
 * Measures of a person's body. A chibi body has little room for a physique and proportions of one's own: half of them
 * shows.
 */
export function buildOf(
  { age, sex, proportions: changes }: Pick<HeadSpec, 'age' | 'sex' | 'proportions'>,
  physique: Physique = 'normal',
  proportions: Proportions = 'natural',
): Build {
  const isChibi = proportions === 'chibi',
    build = isChibi ? { ...CHIBI } : sex === 'n' ? betweenBuilds(age) : { ...BUILDS[age + sex]! },
    strength = isChibi ? 0.5 : 1;
  for (const measure of MEASURES) {
    const times = TIMES[physique][measure] ?? 1,
      plus = PLUS[physique][measure] ?? 0;
    build[measure] = build[measure] * (1 + (times - 1) * strength) + plus * strength;
  }
  build.muscle = Math.min(1, Math.max(0, build.muscle));
  if (changes) changeProportions(build, changes, strength);
  return build;
}
