import { z } from 'zod';

/** Long work that is no drawing: what a worker does in a row of the table `Job`. */
export const jobKindSchema = z.enum([
  'region-edit',
  'region-replay',
  'book-export',
  'book-drawing',
  'sheet-drawing',
  'sample-project',
]);
export type JobKind = z.infer<typeof jobKindSchema>;
