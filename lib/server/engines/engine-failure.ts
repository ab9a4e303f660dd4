import type { ProblemCode } from '@/lib/contracts/problem';
import { AppError } from '../app-error';

/** Why an engine gave no picture. */
export type EngineFailure = Extract<ProblemCode, `engine-${string}`> | 'took-too-long' | 'state-conflict';

const ACTIONS: Readonly<Record<EngineFailure, string>> = {
  'engine-unreachable': 'Check that it runs and that its address is right, or choose another model.',
  'engine-refused': 'Check its address, its key and its models in the settings.',
  'engine-answer-invalid': 'Try again, or choose another model.',
  'engine-busy': 'Wait a minute, then try again.',
  'took-too-long': 'Ask for a smaller picture or fewer steps, or choose another model.',
  'state-conflict': 'Start it again.',
};

/** An engine's failure as people hear of it. */
export function engineFailure(code: EngineFailure, sentence: string, cause?: unknown): AppError {
  return new AppError(code, sentence, { action: ACTIONS[code], ...(cause === undefined ? {} : { cause }) });
}
