import type { EffectKind } from '@/lib/effects';

type NumberField =
  'count' | 'grouping' | 'length' | 'lengthVariation' | 'widthVariation' | 'taperStart' | 'taperEnd' | 'core';

/** What can be adjusted of one kind of effect. */
export interface EffectFields {
  /** Whether a middle stays clear; of motion blur it is the subject. */
  readonly inner: 'inner' | 'subject' | null;
  /** Whether it may follow a curve. */
  readonly hasCurve: boolean;
  /** Whether its width is the size of a thing, not of a line. */
  readonly isSized: boolean;
  readonly numbers: readonly NumberField[];
  readonly hasFill: boolean;
}

const LINES: readonly NumberField[] = [
  'count',
  'grouping',
  'length',
  'lengthVariation',
  'widthVariation',
  'taperStart',
  'taperEnd',
  'core',
];
const RADIAL: EffectFields = { inner: 'inner', hasCurve: false, isSized: false, numbers: LINES, hasFill: false };
const PLAIN: EffectFields = { ...RADIAL, inner: null };
const THINGS: EffectFields = {
  inner: 'inner',
  hasCurve: false,
  isSized: true,
  numbers: ['count', 'widthVariation'],
  hasFill: true,
};

/** What the inspector shows of each kind: every field does something there. */
export const EFFECT_FIELDS: Readonly<Record<EffectKind, EffectFields>> = {
  'focus-lines': RADIAL,
  'speed-lines': { ...RADIAL, hasCurve: true },
  'uni-flash': { ...RADIAL, hasFill: true },
  'solid-flash': {
    ...RADIAL,
    numbers: ['count', 'grouping', 'length', 'lengthVariation', 'taperStart', 'taperEnd'],
  },
  impact: { ...RADIAL, hasFill: true },
  'motion-blur': { ...RADIAL, inner: 'subject', hasCurve: true },
  gloom: PLAIN,
  rain: { ...RADIAL, numbers: LINES.filter((field) => field !== 'grouping') },
  snow: THINGS,
  sparkles: THINGS,
  sweat: { ...THINGS, isSized: false },
  anger: { ...PLAIN, numbers: ['lengthVariation', 'taperStart', 'taperEnd'], hasFill: true },
};
