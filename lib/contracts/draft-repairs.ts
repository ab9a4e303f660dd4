import { z } from 'zod';

/** What was changed, or found and left, in a draft that somebody else than the rules wrote. */
export const DRAFT_REPAIRS = [
  'people-added',
  'people-cut',
  'kind-unknown',
  'place-added',
  'scene-near',
  'scene-unknown',
  'shots-unknown',
  'line-kinds-unknown',
  'lines-without-speaker',
  'lines-removed',
  'line-missing',
  'texts-shortened',
  'panels-empty',
  'panels-cut',
  'panels-missing',
  'pages-rearranged',
  'pages-cut',
  'pages-missing',
] as const;
export type DraftRepairCode = (typeof DRAFT_REPAIRS)[number];

export const draftRepairSchema = z.object({
  code: z.enum(DRAFT_REPAIRS),
  /** Names or words that it is about; empty where there are none. */
  what: z.string().max(400),
  /** How many of them. */
  count: z.number().int().min(0),
});
export type DraftRepair = z.infer<typeof draftRepairSchema>;
