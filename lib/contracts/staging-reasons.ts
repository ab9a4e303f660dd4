import { z } from 'zod';

/** Why Koma shows a panel as it does, told in one line beside its shot. */
export const STAGING_REASONS = [
  'noted',
  'thing',
  'place-new',
  'place-detail',
  'arrives',
  'acts',
  'feels',
  'feels-body',
  'speaks',
  'speaks-body',
  'silent',
  'alone',
  'together',
  'talk',
  'over-shoulder',
  'group',
] as const;
export const stagingReasonSchema = z.enum(STAGING_REASONS);
export type StagingReason = z.infer<typeof stagingReasonSchema>;
