export { drawRough, type Rough } from './draw-rough';
export { figureMaskSvgs } from './figure-masks';
export type { PictureBox } from './framing';
export { poseMapSvg } from './pose-map';
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
export { sharedTags, specificationChunks, specificationTags } from './specification-tags';
