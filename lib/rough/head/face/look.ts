/** What every expression does to the features. */
import type { FaceExpression, HeadSpec } from '../head-spec';
import type { MouthName } from './mouth-shapes';

export type ClosedEyes = 'happy' | 'calm' | 'squeezed';
export type LookMark = 'tears' | 'welling' | 'sweat' | 'vein' | 'gloom' | 'sparkle' | 'breath' | 'question';
export interface Look {
  /** How far the upper lid is open, 1 is at rest. */
  open: number;
  /** How far the lower lid is raised. */
  low: number;
  /** Above 0 the inner half of the upper lid sinks (angry), below 0 the outer half (sad). */
  slant: number;
  /** Brows: lowered by this, turned by this (above 0: angry), and how far the right one is raised alone. */
  brow: number;
  browTilt: number;
  raised: number;
  /** Size of the iris. */
  iris: number;
  mouth: MouthName;
  blush: number;
  /** How far the cheeks are puffed out. */
  puff: number;
  marks: readonly LookMark[];
  closed?: ClosedEyes;
  /** Of the eyes: without light, or full of it. */
  shine: 'usual' | 'none' | 'stars' | 'moist';
}

const REST: Look = {
  open: 1,
  low: 0,
  slant: 0,
  brow: 0,
  browTilt: 0,
  raised: 0,
  iris: 1,
  mouth: 'line',
  blush: 0,
  puff: 0,
  marks: [],
  shine: 'usual',
};
const look = (change: Partial<Look>): Look => ({ ...REST, ...change });
const LAUGH = look({ brow: -0.07, browTilt: -0.03, mouth: 'laugh', blush: 0.6, closed: 'happy' });
const SHY = look({ open: 0.9, low: 0.1, slant: -0.12, browTilt: -0.12, mouth: 'wavy', blush: 1, shine: 'moist' });

