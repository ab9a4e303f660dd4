import { PipelineError, type PipelineErrorCode } from '@/pipeline/error';
import { AppError } from '../app-error';
import type { Failure } from '../queue/fail-attempt';

/** What trying again may mend: a process that crashed, a machine that can't be reached, a disk that is full now. */
const MAY_PASS: ReadonlySet<string> = new Set<PipelineErrorCode | AppError['code']>([
  'runtime-crashed',
  'runtime-stuck',
  'runtime-unreachable',
  'graph-failed',
  'storage-full',
  'download-interrupted',
  'storage-unreachable',
  'database-unreachable',
  'engine-unreachable',
  'engine-busy',
  'mail-unreachable',
  'mail-too-slow',
  'mail-busy',
]);

/** Why a drawing failed, in words for its person; what nobody expected may pass, and says no more than that it was so. */
export function toFailure(error: unknown): Failure {
  if (error instanceof PipelineError || error instanceof AppError) {
    return { code: error.code, sentence: error.message, mayPass: MAY_PASS.has(error.code) };
  }
  const sentence = 'Something broke in the machine that drew this. Draw it again; the log says more.';
  return { code: 'internal', sentence, mayPass: true };
}
