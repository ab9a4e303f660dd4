import { SHORTHAND } from './shorthand';
import { isJapanese, TAG_TABLE, wordKey } from './tags/tag-table';

/** What a piece of a phrase was read as. */
export type Reading =
  | { readonly kind: 'tags'; readonly from: string; readonly tags: readonly string[] }
  | { readonly kind: 'shorthand'; readonly from: string; readonly tags: readonly string[] }
  | { readonly kind: 'unknown'; readonly from: string };

const LONGEST_WORDS = 6;
const STOP_WORDS = new Set(
  (
    'a an the with and in on at of to is are was be being wearing wears wear dressed has have having her his their its ' +
    'she he they it who that which by for from while as into near next this there some i my me we our very really ' +
    'quite so just like during under over behind inside outside against around about up down out off then also both ' +
    'one other another where when please draw picture image photo drawing illustration showing shows show depicting'
  ).split(' '),
);
const COLOURS = new Set(
  'black brown blonde blond golden silver grey gray white red pink blue green purple violet orange ginger aqua teal yellow'.split(
    ' ',
  ),
);
const COLOUR_NAMES: Readonly<Record<string, string>> = {
  gray: 'grey',
  violet: 'purple',
  teal: 'aqua',
  golden: 'yellow',
};
const GARMENTS = new Set(
  (
    'dress|kimono|hoodie|sweater|t-shirt|shirt|suit|armor|school uniform|serafuku|gakuran|witch robe|wizard robe|robe|' +
    'skirt|jacket|coat|scarf|gloves|hat|ribbon|blazer|sailor collar|trim|cardigan|cape|cloak|pants|shorts|socks|boots|' +
    'yukata|apron|vest|necktie|bowtie|swimsuit|thighhighs|pantyhose|hair ribbon|hair bow|hairband|choker|shoes'
  ).split('|'),
);
const HAIR_WORDS = new Set('long short medium messy spiky spiked curly wavy straight wet braided'.split(' '));

/**
 * A phrase between commas as tags: a tag or another word for it, plain English ("a girl with long silver hair"), or
 * Japanese. Words that mean nothing by themselves are left out; the rest are unknown and kept.
 */
export function readPhrase(phrase: string): Reading[] {
  const whole = lookUp(wordKey(phrase));
  if (whole) return [{ ...whole, from: phrase }];
  if (isJapanese(phrase)) return readJapanese(phrase);
  return readEnglish(phrase);
}

/** Tags of exactly these words. */
function lookUp(key: string): { kind: 'tags' | 'shorthand'; tags: readonly string[] } | null {
  const shorthand = SHORTHAND[key];
  if (shorthand) return { kind: 'shorthand', tags: shorthand };
  const canonical = TAG_TABLE.byKey.get(key);
  if (canonical !== undefined) return { kind: 'tags', tags: [canonical] };
  const alias = TAG_TABLE.aliases.get(key);
  if (alias) return { kind: 'tags', tags: alias };
  const garment = colouredGarment(key);
  return garment && { kind: 'tags', tags: garment };
}

function colouredGarment(key: string): readonly string[] | null {
  const at = key.indexOf(' ');
  const colour = key.slice(0, at);
  const rest = key.slice(at + 1);
  const garment = TAG_TABLE.byKey.get(rest) ?? TAG_TABLE.aliases.get(rest)?.[0] ?? rest;
  if (at < 0 || !COLOURS.has(colour) || !GARMENTS.has(garment)) return null;
  const name = `${COLOUR_NAMES[colour] ?? colour} ${garment}`;
  return TAG_TABLE.byKey.has(rest) || TAG_TABLE.aliases.has(rest) ? [garment, name] : [name];
}

function readEnglish(phrase: string): Reading[] {
  const words = phrase.split(/[\s-]+/).filter((word) => word !== '');
  const readings: Reading[] = [];
  let lost: string[] = [];
  let stopped = false;
  const flush = () => {
    if (lost.length > 0) readings.push({ kind: 'unknown', from: lost.join(' ') });
    lost = [];
  };
  for (let at = 0; at < words.length;) {
    const found = matchAt(words, at);
    const word = words[at] ?? '';
    if (found) {
      flush();
      readings.push(found.reading);
    } else if (STOP_WORDS.has(word.toLowerCase())) {
      stopped = true;
      flush();
    } else lost.push(word);
    at += found?.length ?? 1;
  }
  flush();
  // A short unknown tag that happens to hold a known word ("silver hair ornament") is one tag, not two.
  const isTag = words.length <= 3 && !stopped && readings.some(({ kind }) => kind === 'unknown');
  return isTag ? [{ kind: 'unknown', from: phrase }] : readings;
}

