export { drawRough, type Rough } from './draw-rough';
export type { PictureBox } from './framing';
export { parsePromptTags } from './prompt/parse-prompt-tags';
export { roughInkSvg, roughLines, roughLineSvg } from './rough-lines';
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
export { specificationChunks, specificationTags } from './specification-tags';
