import type { FaceFiles } from '@/lib/lettering';
import { pagePng, type PageAtDpi } from './page-picture';
import { letteringWith } from '../lettering/get-lettering';

/** A page as values that can be sent to another process. */
export interface PageToDraw extends Omit<PageAtDpi, 'lettering'> {
  /** Files of typefaces that were brought in and that its balloons name. */
  readonly ownFaces: FaceFiles;
  readonly colours: 'all' | 'black-and-white';
}

/** A page as the bytes of a PNG. @throws AppError `request-invalid` for a resolution that its paper is too large for */
export async function drawPage({ ownFaces, colours, ...page }: PageToDraw): Promise<Uint8Array> {
  return pagePng({ ...page, lettering: await letteringWith(ownFaces) }, colours);
}
