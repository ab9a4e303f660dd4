import type { EffectKind, EffectParameters } from './effect';

/** How an effect looks that nobody adjusted yet; ranges and widths follow from where it is put. */
export type EffectLook = Omit<EffectParameters, 'kind' | 'at' | 'outer' | 'inner' | 'path' | 'seed' | 'width'> & {
  /** As a share of the outer range's mean side. */
  readonly widthShare: number;
  /** Of the inner range in the outer, where only one is given. */
  readonly innerShare: number;
};

const LINES: EffectLook = {
  angleDeg: 0,
  count: 120,
  grouping: 0.6,
  length: 1,
  lengthVariation: 0.4,
  widthShare: 0.012,
  widthVariation: 0.9,
  taperStart: 0,
  taperEnd: 1,
  core: 0,
  isFilled: false,
  innerShare: 0.5,
};

export const EFFECT_LOOKS: Readonly<Record<EffectKind, EffectLook>> = {
  'focus-lines': { ...LINES, count: 190, widthShare: 0.016 },
  'speed-lines': {
    ...LINES,
    count: 130,
    length: 0.95,
    lengthVariation: 0.75,
    taperStart: 0.16,
    taperEnd: 0.8,
    innerShare: 0.35,
    widthShare: 0.008,
  },
  'uni-flash': {
    ...LINES,
    count: 300,
    grouping: 0.2,
    lengthVariation: 0.75,
    taperStart: 0.04,
    taperEnd: 0.96,
    widthShare: 0.006,
    widthVariation: 0.6,
    innerShare: 0.6,
  },
  'solid-flash': { ...LINES, count: 110, grouping: 0.45, lengthVariation: 0.8, widthShare: 0.006 },
  impact: {
    ...LINES,
    count: 60,
    grouping: 0.6,
    lengthVariation: 0.6,
    taperStart: 0.12,
    taperEnd: 0.88,
    isFilled: true,
    widthShare: 0.016,
    innerShare: 0.55,
  },
  'motion-blur': {
    ...LINES,
    count: 70,
    grouping: 0.4,
    lengthVariation: 0.75,
    taperStart: 0.03,
    taperEnd: 0.9,
    widthShare: 0.006,
    innerShare: 0.4,
  },
  gloom: {
    ...LINES,
    count: 80,
    grouping: 0.7,
    lengthVariation: 0.65,
    length: 0.9,
    taperEnd: 0.75,
    widthShare: 0.006,
    innerShare: 0,
  },
  rain: {
    ...LINES,
    count: 160,
    angleDeg: 9,
    length: 0.26,
    lengthVariation: 0.85,
    taperStart: 0.5,
    taperEnd: 0.3,
    widthShare: 0.006,
    innerShare: 0,
  },
  snow: { ...LINES, count: 110, widthShare: 0.045, widthVariation: 0.95, isFilled: true, innerShare: 0 },
  sparkles: { ...LINES, count: 16, widthShare: 0.24, widthVariation: 0.95, isFilled: true, innerShare: 0 },
  sweat: { ...LINES, angleDeg: -35, count: 3, widthShare: 0.022, widthVariation: 0.7, isFilled: true, innerShare: 0.2 },
  anger: {
    ...LINES,
    angleDeg: 12,
    count: 1,
    taperStart: 0.3,
    taperEnd: 0.35,
    widthShare: 0.065,
    isFilled: true,
    innerShare: 0,
  },
};
