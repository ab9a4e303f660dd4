import type { DRAFT_AGES, Draft, DraftPerson } from '@/lib/contracts/drafts';
import { PLACE_SCENES } from '@/lib/contracts/places';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';
import { roleOfWord } from '../characters/roles';
import { isIndoors } from '../places/place-rules';
import type { ScriptBlock } from '../script/script-block';
import { placeSceneOf } from './place-scene';

/** An entry of a list: "Characters: Mara (old woman, lighthouse keeper); Tama (cat)". */
export interface Listed {
  readonly name: string;
  /** Empty where the list has the name alone. */
  readonly words: string;
}

/** What the head of a script says beside its title. */
export interface ScriptHead {
  readonly premise: string;
  readonly cast: readonly Listed[];
  readonly places: readonly Listed[];
}

type Language = 'en' | 'ja';
type Age = (typeof DRAFT_AGES)[number];

const HUMAN_WORDS: Readonly<Record<Language, Readonly<Record<Age | 'none', readonly [string, string, string]>>>> = {
  en: {
    child: ['little girl', 'little boy', 'child'],
    teen: ['teenage girl', 'teenage boy', 'teenager'],
    adult: ['woman', 'man', 'adult'],
    elderly: ['old woman', 'old man', 'elderly'],
    none: ['girl', 'boy', ''],
  },
  ja: {
    child: ['小さな女の子', '小さな男の子', '子供'],
    teen: ['少女', '少年', '少年少女'],
    adult: ['女性', '男性', '大人'],
    elderly: ['老女', '老人', '老人'],
    none: ['少女', '少年', ''],
  },
};

/** The entry of a script's head that says who is in a story and what they are; null for nobody. */
export function writeCastList(
  { people }: Pick<Draft, 'people'>,
  language: Language,
): { key: string; value: string } | null {
  if (people.length === 0) return null;
  const value = people.map((person) => {
    const words = wordsOf(person, language);
    return words === '' ? plain(person.name) : `${plain(person.name)} (${words})`;
  });
  return { key: 'Characters', value: value.join('; ') };
}

/** The places whose names alone would be drawn otherwise: "Nest (forest)"; null where every name says it. */
export function writePlaceList({ places }: Pick<Draft, 'places'>): { key: string; value: string } | null {
  const told = places.flatMap(({ name, scene }) => {
    const known = PLACE_SCENES.find((one) => one === scene);
    if (known === undefined || placeSceneOf(name, isIndoors(known) ? 'inside' : 'outside') === known) return [];
    return [`${plain(name)} (${known.replaceAll('_', ' ')})`];
  });
  return told.length === 0 ? null : { key: 'Places', value: told.join('; ') };
}

/** What is known of somebody, in words that a description is made of. */
function wordsOf(person: DraftPerson, language: Language): string {
  const { kind, sex, age, occupation, looks, clothes, props } = person;
  const [female, male, either] = HUMAN_WORDS[language][age ?? 'none'];
  const human = sex === 'female' ? female : sex === 'male' ? male : either;
  const words = kind === 'human' ? [human] : [beingWord(kind, language), hasHumanShape(kind) ? human : (sex ?? '')];
  const all = [...words, occupation ?? '', ...looks, ...clothes, ...props].map(plain).filter((word) => word !== '');
  return [...new Set(all)].join(', ');
}

/** Marks that part the entries of a list are none of their words. */
const plain = (text: string): string =>
  text
    .replaceAll(/[;；()（）]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Drawn as people are, with what their role has besides. */
function hasHumanShape(kind: string): boolean {
  const role = roleOfWord(kind);
  return kind === 'ghost' || role?.kind === 'human' || (role?.kind === 'humanlike' && kind === 'robot');
}

function beingWord(kind: string, language: Language): string {
  if (language === 'en') return kind;
  const animal = FURTHER_ANIMALS.find((one) => one.kind === kind);
  return roleOfWord(kind)?.japanese ?? animal?.words.find((word) => /^\P{Script=Latin}/u.test(word)) ?? kind;
}

/** An entry to a `;` or a line; nobody where there is none. */
function readList(value: string): Listed[] {
  return value
    .split(/[;；\n]/)
    .map((entry) => /^\s*([^(（:：]+?)\s*(?:[(（:：]\s*([^)）]*)[)）]?\s*)?$/u.exec(entry))
    .flatMap((match) =>
      match?.[1] === undefined ? [] : [{ name: match[1].slice(0, 60), words: (match[2] ?? '').trim() }],
    )
    .slice(0, 48);
}

/** Reads the head of a script; `Places:` has what a name alone does not say: "Nest (forest)". */
export function readHead(blocks: readonly ScriptBlock[]): ScriptHead {
  const entries = blocks.flatMap((block) => (block.kind === 'title' ? block.entries : []));
  const valueOf = (pattern: RegExp): string => entries.find(({ key }) => pattern.test(key))?.value ?? '';
  return {
    premise: valueOf(/^premise$/i),
    cast: readList(valueOf(/^(?:characters|cast|登場人物)$/i)),
    places: readList(valueOf(/^(?:places|locations|場所)$/i)),
  };
}
