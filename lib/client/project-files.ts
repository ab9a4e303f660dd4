import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PROJECT_FILE_MEDIA_TYPE, projectFileOperations } from '@/lib/contracts/project-files';
import { call } from './call';
import { showJob, untilJobEnds } from './jobs';
import { keys } from './keys';

/** Asks for a project as a file. */
export function useCreateProjectFile(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(projectFileOperations.createProjectFile, { params: { projectId } }),
    onSuccess: (job) => showJob(client, job),
  });
}

/** Uploads a project, a CBZ or pictures, and gives the id of the project that was made of it. */
export function useImportProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<string | null> => {
      const { id } = await call(projectFileOperations.createProjectImport, {
        query: { name: file.name.slice(-200) },
        bytes: new Blob([file], { type: PROJECT_FILE_MEDIA_TYPE }),
      });
      return (await untilJobEnds(id)).projectId;
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.projects }),
  });
}
