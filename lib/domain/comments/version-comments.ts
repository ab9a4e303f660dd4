import type { PageVersion } from '@/lib/contracts/page-versions';
import type { Thread } from './threads';

/** The threads that were begun on a version of a page: while it showed that version, up to the next one. */
export function threadsOfVersion(
  threads: readonly Thread[],
  version: Pick<PageVersion, 'number' | 'pageRevision'>,
  versions: readonly Pick<PageVersion, 'number' | 'pageRevision'>[],
): Thread[] {
  const later = versions.filter(({ number }) => number > version.number).map(({ pageRevision }) => pageRevision);
  const end = Math.min(...later, Number.POSITIVE_INFINITY);
  return threads.filter(({ root: { pageRevision } }) => pageRevision >= version.pageRevision && pageRevision < end);
}
