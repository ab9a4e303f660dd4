import { CLOTH_COLOUR_WORDS } from '@/lib/rough/tags';
import { isPaintable, type ClothColour, type PropTag } from '@/lib/rough/vocabulary';
import { hitsIn, type WordPattern } from './word-patterns';

/** A colour that a text says of a thing, and where. */
export interface ToldColour {
  readonly colour: ClothColour;
  readonly from: number;
  readonly to: number;
}

/** What light is, not things; and nuts, herbs and other things that are no colours before a thing. */
const NO_COLOURS = new Set(['dark', 'tan', 'mint', 'olive', 'cream']);
const ENGLISH: readonly (readonly [string, ClothColour])[] = [...CLOTH_COLOUR_WORDS].filter(
  ([word]) => !NO_COLOURS.has(word),
);
const NAMES = ENGLISH.map(([word]) => word)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** Words between a colour and its thing say how it is: none that begins another part of the sentence. */
const BETWEEN =
  '(?:(?!(?:with|and|or|of|in|on|at|to|from|by|near|for|is|are|was|were|has|under|over|behind|beside|before|the|a|an)\\b)[a-z-]+\\s+){0,2}';
const BEFORE = new RegExp(`\\b(${NAMES})(?:[ -](?:colou?red|painted))?\\s+${BETWEEN}$`, 'i');
const BEHIND = new RegExp(
  `^\\s+(?:(?:is|are|was|were)(?: painted)?|in|painted)\\s+(?:bright\\s+|pale\\s+)?(${NAMES})\\b`,
  'i',
);

/** Stems as in 赤い, 赤の, 赤色の; those of things (tea, chestnuts, ash, water) only with 色. */
const STEMS: readonly (readonly [ClothColour, string])[] = [
  ['black', '真っ黒な?|黒|漆黒'],
  ['white', '真っ白な?|(?<!面)白|純白'],
  ['red', '真っ赤な?|赤|深紅|朱'],
  ['blue', '真っ青な?|青|紺|藍|水色|空色'],
  ['green', '緑|黄緑'],
  ['yellow', '黄|(?<!お)金|橙|オレンジ'],
  ['pink', 'ピンク|桃色'],
  ['purple', '紫'],
  ['brown', '茶色|栗色|焦げ茶'],
  ['grey', '灰色|グレー|銀|鼠色'],
];
const JAPANESE = STEMS.map(([colour, stems]) => ({
  colour,
  before: new RegExp(`(?:${stems})(?:色い|色の|色|い|の)?(?=(?:(?:大き|小さ)[いな]|古い|新しい|長い|丸い)?$)`),
  behind: new RegExp(`^[はが](?:${stems})(?:色|い)`),
}));

/** The colour that a text says of the thing that it names from one place up to another: "a red old sofa", 「ソファは赤い」. */
export function colourAt(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): ToldColour | null {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const found = BEFORE.exec(before) ?? BEHIND.exec(after);
  if (found) {
    const [whole, word = ''] = found;
    const colour = ENGLISH.find(([name]) => name === word.toLowerCase())?.[1];
    const start =
      (found.input === before ? 0 : to) + found.index + (found.input === before ? 0 : whole.length - word.length);
    return colour === undefined ? null : { colour, from: start, to: start + word.length };
  }
  for (const stem of JAPANESE) {
    const first = stem.before.exec(before);
    const match = first ?? stem.behind.exec(after);
    if (!match) continue;
    const start = (first ? 0 : to) + match.index;
    return { colour: stem.colour, from: start, to: start + match[0].length };
  }
  return null;
}

/** The colour of a thing where a text names it first, as part of the thing; empty where it says none that can be drawn. */
export function toldPaint(
  text: string,
  tag: PropTag,
  patterns: readonly WordPattern<PropTag>[],
): { readonly colour?: ClothColour } {
  const [first] = hitsIn(text, patterns)
    .filter(({ value }) => value === tag)
    .toSorted((a, b) => a.from - b.from);
  const told = first ? colourAt(text, first) : null;
  return told !== null && isPaintable(tag, told.colour) ? { colour: told.colour } : {};
}

/** What stands before a thing, without the words of its colour: counts and sizes stand before both. */
export function textBefore(text: string, from: number, colour: ToldColour | null): string {
  const isBefore = colour !== null && colour.to <= from;
  return isBefore ? text.slice(0, colour.from) + text.slice(colour.to, from) : text.slice(0, from);
}
