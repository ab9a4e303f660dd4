import { z } from 'zod';

/** Parts of a project of whose changes its event stream tells, beside drawings. */
export const PROJECT_SUBJECTS = ['comments', 'reviews', 'pages', 'locks'] as const;
export const projectSubjectSchema = z.enum(PROJECT_SUBJECTS);
export type ProjectSubject = z.infer<typeof projectSubjectSchema>;