export const LOOKS: Readonly<Record<FaceExpression, Look>> = {
  neutral: REST,
  calm: look({ brow: 0.02, mouth: 'smile', blush: 0.3, closed: 'calm' }),
  laugh: LAUGH,
  shy: SHY,
  shout: look({ open: 1.02, low: 0.05, slant: 0.25, brow: 0.05, browTilt: 0.13, iris: 0.82, mouth: 'shout' }),
  smile: look({ open: 0.97, low: 0.14, brow: -0.03, browTilt: -0.03, mouth: 'smile', blush: 0.3 }),
  grin: look({ open: 0.92, low: 0.2, slant: 0.08, brow: -0.02, browTilt: 0.04, mouth: 'grin' }),
  open_mouth: look({ open: 1.03, brow: -0.05, browTilt: -0.02, mouth: 'ajar' }),
  closed_mouth: look({ mouth: 'closed' }),
  frown: look({ open: 0.9, low: 0.04, slant: 0.08, brow: 0.05, browTilt: 0.07, mouth: 'frown' }),
  angry: look({
    open: 0.88,
    low: 0.1,
    slant: 0.38,
    brow: 0.1,
    browTilt: 0.17,
    iris: 0.86,
    mouth: 'teeth',
  }),
  sad: look({ open: 0.76, low: 0.05, slant: -0.36, browTilt: -0.2, mouth: 'sad', shine: 'moist' }),
  crying: look({
    open: 0.78,
    low: 0.1,
    slant: -0.28,
    brow: -0.01,
    browTilt: -0.19,
    mouth: 'sob',
    blush: 0.6,
    marks: ['tears'],
    shine: 'moist',
  }),
  surprised: look({ open: 1.15, low: -0.06, brow: -0.13, browTilt: -0.03, iris: 0.74, mouth: 'o' }),
  embarrassed: look({
    open: 0.95,
    low: 0.08,
    slant: -0.1,
    brow: -0.02,
    browTilt: -0.13,
    iris: 0.92,
    mouth: 'wobble',
    blush: 1,
    marks: ['sweat'],
  }),
  smug: look({
    open: 0.62,
    low: 0.22,
    slant: 0.12,
    brow: -0.02,
    browTilt: 0.05,
    raised: 0.07,
    iris: 0.95,
    mouth: 'smirk',
  }),
  sleepy: look({ open: 0.36, low: 0.04, slant: -0.1, brow: -0.03, browTilt: -0.07, mouth: 'small' }),
  laughing: LAUGH,
  scared: look({
    open: 1.1,
    slant: -0.1,
    brow: -0.05,
    browTilt: -0.18,
    iris: 0.55,
    mouth: 'tremble',
    marks: ['gloom', 'sweat'],
  }),
  tongue_out: look({ open: 0.94, low: 0.12, brow: -0.05, browTilt: -0.02, raised: 0.05, mouth: 'tongue', blush: 0.3 }),
  cat_mouth: look({ open: 1, low: 0.08, brow: -0.04, browTilt: -0.03, mouth: 'cat', blush: 0.3 }),
  puffy_cheeks: look({
    open: 0.9,
    low: 0.08,
    slant: 0.2,
    brow: 0.04,
    browTilt: 0.1,
    mouth: 'pout',
    blush: 0.7,
    puff: 0.16,
  }),
  disgust: look({
    open: 0.66,
    low: 0.18,
    slant: 0.1,
    brow: 0.06,
    browTilt: 0.06,
    raised: 0.06,
    iris: 0.82,
    mouth: 'disgust',
    marks: ['gloom'],
  }),
  nervous_smile: look({
    open: 1.02,
    low: 0.1,
    slant: -0.08,
    brow: -0.02,
    browTilt: -0.15,
    iris: 0.8,
    mouth: 'nervous',
    marks: ['sweat'],
  }),
  yawning: look({ brow: -0.06, browTilt: -0.12, mouth: 'yawn', closed: 'squeezed', marks: ['welling'] }),
  confused: look({
    open: 0.98,
    slant: -0.04,
    brow: 0.01,
    browTilt: -0.06,
    raised: 0.13,
    iris: 0.9,
    mouth: 'crooked',
    marks: ['question'],
  }),
  determined: look({ open: 0.92, low: 0.08, slant: 0.22, brow: 0.075, browTilt: 0.12, iris: 0.97, mouth: 'firm' }),
  sparkling_eyes: look({
    open: 1.1,
    brow: -0.09,
    browTilt: -0.04,
    iris: 1.06,
    mouth: 'delight',
    blush: 0.5,
    shine: 'stars',
    marks: ['sparkle'],
  }),
  empty_eyes: look({ open: 0.9, brow: 0, browTilt: -0.03, mouth: 'small', shine: 'none' }),
};

/** The look of a head: its expression with what its state adds. */
export function lookOf(spec: HeadSpec): Look {
  const base = LOOKS[spec.expression];
  const marks = [...base.marks];
  if (spec.hasSweatdrop === true && !marks.includes('sweat')) marks.push('sweat');
  const isShouting = spec.hasAngerVein === true && (spec.expression === 'angry' || spec.expression === 'shout');
  if (isShouting) marks.push('vein');
  return {
    ...base,
    marks,
    blush: spec.isBlushing === true ? Math.max(0.9, base.blush) : base.blush,
    mouth: isShouting ? 'shout' : base.mouth,
  };
}

/** How the eye on a side (-1 the viewer's left, 1 right) is closed; undefined when it is open. */
export function closedOn(spec: HeadSpec, { closed, browTilt }: Look, side: number): ClosedEyes | undefined {
  if (closed !== undefined) return closed;
  const isClosed = spec.eyeState === 'closed_eyes' || (spec.eyeState === 'one_eye_closed' && side > 0);
  if (!isClosed) return undefined;
  return spec.eyeState === 'one_eye_closed' && browTilt <= 0 ? 'happy' : 'calm';
}
