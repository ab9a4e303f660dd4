export { CONTROL_KINDS, controlKindOf, type ControlKind } from './vocabulary/control-kinds';
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
export type { PictureBox } from './picture-box';
export { drawRough, layOutRough, type Rough, type RoughLayout, type RoughOptions } from './staging/draw-rough';
export { figureMaskSvgs } from './staging/figure-masks';
export { FINISHES, type Finish } from './vocabulary';
export { JOINTS, type JointName } from './staging/joints';
export { placeGround } from './staging/place-ground';
export { type FigureSpace, figureSpace } from './staging/posing/figure-space';
export { moveHandle } from './staging/posing/move-handle';
export { type SeenPose, placesAfter, seePose } from './staging/posing/see-pose';
export { stageRough } from './staging/stage-rough';
export { vanishingPoints, type PlaceVanishing } from './staging/vanishing-points';
export { isStandingShot } from './staging/shot-spans';
