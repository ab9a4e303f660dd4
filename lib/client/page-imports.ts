import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pageImportOperations, type FoundBalloons, type PageFit } from '@/lib/contracts/page-imports';
import { PROJECT_FILE_MEDIA_TYPE } from '@/lib/contracts/project-files';
import { call } from './call';
import { showJob } from './jobs';
import { storeZip } from './store-zip';

/** Several files are packed in the browser's memory before they are sent. */
export const MOST_PACKED_BYTES = 1_000_000_000;

/** Uploads files whose pages are imported at the end of a project: one as it is, several as a zip in the order of their names. */
export function useCreatePageImport(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (o: {
      readonly files: readonly File[];
      readonly fit: PageFit;
      readonly balloons: FoundBalloons;
    }) => {
      const { name, blob } = await packed(o.files);
      return call(pageImportOperations.createPageImport, {
        params: { projectId },
        query: { name, fit: o.fit, balloons: o.balloons },
        bytes: new Blob([blob], { type: PROJECT_FILE_MEDIA_TYPE }),
      });
    },
    onSuccess: (job) => showJob(client, job),
  });
}

async function packed(files: readonly File[]): Promise<{ readonly name: string; readonly blob: Blob }> {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return { name: only.name.slice(-200), blob: only };
  const parts = await Promise.all(
    files.map(async (file, index) => ({
      // Files of several folders may have one name.
      name: file.webkitRelativePath === '' ? `${index + 1}/${file.name}` : file.webkitRelativePath,
      data: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return { name: 'pages.zip', blob: new Blob([storeZip(parts)]) };
}
