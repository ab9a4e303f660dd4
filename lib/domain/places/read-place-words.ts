import type { PlaceScene } from '@/lib/contracts/places';
import {
  isPaintable,
  PROP_WORDS,
  type CameraHeight,
  type PropTag,
  type Time,
  type Weather,
} from '@/lib/rough/vocabulary';
import {
  CAMERA_PATTERNS,
  PLACE_PATTERNS,
  THING_PATTERNS,
  TIME_PATTERNS,
  WEATHER_PATTERNS,
} from '../script/words/place-words';
import { colourAt, textBefore, type ToldColour } from '../script/words/colour-words';
import { STANDING_PATTERNS } from '../script/words/standing-words';
import { hitsIn, wordPatterns, type WordHit } from '../script/words/word-patterns';

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

/** What a word of a description says of a place. */
export type PlaceMeaning =
  | { readonly kind: 'place'; readonly value: PlaceScene }
  | { readonly kind: 'time'; readonly value: Time }
  | { readonly kind: 'weather'; readonly value: Weather }
  | { readonly kind: 'mood'; readonly value: Weather }
  | { readonly kind: 'season'; readonly value: Season }
  | { readonly kind: 'thing'; readonly value: PropTag }
  | { readonly kind: 'camera'; readonly value: CameraHeight };

/** A word that was understood. */
export type SaidWord = PlaceMeaning & {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** It is said not to be there. */
  readonly isDenied: boolean;
  /** Only what the place lies beside, or is seen from outside: "across from the station". */
  readonly isAside: boolean;
  /** Of a thing that is drawn in that colour; null where none is said. */
  readonly colour: ToldColour | null;
};

const SEASON_PATTERNS = wordPatterns<Season>([
  ['winter', 'winter|wintry|midwinter', '冬'],
  ['spring', 'spring(?:time)?\\b', '春'],
  ['summer', 'summer|midsummer', '夏'],
  ['autumn', 'autumn|in (?:the )?fall\\b', '秋'],
]);
/** Light that a weather makes, where no weather is told. */
const MOOD_PATTERNS = wordPatterns<Weather>([
  ['cloudy', 'gloomy|dreary|grey|gray\\b|dull|bleak|sombre', 'どんより|薄暗い|陰気'],
  ['fog', 'eerie|spooky|ghostly|hazy', '不気味|霞'],
  ['clear', 'bright|cheerful|radiant', '明るい'],
]);
const isInTables = (tag: PropTag): boolean =>
  [...THING_PATTERNS, ...STANDING_PATTERNS].some(({ value }) => value === tag);
/** A thing's own name where no table has it, or the name is longer than a word. */
const NAME_PATTERNS = wordPatterns<PropTag>(
  PROP_WORDS.filter(({ tag, name }) => name.includes(' ') || !isInTables(tag)).map(
    ({ tag, name }) => [tag, `${name}s?\\b`] as const,
  ),
);

/** Of two words of a length the earlier kind counts. */
function hitsOfAll(text: string): (WordHit<unknown> & PlaceMeaning)[] {
  return [
    ...hitsIn(text, STANDING_PATTERNS).map((hit) => ({ ...hit, kind: 'thing' as const })),
    ...hitsIn(text, PLACE_PATTERNS).map((hit) => ({ ...hit, kind: 'place' as const })),
    ...hitsIn(text, THING_PATTERNS).map((hit) => ({ ...hit, kind: 'thing' as const })),
    ...hitsIn(text, NAME_PATTERNS).map((hit) => ({ ...hit, kind: 'thing' as const })),
    ...hitsIn(text, TIME_PATTERNS).map((hit) => ({ ...hit, kind: 'time' as const })),
    ...hitsIn(text, WEATHER_PATTERNS).map((hit) => ({ ...hit, kind: 'weather' as const })),
    ...hitsIn(text, SEASON_PATTERNS).map((hit) => ({ ...hit, kind: 'season' as const })),
    ...hitsIn(text, MOOD_PATTERNS).map((hit) => ({ ...hit, kind: 'mood' as const })),
    ...hitsIn(text, CAMERA_PATTERNS).map((hit) => ({ ...hit, kind: 'camera' as const })),
  ];
}

const DENIES =
  /\b(?:no|not|without|never|isn['’]t|aren['’]t|nor|neither)\s+(?:(?:a|an|the|any|more|single|much|longer|sign|of|at|all|in|is|it)\s+){0,3}$/i;
const ENDED = /\bafter (?:the )?$/i;
const GOES_ON = /^\s*(?:,\s*)?(?:or|nor)\s+(?:(?:a|an|the|any|no)\s+)?$/i;
const DENIED_JAPANESE =
  /^(?:が|は|も|の|で|では|じゃ)*(?:降ら|降って|降り)?(?:ない|なし|無し|なく|ません|いない|止ん|やん|上が)/;
