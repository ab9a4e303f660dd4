import { join } from 'node:path';

/** The weights of the finishing steps in the folder of what ships with Koma. */
export function finishWeights(modelsFolder: string): { upscalers: string; faceDetector: string } {
  return {
    upscalers: join(modelsFolder, 'upscalers'),
    faceDetector: join(modelsFolder, 'faces', 'face_detector.onnx'),
  };
}
