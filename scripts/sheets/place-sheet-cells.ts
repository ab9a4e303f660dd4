import type { PlaceTraits } from '@/lib/contracts/places';
import { placeFromWords } from '@/lib/domain/places/place-from-words';
import { PLACE_SHEET_VIEWS, placeSheet } from '@/lib/domain/staging/place-rough';
import { drawRough } from '@/lib/rough';
import type { SheetCell } from './sheet-cells';

/** Six places as somebody might describe them. */
const DESCRIPTIONS: readonly (readonly [words: string, label?: string])[] = [
  ['a small ramen shop at night in the rain, with a vending machine on the left'],
  ['a hospital rooftop at dusk with two benches and a potted plant'],
  ['an alley by day and at night, with three barrels, a bicycle on the right and a cat in the middle'],
  ['a park in spring with a stone lantern on the left, in the morning and in the evening'],
  [
    '雪の夜の港、手前に樽、右に街灯',
    'In Japanese: harbour, snow, night, a barrel in front, a street lamp on the right',
  ],
  ['放課後の音楽室、ギターと太鼓が二つ', 'In Japanese: the music room after school, a guitar, two drums'],
];

/** Letters of a label that fit under a cell; the rest stands under the next. */
const LONGEST_LABEL = 56;

/** Places made from words alone: of each four views, the first two in ink and tone, the others in colour. */
export function placeSheetCells(): SheetCell[] {
  return DESCRIPTIONS.flatMap(([words, label = words]) => {
    const read = placeFromWords(words);
    const traits: PlaceTraits = {
      scene: read.scene ?? 'street',
      words: '',
      variants: read.variants.map((variant, index) => ({ ...variant, name: `${index + 1}` })),
      things: [...read.things],
    };
    const views = placeSheet(traits, { widthPx: 360, heightPx: 240 });
    const cut = label.length > LONGEST_LABEL ? label.lastIndexOf(' ', LONGEST_LABEL) : label.length;
    const labels = [label.slice(0, cut), label.slice(cut)];
    return PLACE_SHEET_VIEWS.map((view, index) => ({
      label: labels[index] ?? '',
      svg: drawRough(views[view], { finish: index < 2 ? 'ink' : 'colour', side: 300 }).svg,
    }));
  });
}
