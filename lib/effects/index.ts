/** Public face: effect lines and marks as outlines, for pages and for the drawing alike. It imports plane geometry alone. */
export { EFFECT_KINDS, type EffectKind, type EffectMark, type EffectParameters, type EffectRange } from './effect';
export { EFFECT_LOOKS } from './defaults';
export { effectMarks } from './effect-marks';
export { curveThrough } from './lane';
export { createRandom, type Random } from './random';
