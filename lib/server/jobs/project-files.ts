import { z } from 'zod';
import { fileTitle } from '@/lib/domain/export/file-names';
import { database } from '../database/database';
import { openHostileZip } from '../project-file/open-hostile-zip';
import { readPictureBook } from '../project-file/read-picture-book';
import { isProjectFile, readProjectFile } from '../project-file/read-project-file';
import { storeFiles } from '../project-file/store-files';
import { storeProject } from '../project-file/store-project';
import { writeProjectFile } from '../project-file/write-project-file';
import { saveBlobFile } from '../storage/studio-blobs';
import { fetchUpload } from './fetch-upload';
import { jobActor, jobAuthor } from './job-author';
import type { JobHandler } from './run-job';
import { inWorkFile, keptUntil } from './work-file';

const inputSchema = z.object({ name: z.string() });

/** Projects as files, written beside the store, then stored whole. */
export function projectExportHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { actor, projectId } = await jobAuthor(job);
      return inWorkFile(job, async (path) => {
        const { title } = await writeProjectFile(actor, projectId, { path, signal, onStep: report });
        const fileSha256 = await saveBlobFile(path, { mediaType: 'application/zip' });
        return async () => ({ result: { fileName: `${fileTitle(title)}.koma` }, fileSha256, expiresAt: keptUntil() });
      });
    },
  };
}

/** Reads and checks all of a file and stores its pictures; only then, and at once, the project is there. */
export function projectImportHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const actor = await jobActor(job);
      const { name } = inputSchema.parse(job.input);
      return inWorkFile(job, async (path) => {
        await fetchUpload(job, path);
        const zip = await openHostileZip(path);
        try {
          let done = 0;
          const onFile = () => report((done += 1), zip.names.length);
          const o = { zip, signal, onFile, name };
          const contents = isProjectFile(zip) ? await readProjectFile(zip) : await readPictureBook(actor, o);
          const fonts = isProjectFile(zip) ? await storeFiles(actor, contents, o) : new Map();
          return async () => {
            const projectId = await storeProject(actor, contents, fonts);
            await database().job.update({ where: { id: job.id }, data: { projectId, fileSha256: null } });
          };
        } finally {
          zip.close();
        }
      });
    },
  };
}
