import { SOFTWARE } from '@/pipeline/deliver';
import type { Actor } from '../auth/actor';
import { writeZipFile } from '../exports/zip-file';
import { requireProject } from '../projects/require-project';
import { readBlob } from '../storage/studio-blobs';
import { collectPage, collectProject, findPageIds } from './collect-project';
import {
  fontName,
  HEAD_NAME,
  pageName,
  pictureName,
  PROJECT_FILE_VERSION,
  PROJECT_NAME,
  type ProjectFileHead,
} from './project-file-format';

/**
 * Writes a project with everything in it into one file. For owners and editors. One page or picture is in memory at a time.
 * @param o.onStep called after each page and each file
 * @throws AppError `not-found`, `role-missing`, `storage-unreachable`, `state-conflict` for more than 4 GB
 */
export async function writeProjectFile(
  actor: Actor,
  projectId: string,
  o: { readonly path: string; readonly signal: AbortSignal; readonly onStep: (done: number, of: number) => void },
): Promise<{ title: string }> {
  await requireProject(actor, projectId, 'edit');
  const project = await collectProject(projectId);
  const pageIds = await findPageIds(projectId);
  const pictures = [...new Set(project.pictures.map(({ sha256 }) => sha256))];
  const fonts = [...new Set(project.typefaces.map(({ sha256 }) => sha256))];
  const known = {
    pictures: new Set(project.pictures.map(({ id }) => id)),
    characters: new Set(project.characters.map(({ id }) => id)),
  };
  const count = pageIds.length + pictures.length + fonts.length;
  let done = 0;
  const step = () => {
    o.signal.throwIfAborted();
    done += 1;
    o.onStep(done, count);
  };
  const head: ProjectFileHead = {
    form: 'koma-project',
    version: PROJECT_FILE_VERSION,
    software: SOFTWARE,
    madeAt: new Date().toISOString(),
    pageCount: pageIds.length,
  };
  await writeZipFile(o.path, async (zip) => {
    await zip.add(HEAD_NAME, jsonBytes(head));
    await zip.add(PROJECT_NAME, jsonBytes(project));
    for (const [index, pageId] of pageIds.entries()) {
      await zip.add(pageName(index), jsonBytes(await collectPage(pageId, known)));
      step();
    }
    for (const sha256 of pictures) {
      await zip.add(pictureName(sha256), await readBlob(sha256), { isStored: true });
      step();
    }
    for (const sha256 of fonts) {
      await zip.add(fontName(sha256), await readBlob(sha256));
      step();
    }
  });
  return { title: project.title };
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
