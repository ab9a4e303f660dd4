export { findModels } from './find-models';
export { hashBytes } from './hash-bytes';
export type { ModelCard, ModelProfile, OpenedModel } from './opened-model';
