export { CONTROL_KINDS, controlKindOf, type ControlKind } from './control/control-kinds';
export { controlPicture } from './control/control-picture';
export { parsePromptTags } from './prompt/parse-prompt-tags';
export { BUCKETS, sampleSpecification, type BucketSide } from './sample-specification';
export {
  identitySchema,
  roughSpecificationSchema,
  stateSchema,
  type Identity,
  type Person,
  type RoughSpecification,
  type State,
} from './specification';
export { specificationFromTags, type ReadSpecification, type TaggedPicture } from './specification-from-tags';
export { sharedTags, specificationChunks, specificationTags } from './specification-tags';
export type { Tones } from './pen/paint';
export type { PictureBox } from './staging/canvas';
export { drawRough, layOutRough, type Rough, type RoughLayout, type RoughOptions } from './staging/draw-rough';
export { figureMaskSvgs } from './staging/figure-masks';
export { FINISHES, type Finish } from './vocabulary';
