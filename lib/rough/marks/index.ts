export { drawEffect, isGroundEffect, type EffectOptions } from './draw-effect';
export type { EffectPanel } from './effect-call';
