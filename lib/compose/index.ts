/** What a person asks for as the complete request that is drawn: the public face. */
export { openCompiler } from './compose-prompt';
export { bareMaterials, composeRequest, type ComposedRequest } from './compose-request';
export type { RequestMaterials } from './request-materials';
export { fitPicture, fitPixels, nearestSize } from './fit-picture';
export { rasteriseControl } from './rasterise-control';
export { composeEdit, needsModel, type ComposedEdit } from './region/compose-edit';
export { type EditPerson, type EditScene } from './region/edit-scene';
export { headBoxes, type PlacedRough } from './region/crop-rough';
export { extendScene } from './region/extend-scene';
export { regionMasks } from './region/region-masks';
