/** The pipeline's public face: open a model, make a request, draw it, deliver it. */
export { PipelineError, type PipelineErrorCode } from './error';
export { generationRequestSchema, type GenerationRequest, type PictureRef, type RequestInputs } from './request';
export { openModel } from './models/open-model';
export { openCheckpoint, type CheckpointOptions } from './models/open-checkpoint';
export { findModels, type FoundModels } from './models/find-models';
export type { ModelCapabilities, ModelCard, OpenedModel } from './models/opened-model';
export {
  createOpenInferenceRuntime,
  createOrtRuntime,
  type InferenceRuntime,
  type OrtRuntimeOptions,
  type RuntimeEvent,
} from './runtime';
export {
  compilePrompt,
  createPromptReader,
  createPromptCompiler,
  type CompiledPrompt,
  type PromptCompiler,
  type PromptNote,
  type WrittenPrompt,
} from './prompt/compile-prompt';
export { completeTags, type TagCompletion } from './prompt/complete-tags';
export { ROUTE_STAGES, routeModel, type ModelRoute, type RouteStage } from './prompt/route-model';
export { createEncodingCache, type EncodingCache } from './text-encoder/encoding-cache';
export { completeRequest, type RequestChoices } from './draw/complete-request';
export { drawPicture } from './draw/draw-picture';
export { type DrawEnvironment, type DrawOptions, type DrawResult } from './draw/draw-environment';
export type { DrawEvent } from './draw/draw-event';
export type { Picture } from './image/picture';
export { decodePicture } from './image/decode-picture';
export { encodePng, encodeWebp } from './image/encode-picture';
export { encodeRecipePicture } from './deliver/encode-recipe-picture';
export { readRecipe } from './deliver/read-recipe';
export { fromInfotext, toInfotext } from './deliver/infotext';
