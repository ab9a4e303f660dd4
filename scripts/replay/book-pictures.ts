import { UPLOAD_MAX_BYTES } from '@/lib/contracts/pictures';
import type { HostileZip } from '@/lib/server/project-file/open-hostile-zip';
import { pictureName, type PageDocument, type ProjectContents } from '@/lib/server/project-file/project-file-format';
import { readRecipe } from '@/pipeline/deliver/read-recipe';
import type { Recipe } from '@/pipeline/deliver/recipe';
import { PipelineError } from '@/pipeline/error';
import { hashBytes } from '@/pipeline/models/hash-bytes';

/** A picture of a book, and where it is shown. */
export interface BookPicture {
  /** Such as `page 3, panel 2`, or a picture's own name where no panel shows it. */
  readonly where: string;
  readonly sha256: string;
  /** `uploaded` are pictures that no recipe made. */
  readonly kind: 'drawn' | 'uploaded';
}

/**
 * The pictures that panels show, in the order of reading.
 * @param o.isAll also those that no panel shows: candidates, sheets and references
 */
export function listBookPictures({ project, pages }: ProjectContents, o: { readonly isAll: boolean }): BookPicture[] {
  const byId = new Map(project.pictures.map((picture) => [picture.id, picture]));
  const shown = new Set<string>();
  const ofPage = (page: PageDocument, index: number): BookPicture[] =>
    page.panels.flatMap(({ pictureId }, panel) => {
      const picture = byId.get(pictureId ?? '');
      if (picture === undefined) return [];
      shown.add(picture.id);
      const where = `page ${String(index + 1)}, panel ${String(panel + 1)}`;
      return [{ where, sha256: picture.sha256, kind: picture.kind }];
    });
  const inPanels = pages.flatMap(ofPage);
  if (!o.isAll) return inPanels;
  const others = project.pictures.filter(({ id }) => !shown.has(id));
  return [...inPanels, ...others.map(({ name, sha256, kind }) => ({ where: nameOf(name, sha256), sha256, kind }))];
}

/** How many hexadecimal digits of a hash tell pictures apart for a reader. */
const SHORT_HASH = 12;
const nameOf = (name: string, sha256: string) => (name === '' ? `picture ${sha256.slice(0, SHORT_HASH)}` : `“${name}”`);

/**
 * A picture's file and the recipe in it.
 * @throws AppError `project-file-unreadable` for a missing part; PipelineError `picture-unreadable` for other bytes than
 *   those of its hash, `recipe-missing`, `recipe-unreadable`
 */
export async function readBookPicture(
  zip: HostileZip,
  { sha256 }: BookPicture,
): Promise<{ readonly bytes: Uint8Array; readonly recipe: Recipe }> {
  const bytes = await zip.read(pictureName(sha256), UPLOAD_MAX_BYTES);
  if (hashBytes(bytes) !== sha256) {
    throw new PipelineError('picture-unreadable', "The picture's file doesn't match its checksum.");
  }
  return { bytes, recipe: await readRecipe(bytes) };
}
