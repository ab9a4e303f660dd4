import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the weights that ship with Koma. */
export const MODELS_FOLDER = resolve(fileURLToPath(new URL('../models', import.meta.url)));

/** Weights of the finishing steps. */
export const FINISH_WEIGHTS = {
  upscalers: resolve(MODELS_FOLDER, 'upscalers'),
  faceDetector: resolve(MODELS_FOLDER, 'faces/face_detector.onnx'),
};
