import { z } from 'zod';
import { balloonSchema, pagePointSchema } from './balloons';
import { generationSchema } from './generations';
import { panelControlsSchema } from './controls';
import { jobSchema } from './jobs';
import { operation } from './operation';
import { languageSchema, languagesSchema } from './languages';
import { idSchema, revisionSchema } from './page';
import { panelChangeSchema } from './panel-stamps';
import { areaSchema } from './page-areas';
import { MOST_LAYERS, pageLayersSchema, strokeSchema } from './page-layers';
import { pageFormatSchema, projectParamsSchema, readingDirectionSchema } from './projects';
import { inkEditsSchema, pictureFrameSchema } from './region-edits';
import { compositionFaultSchema, stagingReasonSchema } from './staging-reasons';
import { stagingSchema } from './staging';
import { CONTROL_KINDS, EXPRESSIONS, FINISHES } from '@/lib/rough/vocabulary';
import { pageReviewSchema } from './review-states';
import { textSchema } from './text';

export const MOST_PANELS = 24;
export const MOST_BALLOONS = 80;
export const MOST_PAGES = 400;

export const panelPolygonSchema = z.array(pagePointSchema).min(3, 'a panel has at least three corners').max(32);

/** The rough's lines over the drawn picture. */
export const panelInkSchema = z.strictObject({
  /** Null as the model needs it. */
  isOn: z.boolean().nullable(),
  /** Times the rough's own width. */
  width: z.number().min(0.2).max(4),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});

/** What ink on the layers of a page can stand in place of. */
export const INK_REPLACES = ['lines', 'all'] as const;
export type InkReplaces = (typeof INK_REPLACES)[number];

/** What a panel shows, before and besides its picture. */
export const panelContentSchema = z.strictObject({
  staging: stagingSchema,
  /** What the script says is seen. */
  action: textSchema.max(4000),
  /** Further words for the model. */
  words: textSchema.max(2000),
  /** Decides what the rough leaves open. */
  seed: z.number().int().min(0).max(4294967295),
  followRough: z.number().min(0).max(1).nullable(),
  ink: panelInkSchema,
  /** By which ControlNets it follows its rough; absent as the project has it. */
  controls: panelControlsSchema.optional(),
  /** Koma's own drawing in this finish, even over a picture; null as the project has it. */
  finish: z.enum(FINISHES).nullable().default(null),
  /**
   * What of its picture or drawing isn’t shown because ink on the page’s layers stands in its place: the lines that are laid over
   * a picture or are part of Koma’s drawing, or all of it. Absent shows everything.
   */
  inkReplaces: z.enum(INK_REPLACES).optional(),
  /** How much room the beat wants: 1 a glance, 5 a splash. */
  weight: z.number().min(0).max(5),
  /** Why Koma shows it as it does; null once somebody staged it by hand. */
  reason: stagingReasonSchema.nullable().default(null),
  /** What of its composition could not be better, where Koma has staged it. */
  compromises: z.array(compositionFaultSchema).max(4).optional(),
  /** The panel's text in the script when it was laid out; null for panels made by hand. */
  source: textSchema.max(20_000).nullable(),
  /** Panels that were merged into this one: their pictures are candidates here too. */
  mergedFrom: z.array(idSchema).max(MOST_PANELS).optional(),
  /** What it shows, for those who can't see it; null as the rough tells it. */
  alt: textSchema.max(2000).nullable().default(null),
});
export type PanelContent = z.infer<typeof panelContentSchema>;

/** A file that a panel shows. */
const panelPictureSchema = z.object({
  id: idSchema,
  sha256: z.string(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  generationId: idSchema.nullable(),
  /** Where faces were found in it, in shares of the picture, from left to right; null until a worker looked. */
  faces: z.array(z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })).nullable(),
  /** Absent where it lies as its panel has it. */
  frame: pictureFrameSchema.optional(),
  /** What changed since it was drawn: absent where nothing did, null where it isn’t known what it was drawn from. */
  changes: z.array(panelChangeSchema).nullable().optional(),
});
export type PanelPicture = z.infer<typeof panelPictureSchema>;

