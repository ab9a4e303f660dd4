export { findModels } from './find-models';
export { hashBytes } from './hash-bytes';
export type { ModelCard, ModelProfile, OpenedModel } from './opened-model';
export { forecastModel, type ModelFiles, readModelFiles } from './read-model-files';
export type { NetworkFile } from './describe-network';
export { findNetworks } from './find-networks';
export { type NetworkProfile, requireNetwork } from './find-network';
