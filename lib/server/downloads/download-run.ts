import type { FileMachine } from '@/pipeline/models';
import type { DownloadInput } from './download-job';
import type { DownloadLimits } from './download-limits';
import type { DownloadProgress } from './download-progress';
import type { Remote } from './remote-file';

/** What an installation needs of the machine that does it. */
export interface RunDownload extends DownloadInput {
  readonly modelsFolder: string;
  /** Where its files are gathered: on the same disk as the models folder. */
  readonly workFolder: string;
  /** How an address is asked: with a token, from a mirror, under the rule for private addresses. */
  readonly remoteOf: (url: string) => Remote;
  readonly limits: DownloadLimits;
  readonly machine: FileMachine;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DownloadProgress) => void;
  readonly now: () => Date;
}
