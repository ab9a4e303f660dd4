import { z } from 'zod';
import { foundBalloonsSchema, pageFitSchema } from '@/lib/contracts/page-imports';
import { pageFormatSchema, readingDirectionSchema } from '@/lib/contracts/projects';
import { formatOf } from '@/lib/domain/layout/page-formats';
import type { Actor } from '../auth/actor';
import { BackgroundTaskEnded } from '../background/background-process';
import type { ImportedPage, PageToImport } from '../background/read-imported-page';
import { runInBackground } from '../background/run-in-background';
import { requireRoom } from '../books/change-book';
import { database } from '../database/database';
import { openPageFile } from '../page-import/open-page-file';
import { storeImportedPages, type PageToStore } from '../page-import/store-imported-pages';
import { unreadableFile } from '../project-file/project-file-error';
import { requireStorage } from '../storage/storage-limit';
import { saveBlob } from '../storage/studio-blobs';
import { fetchUpload } from './fetch-upload';
import { jobAuthor } from './job-author';
import type { JobHandler } from './run-job';
import { inWorkFile } from './work-file';

const inputSchema = z.object({ name: z.string(), fit: pageFitSchema, balloons: foundBalloonsSchema });
const PAGE_TIMEOUT_MS = 3 * 60_000;

/**
 * Reads every page of a file in a process of its own, which may die of it, and stores their pictures; only then, and at once,
 * the pages are in the project. A file of which any page can't be read changes nothing.
 */
export function pageImportHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { actor, projectId } = await jobAuthor(job);
      const { name, fit, balloons } = inputSchema.parse(job.input);
      const project = await database().project.findUniqueOrThrow({
        where: { id: projectId },
        select: { pageFormat: true, readingDirection: true },
      });
      const format = pageFormatSchema.parse(project.pageFormat);
      const direction = readingDirectionSchema.parse(project.readingDirection);
      const options = { paper: formatOf(format), canSpread: format !== 'webtoon', fit, balloons };
      return inWorkFile(job, async (path) => {
        await fetchUpload(job, path);
        const file = await openPageFile(path, { name, signal });
        try {
          await requireRoom(projectId, file.pages.length);
          const isRtl = file.isRtl ?? direction === 'rtl';
          const pages: PageToStore[] = [];
          for (const [index, page] of file.pages.entries()) {
            signal.throwIfAborted();
            const source = await page.open();
            const read = await readPage({ ...options, source, isRtl }, { number: index + 1, signal });
            const title = file.title === '' ? page.name : `${file.title} ${page.name}`;
            pages.push(await withStoredPictures(actor, read, title.slice(0, 190)));
            report(index + 1, file.pages.length);
          }
          return async () => {
            await database().job.update({ where: { id: job.id }, data: { fileSha256: null } });
            return { result: await storeImportedPages(actor, projectId, pages) };
          };
        } finally {
          file.close();
        }
      });
    },
  };
}

async function readPage(page: PageToImport, o: { readonly number: number; readonly signal: AbortSignal }) {
  try {
    const limits = { timeoutMs: PAGE_TIMEOUT_MS, userId: null, signal: o.signal };
    return await runInBackground('readImportedPage', page, limits);
  } catch (cause) {
    if (!(cause instanceof BackgroundTaskEnded)) throw cause;
    throw unreadableFile(`Page ${o.number} can’t be read: reading it needs more memory than there is.`, cause);
  }
}

async function withStoredPictures(actor: Actor, read: ImportedPage, name: string): Promise<PageToStore> {
  const panels: PageToStore['panels'][number][] = [];
  for (const { file, mediaType, ...panel } of read.panels) {
    await requireStorage(actor.userId, file.byteLength);
    const { widthPx, heightPx } = panel;
    panels.push({ ...panel, sha256: await saveBlob(file, { mediaType, widthPx, heightPx }) });
  }
  return { name, isSpread: read.isSpread, panels, balloons: read.balloons };
}
