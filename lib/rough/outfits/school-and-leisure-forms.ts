import { darken, lighten } from '../colour';
import { INK } from '../ink';
import type { FurtherOutfit, Hex } from '../vocabulary';
import { even, line, outfit, patch, skirt, sleeves, trousers, type OutfitForm, type Wearer } from './outfit-form';

const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#2f2e38';
const GOLD: Hex = '#e2b53e';

const OPEN_NECK = even([
  [0, -6],
  [26, -8],
  [34, 6],
  [0, 36],
]);
const STRAPPED_TOP = even([
  [0, -12],
  [40, -10],
  [112, 14],
  [112, 50],
  [52, 34],
  [44, 78],
  [0, 88],
]);

/** What is worn at school, at home and in spare time. */
export const SCHOOL_AND_LEISURE_OUTFITS = {
  gym_uniform: ({ cloth, isGirl }) =>
    outfit({
      trunk: WHITE,
      sleeves: sleeves(WHITE, 0.5, 'loose', cloth),
      bottom: trousers(cloth, isGirl ? 0.34 : 0.6, 'loose'),
      legwear: { from: 1.55, colour: WHITE },
      shoes: { colour: '#f0f0f4', shaft: 0 },
      marks: [
        line(
          cloth,
          [
            [-40, 0],
            [0, 34],
            [40, 0],
          ],
          10,
        ),
        patch(lighten(cloth, 0.8), [
          [-44, 110],
          [44, 110],
          [44, 164],
          [-44, 164],
        ]),
      ],
    }),
  track_suit: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 1.95, 'loose', accent),
      bottom: trousers(cloth, 1.93, 'loose'),
      shoes: { colour: '#f0f0f4', shaft: 0 },
      collar: cloth,
      marks: [
        line(
          WHITE,
          [
            [0, 24],
            [0, 316],
          ],
          5,
        ),
        ...[1, -1].map((side) =>
          line(
            accent,
            [
              [side * 40, 10],
              [side * 78, 60],
              [side * 84, 130],
            ],
            10,
          ),
        ),
      ],
    }),
  school_swimsuit: ({ cloth, skin }) =>
    outfit({
      trunk: darken(cloth, 0.25),
      shoes: null,
      marks: [
        patch(skin, STRAPPED_TOP),
        ...[1, -1].map((side) =>
          line(
            darken(cloth, 0.25),
            [
              [side * 46, 84],
              [side * 54, -2],
            ],
            14,
          ),
        ),
        patch(WHITE, [
          [-36, 122],
          [36, 122],
          [36, 166],
          [-36, 166],
        ]),
        patch(skin, STRAPPED_TOP, 'back'),
      ],
    }),
  overalls: ({ cloth, accent }) =>
    outfit({
      trunk: lighten(accent, 0.5),
      sleeves: sleeves(lighten(accent, 0.5), 0.55, 'loose'),
      bottom: trousers(cloth, 1.9, 'loose'),
      shoes: { colour: '#8a5f43', shaft: 10 },
      marks: [
        patch(
          cloth,
          even([
            [0, 96],
            [58, 96],
            [66, 190],
            [100, 206],
            [112, 318],
          ]),
        ),
        ...[1, -1].map((side) =>
          line(
            cloth,
            [
              [side * 50, 104],
              [side * 62, 0],
            ],
            18,
          ),
        ),
        { kind: 'button', at: [50, 108], radius: 8, colour: GOLD },
        { kind: 'button', at: [-50, 108], radius: 8, colour: GOLD },
        patch(
          darken(cloth, 0.2),
          even([
            [34, 132],
            [34, 178],
          ]),
        ),
        patch(
          cloth,
          even([
            [0, 120],
            [60, 120],
            [104, 206],
            [112, 318],
          ]),
          'back',
        ),
      ],
    }),
  pajamas: ({ cloth }) =>
    outfit({
      trunk: lighten(cloth, 0.45),
      sleeves: sleeves(lighten(cloth, 0.45), 1.95, 'loose', lighten(cloth, 0.75)),
      bottom: trousers(lighten(cloth, 0.45), 1.95, 'loose'),
      over: skirt(lighten(cloth, 0.45), { hem: 0.16, flare: 8, hasPleats: false }),
      shoes: null,
      marks: [
        patch(
          lighten(cloth, 0.75),
          even([
            [0, 46],
            [30, -8],
            [62, 10],
            [40, 52],
          ]),
        ),
        ...[74, 130, 186, 242].map((y) => ({ kind: 'button' as const, at: [0, y] as const, radius: 7, colour: WHITE })),
        line(INK, [
          [14, 56],
          [14, 316],
        ]),
      ],
    }),
  leather_jacket: ({ cloth, accent, isGirl }) =>
    outfit({
      trunk: darken(cloth, 0.55),
      sleeves: sleeves(darken(cloth, 0.55)),
      bottom: isGirl ? trousers('#4a6090', 0.36) : trousers('#4a6090'),
      legwear: isGirl ? { from: 0.36, colour: '#4a4652' } : null,
      shoes: { colour: BLACK, shaft: 110 },
      marks: [
        patch(
          lighten(accent, 0.5),
          even([
            [0, -4],
            [32, -6],
            [40, 10],
            [26, 316],
          ]),
        ),
        ...[1, -1].map((side) =>
          line('#d8dbe4', [
            [side * 38, 10],
            [side * 82, 62],
            [side * 44, 92],
            [side * 26, 316],
          ]),
        ),
      ],
    }),
  cheerleader: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      bottom: skirt(cloth, { hem: 0.4, flare: 40 }),
      legwear: { from: 1.6, colour: WHITE },
      shoes: { colour: WHITE, shaft: 0 },
      marks: [
        line(
          WHITE,
          [
            [-60, 4],
            [0, 96],
            [60, 4],
          ],
          14,
        ),
        line(
          accent,
          [
            [-44, 0],
            [0, 70],
            [44, 0],
          ],
          10,
        ),
        { kind: 'band', y: 262, height: 16, colour: WHITE },
      ],
    }),
  tank_top: (wearer) =>
    outfit({
      trunk: wearer.cloth,
      bottom: trousers('#5f6b78', wearer.isGirl ? 0.36 : 0.7, 'loose'),
      shoes: { colour: '#f0f0f4', shaft: 0 },
      marks: [
        patch(wearer.skin, STRAPPED_TOP),
        ...[1, -1].map((side) =>
          line(
            wearer.cloth,
            [
              [side * 48, 84],
              [side * 60, 0],
            ],
            26,
          ),
        ),
        patch(wearer.skin, STRAPPED_TOP, 'back'),
      ],
    }),
  bodysuit: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 2),
      bottom: trousers(cloth, 2),
      shoes: { colour: accent, shaft: 120 },
      gloves: accent,
      collar: accent,
      marks: [
        line(
          accent,
          [
            [-60, 20],
            [-40, 150],
            [-70, 310],
          ],
          12,
        ),
        line(
          accent,
          [
            [60, 20],
            [40, 150],
            [70, 310],
          ],
          12,
        ),
        { kind: 'button', at: [0, 100], radius: 16, colour: lighten(accent, 0.6) },
      ],
    }),
  casual_vest: ({ cloth, accent, isGirl }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(WHITE, 1.9, 'loose'),
      bottom: isGirl ? skirt(darken(accent, 0.2), { hem: 0.9, flare: 46, isOverTop: false }) : trousers('#6b5a4a'),
      shoes: { colour: '#8a5f43', shaft: isGirl ? 60 : 0 },
      marks: [
        patch(
          WHITE,
          even([
            [0, 96],
            [34, -6],
            [54, 8],
            [10, 104],
          ]),
        ),
        patch(
          accent,
          OPEN_NECK.map(([x, y]) => [x * 0.4, y * 0.6 + 36]),
        ),
      ],
    }),
  trench_coat: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 1.92, 'loose', darken(cloth, 0.2)),
      bottom: trousers('#3b3f4c'),
      over: skirt(cloth, { hem: 1.2, flare: 30, hasPleats: false, isOpen: true }),
      shoes: { colour: BLACK, shaft: 90 },
      collar: cloth,
      marks: [
        patch(
          accent,
          even([
            [0, -4],
            [26, -6],
            [30, 8],
            [0, 70],
          ]),
        ),
        line(INK, [
          [32, 2],
          [80, 50],
          [54, 82],
          [0, 130],
          [0, 318],
        ]),
        line(INK, [
          [-32, 2],
          [-80, 50],
          [-54, 82],
          [0, 130],
        ]),
        ...[140, 186].flatMap((y) =>
          [30, -30].map((x) => ({
            kind: 'button' as const,
            at: [x, y] as const,
            radius: 8,
            colour: darken(cloth, 0.5),
          })),
        ),
        { kind: 'band', y: 222, height: 30, colour: darken(cloth, 0.25) },
      ],
    }),
} satisfies Partial<Record<FurtherOutfit, (wearer: Wearer) => OutfitForm>>;
