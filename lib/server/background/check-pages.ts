import type { PreflightIssue } from '@/lib/contracts/preflight';
import { checkBook, type BookToCheck } from '@/lib/domain/export/preflight/check-book';
import type { FaceFiles } from '@/lib/lettering';
import { letteringWith } from '../lettering/get-lettering';

/** Pages to be checked as values that can be sent to another process. */
export interface PagesToCheck extends Omit<BookToCheck, 'lettering'> {
  /** Files of typefaces that were brought in and that balloons name. */
  readonly ownFaces: FaceFiles;
}

/** What an export of some pages would spoil: every balloon is set for it, which takes a while. */
export async function checkPages({ ownFaces, ...o }: PagesToCheck): Promise<PreflightIssue[]> {
  return checkBook({ ...o, lettering: await letteringWith(ownFaces) });
}
