import type { ProblemCode } from '@/lib/contracts/problem';
import { PipelineError, type PipelineErrorCode } from '@/pipeline/error';
import { AppError } from '../app-error';

const PROBLEM_OF: Partial<Record<PipelineErrorCode, ProblemCode>> = {
  'picture-unreadable': 'picture-unreadable',
  'capability-missing': 'capability-missing',
  'model-not-found': 'model-not-found',
  'request-invalid': 'request-invalid',
  'size-unsupported': 'request-invalid',
  'seed-out-of-range': 'request-invalid',
  'mask-mismatch': 'request-invalid',
  'prompt-too-long': 'request-invalid',
  'sampler-unsupported': 'request-invalid',
  'input-missing': 'request-invalid',
};

/** What `work` gives; what the pipeline refuses becomes the API's refusal in the pipeline's words. @throws AppError */
export async function refusingAsProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof PipelineError ? PROBLEM_OF[error.code] : undefined;
    if (!(error instanceof PipelineError) || code === undefined) throw error;
    throw new AppError(code, error.message, { cause: error });
  }
}
