export { type FaceBox, detectFaces } from './detect-faces';
export { facePrompt } from './face-prompt';
export type { FinishStep } from './finish-step';
export { finishWeights } from './finish-weights';
