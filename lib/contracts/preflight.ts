import { z } from 'zod';
import { idSchema } from './page';

/** What a check before an export finds. */
export const PREFLIGHT_KINDS = [
  'paper',
  'bleed',
  'page-count',
  'page-most',
  'resolution-most',
  'no-cover',
  'thin-spine',
  'empty-page',
  'not-approved',
  'out-of-date',
  'no-picture',
  'low-resolution',
  'no-bleed',
  'moire',
  'outside-safe',
  'small-letters',
  'letters-cut',
  'letters-missing',
  'font-missing',
  'untranslated',
] as const;

/** One thing that an export would show and nobody wants there. */
export const preflightIssueSchema = z.object({
  kind: z.enum(PREFLIGHT_KINDS),
  /** Errors spoil what is printed or refuse the file; warnings are to be looked at. */
  severity: z.enum(['error', 'warning']),
  /** Null where it is of the whole book. */
  pageId: idSchema.nullable(),
  /** Of the page, in the book. */
  number: z.number().int().nullable(),
  /** Of the panel on its page, from 1. */
  panel: z.number().int().nullable(),
  /** The numbers and words of the sentence that says it, by their names. */
  values: z.record(z.string(), z.string().or(z.number())),
});
export type PreflightIssue = z.infer<typeof preflightIssueSchema>;

export const preflightSchema = z.object({ pageCount: z.number().int(), issues: z.array(preflightIssueSchema) });
export type Preflight = z.infer<typeof preflightSchema>;
