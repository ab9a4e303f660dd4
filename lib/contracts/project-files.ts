import { z } from 'zod';
import { jobSchema } from './jobs';
import { operation } from './operation';
import { projectParamsSchema } from './projects';

export const PROJECT_FILE_MEDIA_TYPE = 'application/octet-stream';
/** What the zip of a project file can hold. */
export const MOST_PROJECT_FILE_BYTES = 4_000_000_000;

export const projectFileOperations = {
  createProjectFile: operation({
    id: 'createProjectFile',
    method: 'POST',
    path: '/projects/{projectId}/project-file',
    summary: 'Export a project with everything in it as one .koma file: a worker writes it. Owners and editors',
    tag: 'Projects',
    access: 'person',
    status: 202,
    params: projectParamsSchema,
    result: jobSchema,
    problems: ['queue-full'],
  }),
  createProjectImport: operation({
    id: 'createProjectImport',
    method: 'POST',
    path: '/project-imports',
    summary:
      'Import a .koma file, a CBZ, or a zip of pictures as a new project: a worker reads it, and the job names the project',
    tag: 'Projects',
    access: 'person',
    status: 202,
    query: z.object({ name: z.string().min(1).max(200) }),
    bytes: [PROJECT_FILE_MEDIA_TYPE],
    isStreamed: true,
    maxBodyBytes: MOST_PROJECT_FILE_BYTES,
    result: jobSchema,
    problems: ['body-too-large', 'queue-full', 'storage-full', 'storage-limit-reached'],
  }),
} as const;
