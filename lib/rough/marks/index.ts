export { drawEffect, isGroundEffect, type EffectOptions } from './draw-effect';
