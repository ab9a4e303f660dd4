import type { ProblemCode } from '@/lib/contracts/problem';
import { AppError } from '../app-error';

/** Why a language model gave no answer. */
export type ModelFailure = Extract<ProblemCode, `language-model-${string}`> | 'took-too-long' | 'state-conflict';

const ACTIONS: Readonly<Record<ModelFailure, string>> = {
  'language-model-unreachable': 'Use the built-in rules, or ask an admin to check that the language model runs.',
  'language-model-refused': 'Use the built-in rules, or ask an admin to check the language model in the settings.',
  'language-model-busy': 'Try again in a minute, or use the built-in rules.',
  'language-model-input-too-long': 'Ask for fewer pages or shorten the premise, or use a model with a longer context.',
  'language-model-answer-cut': 'Ask for fewer pages, or use the built-in rules.',
  'language-model-answer-invalid': 'Try again, use another language model, or use the built-in rules.',
  'took-too-long': 'Ask for fewer pages, or use a faster model or the built-in rules.',
  'state-conflict': 'Start it again.',
};

/** A language model's failure as people hear of it. Words of the model itself never belong in the sentence. */
export function modelFailure(code: ModelFailure, sentence: string, cause?: unknown): AppError {
  return new AppError(code, sentence, { action: ACTIONS[code], ...(cause === undefined ? {} : { cause }) });
}
