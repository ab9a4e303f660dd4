import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishWeights } from '@/pipeline/finish/finish-weights';

/** The folder of the weights that ship with Koma. */
export const MODELS_FOLDER = resolve(fileURLToPath(new URL('../models', import.meta.url)));

/** Weights of the finishing steps. */
export const FINISH_WEIGHTS = finishWeights(MODELS_FOLDER);
