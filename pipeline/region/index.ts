export { type Crop, cropAround } from './crop-around';
export { inBlocks } from './enlarge-region';
export { type Edges, extendCanvas } from './extend-canvas';
export { type StartPlan, modelMask, prepareStart } from './prepare-start';
export { type DrawTry, type RegionRecipe, regionRecipeSchema } from './region-recipe';
export { type RegionEnvironment, runRegion } from './run-region';
export { POOR_SEAM, seamScore } from './seam-score';
export { clipMask, maskBox, softMask } from './soft-mask';
