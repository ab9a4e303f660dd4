import { z } from 'zod';

/** How somebody's kind, sex, age and lines are named in a draft. */
export const DRAFT_AGES = ['child', 'teen', 'adult', 'elderly'] as const;
export const DRAFT_SEXES = ['female', 'male'] as const;
export const DRAFT_LINE_KINDS = ['speech', 'thought', 'shout', 'whisper', 'narration', 'sound'] as const;
/** More pages than a draft may have are an import. */
export const MOST_DRAFT_PAGES = 40;
export const MOST_PANELS_A_PAGE = 9;

const words = (most: number) => z.string().trim().max(most);
const wordList = z.array(words(200)).max(40);

export const draftPersonSchema = z.strictObject({
  name: words(60).min(1),
  /** `human`, `robot`, `ghost`, an animal (`cat`), a being (`dragon`). */
  kind: words(40).min(1),
  /** Null where the premise does not say. */
  sex: z.enum(DRAFT_SEXES).nullable(),
  age: z.enum(DRAFT_AGES).nullable(),
  occupation: words(80).nullable(),
  looks: wordList,
  clothes: wordList,
  props: wordList,
  /** In the premise's own words; empty where it says nothing. */
  description: words(2000),
});
export type DraftPerson = z.infer<typeof draftPersonSchema>;

export const draftPlaceSchema = z.strictObject({
  name: words(120).min(1),
  /** What the renderer draws; null for a plain backdrop. */
  scene: words(60).nullable(),
  /** `dawn`, `day`, `dusk`, `night`. */
  time: words(40).nullable(),
  /** `clear`, `cloudy`, `rain`, `snow`, `storm`, `fog`, `wind`. */
  weather: words(40).nullable(),
});
export type DraftPlace = z.infer<typeof draftPlaceSchema>;

export const draftLineSchema = z.strictObject({
  /** A person's name; empty for narration and sounds. */
  speaker: words(60),
  kind: z.enum(DRAFT_LINE_KINDS),
  text: words(1000).min(1),
});
export type DraftLine = z.infer<typeof draftLineSchema>;

export const draftPanelSchema = z.strictObject({
  shot: words(40),
  /** The name of a place of the draft; null for none. */
  place: words(120).nullable(),
  /** The hour and the weather, in the words of places; null where nothing says. */
  time: words(40).nullable().default(null),
  weather: words(40).nullable().default(null),
  /** Names of people of the draft. */
  people: z.array(words(60)).max(12),
  action: words(1000),
  things: wordList,
  lines: z.array(draftLineSchema).max(12),
  /** Which beat of the form it tells. */
  beat: words(40).optional(),
});
export type DraftPanel = z.infer<typeof draftPanelSchema>;

/** What the premise leaves open or says twice: for a person to decide. */
export const draftQuestionSchema = z.strictObject({
  about: words(120),
  question: words(400),
  choices: z.array(words(120)).max(6),
});
export type DraftQuestion = z.infer<typeof draftQuestionSchema>;

/** What a person decided: the question’s `about`, and one of its choices. */
export const draftAnswerSchema = z.strictObject({ about: words(120).min(1), choice: words(120).min(1) });
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

/** The form that a story is told in, and on which pages each of its beats stands. */
export const draftFormSchema = z.strictObject({
  name: words(60).min(1),
  beats: z
    .array(z.strictObject({ name: words(40), fromPage: z.number().int().min(1), toPage: z.number().int().min(1) }))
    .max(12),
});
export type DraftForm = z.infer<typeof draftFormSchema>;

/** A draft of a story, whoever wrote it: rules, a model on this machine or one elsewhere. */
export const draftSchema = z.strictObject({
  title: words(120),
  people: z.array(draftPersonSchema).max(24),
  places: z.array(draftPlaceSchema).max(40),
  pages: z
    .array(z.strictObject({ panels: z.array(draftPanelSchema).min(1).max(MOST_PANELS_A_PAGE) }))
    .min(1)
    .max(MOST_DRAFT_PAGES),
  questions: z.array(draftQuestionSchema).max(40),
  form: draftFormSchema.optional(),
});
export type Draft = z.infer<typeof draftSchema>;
