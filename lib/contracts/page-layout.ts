import { z } from 'zod';
import { balloonKindSchema } from './balloons';
import { sha256Schema } from './drawing';
import { idSchema } from './page';
import { readingDirectionSchema } from './projects';

/** What engines check before they read on: it goes up with every change after which an older reader would be wrong. */
export const PAGE_LAYOUT_VERSION = 1;

/** Right and down. In `…Mm` from the upper left corner of the trim, bleed below 0; in `…Px` from the picture's. */
const pointSchema = z.tuple([z.number(), z.number()]);
const boxSchema = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
const sizeSchema = z.strictObject({ widthPx: z.number().int().min(1), heightPx: z.number().int().min(1) });

/** Somebody in a panel. */
const layoutPersonSchema = z.strictObject({
  /** As the project calls them. */
  name: z.string(),
  /** What they look like, as tags of the drawing. */
  description: z.string(),
  /** The whole figure, cut at the panel's picture. */
  boxMm: boxSchema,
  boxPx: boxSchema,
  /** From chin to crown. */
  headPx: boxSchema,
  expression: z.string(),
  pose: z.string(),
  /** Where they look: `front`, `from_side`. */
  view: z.string(),
});
export type LayoutPerson = z.infer<typeof layoutPersonSchema>;

const layoutPanelSchema = z.strictObject({
  id: idSchema,
  /** In reading order, from 1. */
  number: z.number().int().min(1),
  polygonMm: z.array(pointSchema).min(3),
  polygonPx: z.array(pointSchema).min(3),
  boxPx: boxSchema,
  /** How near: `close-up`, `upper_body`, `full_body`. */
  shot: z.string(),
  place: z
    .strictObject({ name: z.string(), description: z.string(), time: z.string(), weather: z.string() })
    .nullable(),
  /** What the script says is seen. */
  action: z.string(),
  /** The panel as tags: who, how, where, and the creator's own words. */
  description: z.string(),
  /** From left to right; people beyond the cast, such as a crowd, are in the description. */
  people: z.array(layoutPersonSchema),
});
export type LayoutPanel = z.infer<typeof layoutPanelSchema>;

const layoutBalloonSchema = z.strictObject({
  id: idSchema,
  /** In reading order, from 1. */
  number: z.number().int().min(1),
  /** The number of the panel that it belongs to; null stands free. */
  panel: z.number().int().min(1).nullable(),
  kind: balloonKindSchema,
  speaker: z.string(),
  /** In the language that the book is written in, without ruby and emphasis. Koma letters it: it is not to be drawn. */
  text: z.string(),
  /** To be left calm. */
  boxMm: boxSchema,
  boxPx: boxSchema,
});

/** A whole page for an engine that draws pages, beside its composed rough. */
export const pageLayoutSchema = z.strictObject({
  form: z.literal('koma-page-layout'),
  version: z.literal(PAGE_LAYOUT_VERSION),
  readingDirection: readingDirectionSchema,
  page: z.strictObject({
    widthMm: z.number().min(1),
    heightMm: z.number().min(1),
    bleedMm: z.number().min(0),
    /** Two facing pages as one sheet. */
    isSpread: z.boolean(),
  }),
  /** The picture that is asked for, and which part of the page it shows. */
  picture: sizeSchema.extend({ areaMm: boxSchema, pxPerMm: z.number().gt(0) }),
  style: z.strictObject({
    /** The project's words for how it looks. */
    words: z.string(),
    line: z.string(),
    tone: z.string(),
    /** `black_and_white`, `colour`; null where the project says none. */
    look: z.string().nullable(),
    palette: z.array(z.string()),
    /** What is not to be seen. */
    negative: z.string(),
  }),
  panels: z.array(layoutPanelSchema),
  balloons: z.array(layoutBalloonSchema),
});
export type PageLayout = z.infer<typeof pageLayoutSchema>;

/** A layout as an engine gets it: the JSON's hash is the one in the recipe. */
export const storedLayoutSchema = z.object({ layout: pageLayoutSchema, sha256: sha256Schema });
