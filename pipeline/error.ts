/** Every way in which the pipeline refuses or fails, as a code that a program can switch on. */
export type PipelineErrorCode =
  | 'request-invalid'
  | 'size-unsupported'
  | 'seed-out-of-range'
  | 'mask-mismatch'
  | 'prompt-too-long'
  | 'picture-unreadable'
  | 'input-missing'
  | 'model-missing-file'
  | 'model-wrong-shape'
  | 'model-foreign-graph'
  | 'model-unreadable'
  | 'model-not-found'
  | 'capability-missing'
  | 'sampler-unsupported'
  | 'graph-failed'
  | 'graph-not-finite'
  | 'runtime-crashed'
  | 'runtime-stuck'
  | 'runtime-unreachable'
  | 'recipe-missing'
  | 'recipe-unreadable'
  | 'cancelled';

/**
 * An expected failure of the pipeline: `code` for programs, `message` a sentence for people that names what is wrong
 * and what to do.
 */
export class PipelineError extends Error {
  readonly code: PipelineErrorCode;

  constructor(code: PipelineErrorCode, sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = 'PipelineError';
    this.code = code;
  }
}

/** Throws the pipeline's own `cancelled` when the signal was raised. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PipelineError('cancelled', 'The generation was cancelled.', { cause: signal.reason });
}