function matchAt(words: readonly string[], at: number): { reading: Reading; length: number } | null {
  const described = describedHair(words, at);
  for (let length = Math.min(LONGEST_WORDS, words.length - at); length > 0; length--) {
    const from = words.slice(at, at + length).join(' ');
    if (length === 1 && STOP_WORDS.has(from.toLowerCase())) return null;
    if (described && described.length >= length) break;
    const key = wordKey(from);
    const found = lookUp(key) ?? (key.endsWith('s') ? lookUp(key.slice(0, -1)) : null);
    if (found) return { reading: { ...found, from }, length };
  }
  if (!described) return null;
  const from = words.slice(at, at + described.length).join(' ');
  return { reading: { kind: 'tags', from, tags: described.tags }, length: described.length };
}

/** "long silver hair", "blonde twintails", "blue bob cut hair": each adjective is a tag of its own. */
function describedHair(words: readonly string[], at: number): { tags: string[]; length: number } | null {
  const tags: string[] = [];
  let place = at;
  const word = () => (words[place] ?? '').toLowerCase();
  while (COLOURS.has(word()) || HAIR_WORDS.has(word()) || isVery(words, place)) {
    if (isVery(words, place)) {
      tags.push(`very ${(words[place + 1] ?? '').toLowerCase()} hair`);
      place += 2;
      continue;
    }
    tags.push(...(TAG_TABLE.aliases.get(`${word()} hair`) ?? TAG_TABLE.byKey.get(`${word()} hair`)?.split('\n') ?? []));
    place++;
  }
  if (tags.length === 0) return null;
  if (/^(hair|haired)$/.test(word())) return { tags: sorted(tags), length: place - at + 1 };
  if (/^eyes?$/.test(word())) return null;
  for (let length = 3; length > 0; length--) {
    const style = lookUp(wordKey(words.slice(place, place + length).join(' ')))?.tags;
    const [tag] = style ?? [];
    if (tag === undefined || TAG_TABLE.categories.get(tag) !== 'hair' || / (ribbon|bow|flower)$/.test(tag)) continue;
    const trailing = /^hair$/i.test(words[place + length] ?? '') ? 1 : 0;
    return { tags: [...sorted(tags), tag], length: place - at + length + trailing };
  }
  return null;
}

function isVery(words: readonly string[], at: number): boolean {
  return /^very$/i.test(words[at] ?? '') && /^(long|short)$/i.test(words[at + 1] ?? '');
}

/** Colours before lengths, as captions have them. */
function sorted(tags: readonly string[]): string[] {
  const isColour = (tag: string) => COLOURS.has(tag.split(' ')[0] ?? '');
  return [...tags.filter(isColour), ...tags.filter((tag) => !isColour(tag))];
}

/** Japanese has no spaces: the longest known word at each place, grammar between them left out. */
function readJapanese(phrase: string): Reading[] {
  const readings: Reading[] = [];
  let lost = '';
  const flush = () => {
    const rest = lost.trim();
    // Endings and particles are written in hiragana and mean nothing alone; other words are kept.
    if (rest !== '' && !/^[\u3040-\u309f\u30fc\s]{1,6}$/.test(rest)) readings.push({ kind: 'unknown', from: rest });
    lost = '';
  };
  for (let at = 0; at < phrase.length;) {
    const found = japaneseAt(phrase, at);
    if (found) {
      flush();
      readings.push(found);
    } else lost += phrase[at] ?? '';
    at += found?.from.length ?? 1;
  }
  flush();
  return readings;
}

function japaneseAt(phrase: string, at: number): Reading | null {
  for (let length = Math.min(TAG_TABLE.longestJapanese, phrase.length - at); length > 0; length--) {
    const from = phrase.slice(at, at + length);
    if (!isJapanese(from)) continue;
    const key = wordKey(from);
    const shorthand = SHORTHAND[key];
    if (shorthand) return { kind: 'shorthand', from, tags: shorthand };
    const tags = TAG_TABLE.aliases.get(key);
    if (tags) return { kind: 'tags', from, tags };
  }
  return null;
}
