import { z } from 'zod';
import { idSchema } from './page';

/** What of somebody is drawn: who they are, what they wear, what they do, how the story has them. */
export const PERSON_PARTS = [
  'hair',
  'eyes',
  'body',
  'marks',
  'extras',
  'clothes',
  'accessories',
  'tags',
  'expression',
  'pose',
  'position',
  'story',
] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

/** What of a panel's staging is drawn, people and place aside. */
export const STAGED_PARTS = ['time', 'weather', 'shot', 'pair', 'effects', 'things'] as const;
export type StagedPart = (typeof STAGED_PARTS)[number];

/** What can have changed about a panel since its picture was drawn. */
export const PANEL_CHANGES = [
  ...PERSON_PARTS,
  ...STAGED_PARTS,
  'person-joined',
  'person-left',
  'place',
  'other-place',
  'wider',
  'narrower',
  'taller',
  'shorter',
  'outline',
  'proportions',
  'action',
  'words',
  'strength',
  'seed',
  'style',
  'white',
] as const;

/** One thing that changed since a picture was drawn. */
export const panelChangeSchema = z.object({
  what: z.enum(PANEL_CHANGES),
  /** Whom or which place it is about; null where it is about the panel. */
  name: z.string().nullable(),
});
export type PanelChange = z.infer<typeof panelChangeSchema>;

/** Of a value that a drawing depends on: 64 bits as hexadecimal digits. */
const digestSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** What a panel's picture was drawn from: facts to compare, and the digest of them all. */
export const panelStampSchema = z.object({
  version: z.literal(1),
  digest: digestSchema,
  facts: z.object({
    /** What the script says is seen, and the panel's further words. */
    action: digestSchema,
    words: digestSchema,
    /** The project's words and record of style. */
    style: digestSchema,
    /** How exactly the rough is followed, and the panel's seed. */
    strength: digestSchema,
    seed: digestSchema,
    staged: z.record(z.enum(STAGED_PARTS), digestSchema),
    place: z.object({ id: idSchema, name: z.string(), traits: digestSchema }).nullable(),
    /** From left to right. */
    people: z.array(z.object({ id: idSchema, name: z.string(), parts: z.record(z.enum(PERSON_PARTS), digestSchema) })),
    /** Of the panel's box in millimetres; its outline within the box; the picture's size in pixels. */
    widthMm: z.number(),
    heightMm: z.number(),
    outline: digestSchema,
    size: z.tuple([z.number().int(), z.number().int()]),
    /** White space under balloons: ellipses in millimetres from the box's upper left corner. */
    white: z.array(z.object({ x: z.number(), y: z.number(), radiusX: z.number(), radiusY: z.number() })),
  }),
});
export type PanelStamp = z.infer<typeof panelStampSchema>;
export type PanelFacts = PanelStamp['facts'];