export const bookPanelSchema = z.object({
  id: idSchema,
  polygon: panelPolygonSchema,
  content: panelContentSchema,
  picture: panelPictureSchema.nullable(),
  /** Ink that edits of the picture changed, the oldest first; absent where none did. */
  inkEdits: inkEditsSchema.optional(),
  /** The newest drawing, while it waits, runs, or when it failed. */
  drawing: z.object({ id: idSchema, status: z.string(), failure: z.string().nullable() }).nullable(),
});
export type BookPanel = z.infer<typeof bookPanelSchema>;

export const bookPageSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  /** From 1, in the book. */
  number: z.number().int(),
  chapter: z.number().int(),
  /** The layout that the page began with; null for one made by hand. */
  template: z.string().nullable(),
  /** Two facing pages as one sheet, twice as wide. */
  isSpread: z.boolean(),
  panels: z.array(bookPanelSchema),
  balloons: z.array(balloonSchema),
  /** From the lowest; strokes and areas are told apart, by `getPageStrokes`. */
  layers: pageLayersSchema,
  /** Where it stands in review; absent for a draft that nobody reviewed yet. */
  review: pageReviewSchema.optional(),
  revision: revisionSchema,
});
export type BookPage = z.infer<typeof bookPageSchema>;

const tagsSchema = textSchema.max(500);

/** How somebody is from a page on, until a later page says otherwise. */
export const storyStateSchema = z.object({
  pageId: idSchema,
  characterId: idSchema,
  /** Null as before. */
  outfitId: idSchema.nullable(),
  /** Tags, separated by commas. */
  injuries: tagsSchema,
  props: tagsSchema,
  /** The face where no panel says one. */
  mood: z.enum(EXPRESSIONS).nullable(),
});
export type StoryState = z.infer<typeof storyStateSchema>;

export const bookSchema = z.object({
  projectId: idSchema,
  format: pageFormatSchema,
  direction: readingDirectionSchema,
  /** The first is the one that it is written in. */
  languages: languagesSchema,
  chapters: z.array(z.object({ number: z.number().int(), title: z.string() })),
  pages: z.array(bookPageSchema),
  /** Of Koma's own drawing where no panel says otherwise. */
  finish: z.enum(['ink', 'colour']),
  /** Whether panels are meant to be painted with the model. */
  paintsWithModel: z.boolean(),
  /** What changed about people, where it did. */
  states: z.array(storyStateSchema),
  /** What panels are drawn with, and how; null while no model was found. */
  model: z
    .object({
      id: z.string(),
      name: z.string(),
      buckets: z.array(z.tuple([z.number().int(), z.number().int()])),
      /** Whether its panels get the rough's ink when nobody says. */
      needsInk: z.boolean(),
    })
    .nullable(),
});
export type Book = z.infer<typeof bookSchema>;

/** A panel as a page is saved: pictures are chosen apart. */
export const savedPanelSchema = z.strictObject({
  id: idSchema,
  polygon: panelPolygonSchema,
  content: panelContentSchema,
});
export const savePageSchema = z.strictObject({
  template: z.string().max(60).nullable(),
  /** In reading order. */
  panels: z.array(savedPanelSchema).max(MOST_PANELS, `a page holds at most ${MOST_PANELS} panels`),
  /** In reading order. */
  balloons: z.array(balloonSchema).max(MOST_BALLOONS, `a page holds at most ${MOST_BALLOONS} balloons`),
  /** From the lowest. A layer of ink whose strokes are null, or whose areas are absent, keeps those that are stored. */
  layers: pageLayersSchema,
});
export type SavePage = z.infer<typeof savePageSchema>;

const pageParams = z.object({ pageId: idSchema });
const panelParams = z.object({ panelId: idSchema });
const shared = { tag: 'Pages', access: 'person' } as const;
/** A page full of strokes. */
const MOST_PAGE_BYTES = 64 * 1024 * 1024;

