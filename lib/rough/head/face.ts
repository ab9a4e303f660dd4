/** What other parts of the renderer ask of a face: its measures, its pen and its specification. */
export { penOf } from './frame';
export type { HeadAge as Age, HeadSex as Sex, EyeStyle, HeadSpec } from './head-spec';
export { shapeOf, type Shape } from './shape';
