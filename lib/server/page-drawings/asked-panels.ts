import { z } from 'zod';
import { panelPolygonSchema } from '@/lib/contracts/books';
import { generationInputSchema } from '@/lib/contracts/generations';
import { panelStampSchema } from '@/lib/contracts/panel-stamps';
import { roughSpecificationSchema } from '@/lib/rough';

const boxSchema = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

/** A panel as it was when its page was asked for: what its part of the page's picture is cut, told and compared by. */
export const askedPanelSchema = z.strictObject({
  panelId: z.uuid(),
  polygon: panelPolygonSchema,
  /** Where a picture of this panel lies on the page, in millimetres. */
  rect: boxSchema,
  ask: generationInputSchema,
  rough: roughSpecificationSchema,
  stamp: panelStampSchema,
  cast: z.array(
    z.strictObject({ characterId: z.uuid(), characterRevision: z.number().int(), outfitId: z.uuid().nullable() }),
  ),
});
export type AskedPanel = z.infer<typeof askedPanelSchema>;

/** What a drawing of a whole page keeps of it. */
export const askedPageSchema = z.strictObject({
  /** The part of the page that its picture shows, in millimetres. */
  area: boxSchema,
  /** In reading order. */
  panels: z.array(askedPanelSchema).min(1),
});
export type AskedPage = z.infer<typeof askedPageSchema>;