const ASIDE =
  /\b(?:near|beside|by|behind|overlooking|outside|above|below|under|opposite|across (?:the road )?from|next to|in front of|facing|towards?|over|close to|view of|outside of)\s+(?:\p{L}+['’]?s?\s+){0,3}$/iu;
const ASIDE_JAPANESE = /^(?:の)?(?:前|外|裏|横|隣|そば|近く|向かい|見える)/;

/** Everything that a description in English or Japanese says of a place, in its order; of words in one another the longest. */
export function readPlaceWords(text: string): SaidWord[] {
  const kept: (WordHit<unknown> & PlaceMeaning)[] = [];
  const all = hitsOfAll(text).map((hit, index) => ({ hit, index }));
  all.sort((a, b) => b.hit.to - b.hit.from - (a.hit.to - a.hit.from) || a.index - b.index);
  for (const { hit } of all) if (!kept.some(({ from, to }) => hit.from < to && from < hit.to)) kept.push(hit);
  kept.sort((a, b) => a.from - b.from);
  const said: SaidWord[] = [];
  for (const hit of kept) {
    const colour = colourOf(text, hit);
    const before = textBefore(text, hit.from, colour);
    const after = text.slice(hit.to);
    const last = said.at(-1);
    const isDenied =
      DENIES.test(before) ||
      DENIED_JAPANESE.test(after) ||
      (hit.kind === 'weather' && ENDED.test(before)) ||
      (last?.isDenied === true && GOES_ON.test(text.slice(last.to, hit.from)));
    const isAside = hit.kind === 'place' && (ASIDE.test(before) || ASIDE_JAPANESE.test(after));
    said.push({ ...hit, words: writtenWords(text, hit, colour), isDenied, isAside, colour });
  }
  return said;
}

/** A thing with the colour before it; what stands between them is told for itself. */
function writtenWords(text: string, { from, to }: WordHit<unknown>, colour: ToldColour | null): string {
  const noun = text.slice(from, to);
  if (colour === null || colour.from > from) return noun;
  return `${text.slice(colour.from, colour.to)}${/\s/.test(text[from - 1] ?? '') ? ' ' : ''}${noun}`;
}

function colourOf(text: string, hit: WordHit<unknown> & PlaceMeaning): ToldColour | null {
  const told = hit.kind === 'thing' ? colourAt(text, hit) : null;
  return told !== null && hit.kind === 'thing' && isPaintable(hit.value, told.colour) ? told : null;
}

const SILENT = new Set(
  (
    'a,an,the,in,on,at,of,and,or,with,without,by,to,from,for,is,are,was,it,its,there,here,this,that,stands,stand,standing,' +
    'seen,some,no,not,any,near,beside,behind,before,after,under,over,above,below,into,out,outside,inside,where,which,as,but,' +
    'one,two,three,four,several,many,few,left,right,middle,centre,center,front,back,corner,side,next,row,rows,lit,light,' +
    'every,all,nobody,nor,never,through,across,along,between,against,up,down,big,small,large,little,tiny,huge,giant,time,' +
    'place,weather,season,has,have,only,still,just,very,quite,more,around,his,her,their,my,our,falls,falling,pours,pouring,' +
    'isn,aren,t,s,she,he,they,i,we,season,shows,view,towards,far,foreground,background,pair,lots,lies,sits,hangs,full,during,later,then,painted,coloured,colored'
  ).split(','),
);

/** What of a description says something that no word of ours does: words as they are written, neighbours together. */
export function unreadWords(text: string, said: readonly SaidWord[]): string[] {
  const read = said.flatMap(({ from, to, colour }) => (colour ? [{ from, to }, colour] : [{ from, to }]));
  const left = read
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}|${rest.slice(to)}`, text);
  return left
    .replace(NOBODY, '|')
    .split(/[|,.;:!?、。・「」()（）\n]/)
    .flatMap((part) => [...latinRuns(part), ...(part.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [])])
    .filter((word) => !SILENT_JAPANESE.test(word));
}

const NOBODY = /\b(?:no|without|not)\s+(?:any\s+)?(?:people|persons?|humans?|one)\b|誰もいない|無人/giu;
const SILENT_JAPANESE =
  /^(?:一|二|三|四|数|本|台|個|脚|左|右|中央|真中|奥|手前|前|後|側|場所|外|中|横|隣|上|下|見|降|天気|時間)+$/;

/** Runs of words that say something, separated by small words. */
function latinRuns(part: string): string[] {
  const runs: string[][] = [[]];
  for (const word of part.match(/[a-z][a-z'’-]*/gi) ?? []) {
    if (SILENT.has(word.toLowerCase()) || word.length < 2) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}
