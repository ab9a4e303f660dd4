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
  'eyes',
  'hand',
  'silhouette',
  'low',
  'high',
  'back',
  'reaction',
] as const;
export const stagingReasonSchema = z.enum(STAGING_REASONS);
export type StagingReason = z.infer<typeof stagingReasonSchema>;

/** What an editor would send a panel back for: told beside a panel that Koma could not compose better. */
export const COMPOSITION_FAULTS = [
  'head-cut',
  'face-covered',
  'people-merged',
  'cut-at-joint',
  'hand-cut',
  'feet-cut',
  'no-room',
  'empty',
] as const;
export const compositionFaultSchema = z.enum(COMPOSITION_FAULTS);
export type CompositionFault = z.infer<typeof compositionFaultSchema>;
