import { DRAFT_AGES, DRAFT_LINE_KINDS, DRAFT_SEXES, MOST_PANELS_A_PAGE } from '@/lib/contracts/drafts';
import { PLACE_SCENES } from '@/lib/contracts/places';
import { ANIMAL_KINDS, TIMES, WEATHERS } from '@/lib/rough/vocabulary';

/** The part of JSON Schema that language models are asked in: every property is required and no other is allowed. */
export type JsonSchema =
  | { readonly type: 'string'; readonly minLength?: number; readonly maxLength?: number }
  | { readonly enum: readonly (string | null)[] }
  | { readonly oneOf: readonly JsonSchema[] }
  | { readonly type: 'null' }
  | { readonly type: 'array'; readonly items: JsonSchema; readonly minItems?: number; readonly maxItems?: number }
  | {
      readonly type: 'object';
      readonly properties: Readonly<Record<string, JsonSchema>>;
      readonly required: readonly string[];
      readonly additionalProperties: false;
    };

export type JsonObjectSchema = Extract<JsonSchema, { readonly type: 'object' }>;

/** What somebody in a draft can be, in the words that become a body. */
export const DRAFT_KINDS = [
  ...['human', 'robot', 'ghost', 'vampire', 'elf', 'demon', 'angel', 'fairy', 'ogre', 'werewolf', 'skeleton', 'zombie'],
  ...['mermaid', 'alien', 'slime', 'monster', 'scarecrow', 'goblin', 'giant', 'mummy', 'tengu'],
  ...ANIMAL_KINDS,
];

/** How near a panel of a draft is seen. */
export const DRAFT_SHOTS = [
  'establishing',
  'wide',
  'full body',
  'medium',
  'bust',
  'close-up',
  'extreme close-up',
  'detail',
  'splash',
] as const;

const text = (maxLength: number, minLength = 0): JsonSchema => ({ type: 'string', minLength, maxLength });
const list = (items: JsonSchema, maxItems: number, minItems = 0): JsonSchema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonObjectSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const PERSON = object({
  name: text(40, 1),
  kind: { enum: DRAFT_KINDS },
  sex: { enum: [...DRAFT_SEXES, null] },
  age: { enum: [...DRAFT_AGES, null] },
  occupation: { oneOf: [text(40, 1), { type: 'null' }] },
  looks: list(text(60, 1), 5),
  clothes: list(text(60, 1), 4),
  props: list(text(40, 1), 3),
  description: text(200),
});
const PLACE = object({
  name: text(60, 1),
  scene: { enum: [...PLACE_SCENES, null] },
  time: { enum: TIMES },
  weather: { enum: WEATHERS },
});
const LINE = object({ speaker: text(40), kind: { enum: DRAFT_LINE_KINDS }, text: text(120, 1) });

/**
 * What a language model is to write for a draft, as a JSON Schema: {@link draftSchema} without its questions, narrower where
 * a model needs to be held (lengths, the vocabulary of what can be drawn).
 * @param o.pageCount exactly so many pages, 1 to 40
 * @param o.isSilent whether nobody speaks
 */
export function draftJsonSchema(o: { readonly pageCount: number; readonly isSilent: boolean }): JsonObjectSchema {
  const panel = object({
    shot: { enum: DRAFT_SHOTS },
    place: text(60),
    people: list(text(40, 1), 6),
    action: text(240, 1),
    things: list(text(40, 1), 4),
    lines: list(LINE, o.isSilent ? 0 : 4),
  });
  return object({
    title: text(80, 1),
    people: list(PERSON, 8, 1),
    places: list(PLACE, 8, 1),
    pages: list(object({ panels: list(panel, MOST_PANELS_A_PAGE, 1) }), o.pageCount, o.pageCount),
  });
}
