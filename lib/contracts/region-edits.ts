import { z } from 'zod';
import { settingSchema, roughSpecificationSchema } from '@/lib/rough/specification';
import {
  ACCESSORIES,
  CLOTH_COLOURS,
  EXPRESSIONS,
  EYE_COLOURS,
  EYE_STATES,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  ALL_OUTFITS,
  SCENES,
} from '@/lib/rough/vocabulary';
import { propSchema } from '@/lib/rough/specification';
import { hexSchema } from './characters';
import { seedSchema, sha256Schema } from './drawing';
import { idSchema, momentSchema } from './page';
import { regionSchema } from './regions';
import { textSchema } from './text';

const wordsSchema = textSchema.max(2000);
const tagsSchema = z.array(textSchema.trim().min(1).max(80)).max(24).default([]);
const shareSchema = z.number().min(0).max(1);

/** What of a person is exchanged. What is left out stays; the rough inside the region changes with it. */
export const personChangeSchema = z.strictObject({
  expression: z.enum(EXPRESSIONS).optional(),
  /** Open, closed, one closed. */
  eyes: z.enum(EYE_STATES).optional(),
  hasBlush: z.boolean().optional(),
  eyeColour: z.enum(EYE_COLOURS).optional(),
  hairColour: z.enum(HAIR_COLOURS).optional(),
  hairStyle: z.enum([...HAIR_STYLES, ...FURTHER_HAIR_STYLES]).optional(),
  outfit: z.enum(ALL_OUTFITS).optional(),
  clothColour: z.enum(CLOTH_COLOURS).optional(),
  accentColour: z.enum(CLOTH_COLOURS).optional(),
  wear: z.array(z.enum(ACCESSORIES)).max(ACCESSORIES.length).default([]),
  takeOff: z.array(z.enum(ACCESSORIES)).max(ACCESSORIES.length).default([]),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

/** What stands behind people: a backdrop, or a place in perspective. */
export const backgroundChangeSchema = z.strictObject({
  scene: z.enum(SCENES).optional(),
  setting: settingSchema.nullable().optional(),
});

export type BackgroundChange = z.infer<typeof backgroundChangeSchema>;

/** What is done to a region. */
export const regionWorkSchema = z.discriminatedUnion('kind', [
  /** Drawn anew by words, along the rough as it is. */
  z.strictObject({ kind: z.literal('redraw'), prompt: wordsSchema }),
  /** The panel's recipe with tags exchanged: "red eyes", "angry". */
  z.strictObject({
    kind: z.literal('attribute'),
    /** Whom `change` is about; null is whoever the region shows most of. */
    characterId: idSchema.nullable().default(null),
    change: personChangeSchema.nullable().default(null),
    background: backgroundChangeSchema.nullable().default(null),
    addTags: tagsSchema,
    removeTags: tagsSchema,
  }),
  /** Taken out; what is around fills its place. */
  z.strictObject({
    kind: z.literal('remove'),
    /** How much of the fill a model may draw anew; 0 needs no model. */
    refine: shareSchema.default(0),
  }),
  /** Something put in, by words, and as the rough draws it where it can (in shares of the panel's picture). */
  z.strictObject({
    kind: z.literal('add'),
    prompt: wordsSchema,
    props: z.array(propSchema).max(6).default([]),
  }),
  /** The picture goes on beyond its edges; the region is not looked at. */
  z.strictObject({
    kind: z.literal('extend'),
    prompt: wordsSchema.default(''),
    edgesMm: z.strictObject({
      left: z.number().min(0).max(100),
      top: z.number().min(0).max(100),
      right: z.number().min(0).max(100),
      bottom: z.number().min(0).max(100),
    }),
  }),
  /** Drawn again larger, and made small again. */
  z.strictObject({ kind: z.literal('face'), prompt: wordsSchema.default('') }),
  z.strictObject({ kind: z.literal('hand'), prompt: wordsSchema.default('') }),
  /** Another colour, with its light and shadow kept; no model. */
  z.strictObject({
    kind: z.literal('recolour'),
    /** Only what is near this colour; null all of it. */
    from: hexSchema.nullable().default(null),
    to: hexSchema,
    amount: shareSchema.default(1),
    /** How near, in CIE76 differences. */
    tolerance: z.number().min(1).max(100).default(30),
  }),
  /**
   * More pixels for a part that is printed large. The whole picture gets `factor` times as many on each side: inside, a
   * network draws them; outside, each pixel is a block of that many equal ones.
   */
  z.strictObject({ kind: z.literal('upscale'), factor: z.union([z.literal(2), z.literal(4)]).default(2) }),
]);
export type RegionWork = z.infer<typeof regionWorkSchema>;
export type RegionWorkKind = RegionWork['kind'];

/** What the inside of the mask is before the model draws: the painted rough, the picture, what is around, white, noise. */
export const REGION_FILLS = ['rough', 'original', 'surroundings', 'blank', 'noise'] as const;
export type RegionFill = (typeof REGION_FILLS)[number];

/** How a model draws a region. Null takes what suits the work. */
export const regionSettingsSchema = z.strictObject({
  /** How much of the start may change, 0 nothing, 1 all. */
  strength: shareSchema.nullable().default(null),
  fill: z.enum(REGION_FILLS).nullable().default(null),
  /** Room around the region that the model sees, as a part of its longer side. */
  padding: z.number().min(0).max(2).nullable().default(null),
  candidates: z.number().int().min(1).max(4).default(1),
  seed: seedSchema.nullable().default(null),
  /** Null takes the project's model for edits. */
  modelId: z.string().max(120).nullable().default(null),
  steps: z.number().int().min(1).max(150).nullable().default(null),
});
export type RegionSettings = z.infer<typeof regionSettingsSchema>;

const noSettings: RegionSettings = regionSettingsSchema.parse({});

export const createRegionEditsSchema = z.strictObject({
  region: regionSchema,
  work: regionWorkSchema,
  settings: regionSettingsSchema.default(noSettings),
  /** Null takes all panels that the region touches. */
  panelIds: z.array(idSchema).min(1).max(24).nullable().default(null),
});
export type CreateRegionEdits = z.infer<typeof createRegionEditsSchema>;
export type CreateRegionEditsInput = z.input<typeof createRegionEditsSchema>;

/**
 * `drawing` until a worker is done; then `ready` to be chosen from, or `suggested` to the owners. `accepted`: the panel
 * has shown it. `discarded` by who asked, `refused` by an owner, `failed` for a reason that is told.
 */
export const REGION_EDIT_STATES = [
  'drawing',
  'ready',
  'suggested',
  'accepted',
  'discarded',
  'refused',
  'failed',
] as const;
export const regionEditStateSchema = z.enum(REGION_EDIT_STATES);
export type RegionEditState = z.infer<typeof regionEditStateSchema>;

/** One of the pictures to choose from: the whole panel with its region changed. */
export const regionCandidateSchema = z.object({
  pictureId: idSchema,
  sha256: sha256Schema,
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  /** Null for work without a model. */
  seed: seedSchema.nullable(),
  /** 0 no seam can be told from what is around it, towards 1 all change is at the rim. */
  seam: shareSchema,
  /** 1, or 2 where the first try had a poor seam and this one is better. */
  tryNumber: z.number().int().min(1).max(2),
});
export type RegionCandidate = z.infer<typeof regionCandidateSchema>;

const ringSchema = z.array(z.strictObject({ x: z.number(), y: z.number() }));
const boxSchema = z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

/**
 * The rough's ink inside an edit's region, laid over the panel's ink in place of what was there. Rings (even-odd) and box
 * are in shares of the panel's picture.
 */
export const inkEditSchema = z.strictObject({
  rings: z.array(ringSchema),
  /** Null has no ink. */
  specification: roughSpecificationSchema.nullable(),
  /** Where the specification's picture lies. */
  box: boxSchema,
});
export type InkEdit = z.infer<typeof inkEditSchema>;
export const inkEditsSchema = z.array(inkEditSchema);

/**
 * Where a picture lies on its page that was extended beyond its panel's, in millimetres, with the panel's box at that time:
 * it stays there while it covers the panel, and moves with it.
 */
export const pictureFrameSchema = z.object({ picture: boxSchema, panel: boxSchema });
export type PictureFrame = z.infer<typeof pictureFrameSchema>;

export const regionEditSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  pageId: idSchema,
  panelId: idSchema,
  /** Edits of one selection over several panels. */
  batchId: idSchema,
  /** The edit that it goes on from; null: the panel's drawing. */
  parentId: idSchema.nullable(),
  /** What it changes. */
  input: z.object({ pictureId: idSchema.nullable(), sha256: sha256Schema }),
  /** The picture at the tree's root. */
  basePictureId: idSchema.nullable(),
  author: z.object({ id: idSchema, name: z.string() }).nullable(),
  isSuggestion: z.boolean(),
  state: regionEditStateSchema,
  region: regionSchema,
  work: regionWorkSchema,
  settings: regionSettingsSchema,
  /** The drawing that a worker draws or drew: its progress, previews and cancelling; null for work without a model. */
  generationId: idSchema.nullable(),
  /** Where what a worker draws lies, in shares of the picture that comes of it; null for work without a model. */
  part: boxSchema.nullable(),
  /** The panel's ink and where its picture lies, once it is accepted. */
  after: z.object({ inkEdits: inkEditsSchema, frame: pictureFrameSchema.nullable() }),
  candidates: z.array(regionCandidateSchema),
  /** Index of the candidate that the panel shows or showed. */
  chosen: z.number().int().nullable(),
  /** Why it failed, or what an owner said when they refused or accepted. */
  failure: z.string().nullable(),
  word: z.string().nullable(),
  createdAt: momentSchema,
  decidedAt: momentSchema.nullable(),
});
export type RegionEdit = z.infer<typeof regionEditSchema>;

/** A panel's edits, the oldest first, and what it shows. */
export const regionTreeSchema = z.object({
  panelId: idSchema,
  /** Null where the panel shows no picture. */
  shown: z.object({ pictureId: idSchema, editId: idSchema.nullable() }).nullable(),
  items: z.array(regionEditSchema),
});
export type RegionTree = z.infer<typeof regionTreeSchema>;

/** Drawing a panel's chain of edits again, from its base picture: how it went. */
export const regionReplaySchema = z.object({
  id: idSchema,
  panelId: idSchema,
  editId: idSchema,
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Edits drawn again, and how many there are. */
  done: z.number().int(),
  of: z.number().int(),
  steps: z.array(z.object({ editId: idSchema, differing: z.number().int(), of: z.number().int() })),
  /** Pixels of the last picture that differ from what is stored; null until it is done. */
  differing: z.number().int().nullable(),
  failure: z.string().nullable(),
  createdAt: momentSchema,
});
export type RegionReplay = z.infer<typeof regionReplaySchema>;
