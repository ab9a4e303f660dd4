import { darken, lighten } from '../colour';
import { INK } from '../ink';
import type { FurtherOutfit, Hex } from '../vocabulary';
import {
  even,
  line,
  mirrored,
  outfit,
  patch,
  skirt,
  sleeves,
  trousers,
  type OutfitForm,
  type Wearer,
} from './outfit-form';

const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#2f2e38';
const DARK_SHOE: Hex = '#3a3238';
const GOLD: Hex = '#e2b53e';

/** What is worn in a calling or for a feast. */
export const CALLING_OUTFITS = {
  miko: ({ accent }) =>
    outfit({
      trunk: WHITE,
      sleeves: sleeves(WHITE, 1.88, 'wide', accent),
      bottom: skirt('#c9404f', { hem: 1.78, flare: 30 }),
      shoes: { colour: '#f0f0f4', shaft: 20 },
      marks: [
        line(
          '#c9404f',
          [
            [-36, -4],
            [40, 160],
          ],
          8,
        ),
        line(INK, [
          [36, -4],
          [-40, 160],
        ]),
        { kind: 'band', y: 206, height: 30, colour: '#c9404f' },
      ],
    }),
  nurse: ({ accent }) =>
    outfit({
      trunk: '#fbf3f6',
      sleeves: sleeves('#fbf3f6', 0.5, 'puff', accent),
      bottom: skirt('#fbf3f6', { hem: 0.66, flare: 14, hasPleats: false, apron: WHITE }),
      legwear: { from: 0, colour: '#f6f6f9' },
      shoes: { colour: WHITE, shaft: 0 },
      collar: WHITE,
      marks: [
        patch('#c9404f', [
          [34, 92],
          [50, 92],
          [50, 108],
          [66, 108],
          [66, 124],
          [50, 124],
          [50, 140],
          [34, 140],
          [34, 124],
          [18, 124],
          [18, 108],
          [34, 108],
        ]),
        { kind: 'band', y: 214, height: 20, colour: accent },
      ],
    }),
  police_uniform: ({ cloth }) =>
    outfit({
      trunk: '#3c558f',
      sleeves: sleeves('#3c558f', 1.9, 'slim', BLACK),
      bottom: trousers(BLACK),
      over: skirt('#3c558f', { hem: 0.12, flare: 4, hasPleats: false }),
      shoes: { colour: DARK_SHOE, shaft: 0 },
      collar: '#2d3f6c',
      marks: [
        patch(
          darken(cloth, 0.4),
          even([
            [8, 46],
            [10, 60],
            [5, 170],
            [0, 180],
          ]),
        ),
        patch(GOLD, [
          [44, 94],
          [62, 90],
          [78, 98],
          [70, 126],
          [52, 126],
        ]),
        { kind: 'band', y: 252, height: 28, colour: BLACK },
        { kind: 'button', at: [0, 266], radius: 13, colour: GOLD },
      ],
    }),
  military_uniform: ({ cloth, accent }) =>
    outfit({
      trunk: darken(cloth, 0.3),
      sleeves: sleeves(darken(cloth, 0.3), 1.9, 'slim', accent),
      bottom: trousers(darken(cloth, 0.5)),
      over: skirt(darken(cloth, 0.3), { hem: 0.3, flare: 18, hasPleats: false }),
      shoes: { colour: BLACK, shaft: 150 },
      collar: darken(cloth, 0.3),
      marks: [
        line(
          GOLD,
          [
            [-98, 70],
            [-50, 140],
            [-10, 90],
          ],
          6,
        ),
        ...[60, 116, 172].flatMap((y) =>
          [26, -26].map((x) => ({ kind: 'button' as const, at: [x, y] as const, radius: 8, colour: GOLD })),
        ),
        { kind: 'band', y: 226, height: 28, colour: '#5b3a2a' },
      ],
    }),
  lab_coat: ({ cloth, accent }) =>
    outfit({
      trunk: WHITE,
      sleeves: sleeves(WHITE, 1.9, 'loose'),
      bottom: trousers(darken(cloth, 0.4)),
      over: skirt(WHITE, { hem: 0.98, flare: 22, hasPleats: false, isOpen: true }),
      shoes: { colour: DARK_SHOE, shaft: 0 },
      marks: [
        patch(
          cloth,
          even([
            [0, -2],
            [34, -6],
            [44, 10],
            [30, 310],
          ]),
        ),
        patch(
          accent,
          even([
            [8, 40],
            [12, 52],
            [6, 150],
            [0, 164],
          ]),
        ),
        line(INK, [
          [44, 8],
          [76, 54],
          [50, 80],
          [32, 200],
        ]),
        line(INK, [
          [-44, 8],
          [-76, 54],
          [-50, 80],
          [-32, 200],
        ]),
      ],
    }),
  china_dress: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 0.24, 'slim', accent),
      bottom: skirt(cloth, { hem: 1.3, flare: -8, hasPleats: false }),
      shoes: { colour: accent, shaft: 0 },
      collar: cloth,
      marks: [
        line(
          accent,
          [
            [0, 6],
            [26, 40],
            [70, 56],
            [104, 96],
          ],
          8,
        ),
        { kind: 'button', at: [28, 44], radius: 7, colour: GOLD },
        patch(lighten(accent, 0.2), [
          [-60, 170],
          [-44, 150],
          [-28, 170],
          [-20, 196],
          [-44, 206],
          [-68, 196],
        ]),
      ],
    }),
  ninja: ({ cloth, accent }) =>
    outfit({
      trunk: darken(cloth, 0.6),
      sleeves: sleeves(darken(cloth, 0.6), 1.6, 'loose', accent),
      bottom: trousers(darken(cloth, 0.6), 1.6, 'loose'),
      legwear: { from: 1.5, colour: '#d9d4c8' },
      shoes: { colour: BLACK, shaft: 30 },
      gloves: darken(cloth, 0.3),
      marks: [
        line(
          lighten(cloth, 0.3),
          [
            [-40, -4],
            [44, 190],
          ],
          8,
        ),
        line(
          lighten(cloth, 0.3),
          [
            [40, -4],
            [10, 80],
          ],
          8,
        ),
        { kind: 'band', y: 200, height: 40, colour: accent },
      ],
    }),
  santa_costume: ({ isGirl }) =>
    outfit({
      trunk: '#c9323f',
      sleeves: sleeves('#c9323f', 1.9, 'loose', WHITE),
      bottom: isGirl ? skirt('#c9323f', { hem: 0.6, flare: 44, hasPleats: false }) : trousers('#c9323f', 1.8, 'loose'),
      shoes: { colour: BLACK, shaft: 110 },
      collar: WHITE,
      marks: [
        line(
          WHITE,
          [
            [0, 20],
            [0, 316],
          ],
          20,
        ),
        { kind: 'band', y: 214, height: 34, colour: BLACK },
        { kind: 'button', at: [0, 231], radius: 16, colour: GOLD },
      ],
    }),
  nun: () =>
    outfit({
      trunk: BLACK,
      sleeves: sleeves(BLACK, 1.95, 'wide'),
      bottom: skirt(BLACK, { hem: 1.92, flare: 36, hasPleats: false }),
      marks: [
        patch(
          WHITE,
          even([
            [0, -10],
            [56, -4],
            [84, 30],
            [48, 74],
            [0, 86],
          ]),
        ),
        line(
          GOLD,
          [
            [0, 90],
            [0, 170],
          ],
          8,
        ),
        line(
          GOLD,
          [
            [-22, 114],
            [22, 114],
          ],
          8,
        ),
      ],
    }),
  butler: ({ accent }) =>
    outfit({
      trunk: BLACK,
      sleeves: sleeves(BLACK, 1.86, 'slim', WHITE),
      bottom: trousers(BLACK),
      over: skirt(BLACK, { hem: 0.5, flare: 6, hasPleats: false, isOpen: true }),
      shoes: { colour: DARK_SHOE, shaft: 0 },
      gloves: WHITE,
      marks: [
        patch(
          '#5a5f6e',
          even([
            [0, 60],
            [52, 10],
            [34, 210],
            [0, 240],
          ]),
        ),
        patch(
          WHITE,
          even([
            [0, 40],
            [30, -6],
            [50, 8],
            [14, 110],
          ]),
        ),
        { kind: 'bow', at: [0, 44], radius: 22, colour: accent },
        line(
          INK,
          mirrored([
            [-50, 8],
            [-34, 200],
          ]),
        ),
      ],
    }),
} satisfies Partial<Record<FurtherOutfit, (wearer: Wearer) => OutfitForm>>;
