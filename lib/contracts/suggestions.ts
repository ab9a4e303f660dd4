import { z } from 'zod';
import { wordsSchema } from './balloons';
import { MOST_PANELS, panelContentSchema, panelPolygonSchema } from './books';
import { languageSchema } from './languages';
import { idSchema } from './page';
import { stagingSchema } from './staging';

/** Another text for a balloon; text was what could be suggested first, and is what is meant without a kind. */
const textSchema = z.strictObject({
  kind: z.literal('text').default('text'),
  balloonId: idSchema,
  language: languageSchema,
  before: wordsSchema,
  after: wordsSchema,
});

/** Settings of a panel that can be suggested: how it is seen, the prompt's further words, and how it is described. */
export const panelSettingsSchema = z.strictObject({
  shot: stagingSchema.shape.shot.unwrap(),
  time: stagingSchema.shape.time.unwrap(),
  weather: stagingSchema.shape.weather.unwrap(),
  words: panelContentSchema.shape.words,
  alt: panelContentSchema.shape.alt.unwrap(),
  finish: panelContentSchema.shape.finish.unwrap(),
});
export type PanelSettings = z.infer<typeof panelSettingsSchema>;
export const PANEL_SETTINGS = ['shot', 'time', 'weather', 'words', 'alt', 'finish'] as const;
export type PanelSetting = (typeof PANEL_SETTINGS)[number];

const someSettingsSchema = panelSettingsSchema.partial();
export type SomePanelSettings = z.infer<typeof someSettingsSchema>;

/** Outlines of panels, in page millimetres. */
const outlinesSchema = z
  .array(z.strictObject({ id: idSchema, polygon: panelPolygonSchema }))
  .min(1)
  .max(MOST_PANELS)
  .refine((panels) => new Set(panels.map(({ id }) => id)).size === panels.length, 'names a panel twice');
export type PanelOutlines = z.infer<typeof outlinesSchema>;

const panelSchema = z.strictObject({
  kind: z.literal('panel'),
  panelId: idSchema,
  after: someSettingsSchema.refine((settings) => Object.keys(settings).length > 0, 'suggests no setting'),
});
const layoutSchema = z.strictObject({
  kind: z.literal('layout'),
  /** The layout that all panels take; null moves edges of those that are named. */
  template: z.string().max(60).nullable(),
  after: outlinesSchema,
});
const pictureSchema = z.strictObject({
  kind: z.literal('picture'),
  panelId: idSchema,
  /** A picture that was drawn for the panel, or came of an edit of it. */
  after: idSchema,
});

/** What is suggested; how it was before, the server adds. */
export const suggestSchema = z.union([textSchema, panelSchema, layoutSchema, pictureSchema]);
export type Suggest = z.infer<typeof suggestSchema>;

const decided = {
  state: z.enum(['open', 'accepted', 'refused']),
  /** The name of who decided; null while it is open. */
  decidedBy: z.string().nullable(),
};

/** A suggestion, bound to the ids of what it would change, with that as it was when it was suggested. */
export const suggestionSchema = z.union([
  textSchema.extend(decided),
  panelSchema.extend({ before: someSettingsSchema, ...decided }),
  layoutSchema.extend({ before: outlinesSchema, ...decided }),
  pictureSchema.extend({ before: idSchema.nullable(), ...decided }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
export type SuggestionKind = Suggestion['kind'];

/** Why a suggestion can't be accepted: what it would change is gone, or is another than it was. */
export const suggestionConflictSchema = z.enum(['gone', 'changed']);
export type SuggestionConflict = z.infer<typeof suggestionConflictSchema>;
