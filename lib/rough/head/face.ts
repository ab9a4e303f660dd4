/** What other parts of the renderer ask of a face: its measures, its pen and its specification. */
export { penOf } from './frame';
export type { HeadSpec } from './head-spec';
export { shapeOfHead, type Shape } from './shape';
