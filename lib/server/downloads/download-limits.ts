import { freeBytes, RESERVE_BYTES, type FreeBytes } from './disk-space';
import type { StallLimits } from './fetch-range';

/** How a download goes about its work; tests shorten it. */
export interface DownloadLimits extends StallLimits {
  /** Parts of a file that come at once. */
  readonly connections: number;
  readonly segmentBytes: number;
  /** Attempts of one connection that brought nothing, before the download is given up. */
  readonly retries: number;
  /** Before the second attempt; doubled for each one after it, up to `longestBackoffMs`. */
  readonly backoffMs: number;
  readonly longestBackoffMs: number;
  /** How often the journal is written, and the free space looked at. */
  readonly journalMs: number;
  readonly freeBytes: FreeBytes;
  readonly reserveBytes: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  connections: 4,
  segmentBytes: 32 * 2 ** 20,
  stallMs: 20_000,
  stallBytes: 4096,
  retries: 8,
  backoffMs: 1000,
  longestBackoffMs: 60_000,
  journalMs: 2000,
  freeBytes,
  reserveBytes: RESERVE_BYTES,
};