/** Panels without a picture, or with one that is out of date. */
export const PANELS_TO_DRAW = ['missing', 'out-of-date'] as const;
export type PanelsToDraw = (typeof PANELS_TO_DRAW)[number];

/** What of a page a picture or a book shows. */
export const PRINT_STAGES = ['name', 'finished'] as const;
export const printStageSchema = z.enum(PRINT_STAGES);
export type PrintStage = z.infer<typeof printStageSchema>;

export const bookOperations = {
  getBook: operation({
    ...shared,
    id: 'getBook',
    method: 'GET',
    path: '/projects/{projectId}/book',
    summary: 'Get all pages of a project with panels and balloons',
    status: 200,
    params: projectParamsSchema,
    result: bookSchema,
  }),
  createPage: operation({
    ...shared,
    id: 'createPage',
    method: 'POST',
    path: '/projects/{projectId}/pages',
    summary: 'Create a page from a layout after another page. Owners and editors',
    status: 201,
    params: projectParamsSchema,
    body: z.object({ afterId: idSchema.nullable().default(null), template: z.string().max(60) }),
    result: bookPageSchema,
    repeatable: true,
    problems: ['state-conflict'],
  }),
  getPage: operation({
    ...shared,
    id: 'getPage',
    method: 'GET',
    path: '/pages/{pageId}',
    summary: 'Get a page',
    status: 200,
    params: pageParams,
    result: bookPageSchema,
  }),
  savePage: operation({
    ...shared,
    id: 'savePage',
    method: 'PUT',
    path: '/pages/{pageId}',
    summary: 'Replace the panels and balloons of a page. Owners and editors',
    status: 200,
    params: pageParams,
    body: savePageSchema,
    result: bookPageSchema,
    revision: true,
    maxBodyBytes: MOST_PAGE_BYTES,
  }),
  getPageStrokes: operation({
    ...shared,
    id: 'getPageStrokes',
    method: 'GET',
    path: '/pages/{pageId}/strokes',
    summary: 'Get the strokes and areas of a page’s ink layers',
    status: 200,
    params: pageParams,
    result: z.object({
      revision: revisionSchema,
      layers: z
        .array(z.object({ id: idSchema, strokes: z.array(strokeSchema), areas: z.array(areaSchema) }))
        .max(MOST_LAYERS),
    }),
  }),
  deletePage: operation({
    ...shared,
    id: 'deletePage',
    method: 'DELETE',
    path: '/pages/{pageId}',
    summary: 'Move a page to trash. It can be restored for 30 days',
    status: 204,
    params: pageParams,
  }),
  restorePage: operation({
    ...shared,
    id: 'restorePage',
    method: 'POST',
    path: '/pages/{pageId}/restore',
    summary: 'Restore a page from trash',
    status: 200,
    params: pageParams,
    result: bookPageSchema,
  }),
  drawPage: operation({
    ...shared,
    id: 'drawPage',
    method: 'POST',
    path: '/pages/{pageId}/drawings',
    summary: 'Generate all or some panels of a page, with several candidates each. Owners and editors',
    status: 202,
    params: pageParams,
    body: z.object({
      /** Null draws every panel that has no picture. */
      panelIds: z.array(idSchema).max(MOST_PANELS).nullable().default(null),
      count: z.number().int().min(1).max(3).default(1),
      /** Another seed than the panel's, for a redraw. */
      isVaried: z.boolean().default(false),
    }),
    result: z.object({ generationIds: z.array(idSchema) }),
    problems: ['model-not-found', 'capability-missing', 'queue-full'],
  }),
  drawBook: operation({
    ...shared,
    id: 'drawBook',
    method: 'POST',
    path: '/projects/{projectId}/book/drawings',
    summary:
      'Generate the panels of a chapter that have no picture, or one that is out of date: a worker queues them, at low priority',
    status: 202,
    params: projectParamsSchema,
    body: z.object({
      chapter: z.number().int().min(1).nullable().default(null),
      panels: z.enum(PANELS_TO_DRAW).default('missing'),
    }),
    result: jobSchema,
    repeatable: true,
    problems: ['model-not-found', 'queue-full'],
  }),
  findPanelDrawings: operation({
    ...shared,
    id: 'findPanelDrawings',
    method: 'GET',
    path: '/panels/{panelId}/drawings',
    summary: 'List the pictures generated for a panel, newest first',
    status: 200,
    params: panelParams,
    result: z.object({ items: z.array(generationSchema) }),
  }),
  choosePanelPicture: operation({
    ...shared,
    id: 'choosePanelPicture',
    method: 'PUT',
    path: '/panels/{panelId}/picture',
    summary: 'Set or clear the picture of a panel. Owners and editors',
    status: 200,
    params: panelParams,
    body: z.object({
      /** One that was drawn for this panel, or came of an edit of it. */
      pictureId: idSchema.nullable(),
      /** What the panel showed when one chose; another by now is `revision-stale`. */
      shownPictureId: idSchema.nullable(),
      /** Counts the picture as drawn from the panel as it is now. */
      isUpToDate: z.boolean().default(false),
    }),
    result: bookPanelSchema,
  }),
  saveStoryState: operation({
    ...shared,
    id: 'saveStoryState',
    method: 'PUT',
    path: '/pages/{pageId}/states/{characterId}',
    summary: 'Set how a character looks from this page on; an empty state clears it. Owners and editors',
    status: 200,
    params: pageParams.extend({ characterId: idSchema }),
    body: storyStateSchema.omit({ pageId: true, characterId: true }),
    result: z.object({ states: z.array(storyStateSchema) }),
  }),
  getControlPicture: operation({
    ...shared,
    id: 'getControlPicture',
    method: 'GET',
    path: '/panels/{panelId}/control-pictures/{kind}',
    summary: 'Get a ControlNet image of a panel as PNG: lines, depth, poses or masks of people',
    status: 200,
    params: panelParams.extend({ kind: z.enum([...CONTROL_KINDS, 'mask']) }),
    query: z.object({
      /** Of the picture's shorter side in pixels; both become multiples of 8. */
      side: z.coerce.number().int().min(64).max(2048).default(512),
      /** Whose mask, counted from 0. */
      person: z.coerce.number().int().min(0).max(63).default(0),
    }),
    stream: { mediaType: 'image/png' },
  }),
  getPageImage: operation({
    ...shared,
    id: 'getPageImage',
    method: 'GET',
    path: '/pages/{pageId}/image',
    summary: 'Export a page as PNG, at a chosen resolution, with or without bleed',
    status: 200,
    params: pageParams,
    query: z.object({
      stage: printStageSchema.default('finished'),
      dpi: z.coerce.number().int().min(36).max(600).default(150),
      bleed: z.stringbool().default(false),
      /** All, or black and white alone with one bit a pixel, as printers take line art; other greys become dots. */
      colours: z.enum(['all', 'black-and-white']).default('all'),
      /** As printers take them, or as plain greys for screens, as versions of a page have them. */
      tones: z.enum(['screened', 'flat']).default('screened'),
      /** Whose words are lettered; those that are missing are left out. The book's own when absent. */
      language: languageSchema.optional(),
      /** Also where pictures are out of date, which is `pages-out-of-date` otherwise. */
      anyway: z.stringbool().default(false),
    }),
    stream: { mediaType: 'image/png' },
    problems: ['pages-out-of-date'],
  }),
  createSample: operation({
    ...shared,
    id: 'createSample',
    method: 'POST',
    path: '/projects/sample',
    summary:
      'Create the sample manga: a worker makes a project with characters, a place and pages, and the job names it',
    status: 202,
    body: z.object({ language: z.enum(['en', 'ja']).default('en') }),
    result: jobSchema,
    repeatable: true,
    problems: ['model-not-found', 'queue-full'],
  }),
} as const;
