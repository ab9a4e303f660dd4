import type { ImportedPart } from '@/lib/contracts/page-imports';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import type { Picture } from '@/pipeline/image';

/** A page of another program as pixels, and what its file says of it. */
export interface RawPage {
  /** RGB. */
  readonly picture: Picture;
  /** Panels' outlines in reading order, in its pixels; null where they have to be found. */
  readonly panels: readonly (readonly PagePoint[])[] | null;
  /** Where the page is cut; null where its file doesn't say. */
  readonly trimPx: PageBox | null;
  /** Whether its pixels are as they were drawn, so that they are kept so. */
  readonly isLossless: boolean;
  readonly origin: ImportedPart['origin'];
}

const SOURCE = /digitalsourcetype\/(compositeWithTrainedAlgorithmicMedia|trainedAlgorithmicMedia)/i;

/** What a file's XMP says of how it was made (IPTC digital source type); a mark of its own of a drawing tool says it too. */
export function originOf(bytes: Uint8Array, hasRecipe: boolean): ImportedPart['origin'] {
  const [, type] = SOURCE.exec(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')) ?? [];
  if (type !== undefined) return type.toLowerCase() === 'trainedalgorithmicmedia' ? 'generated' : 'composite';
  return hasRecipe ? 'composite' : 'unknown';
}
