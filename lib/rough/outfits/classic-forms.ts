import { darken, lighten } from '../colour';
import { INK, type Point } from '../ink';
import type { Outfit, Hex } from '../vocabulary';
import {
  even,
  line,
  mirrored,
  outfit,
  patch,
  skirt,
  sleeves,
  trousers,
  type Bottom,
  type Mark,
  type OutfitForm,
  type Wearer,
} from './outfit-form';
import { COSTUMES } from './costume-forms';

const WHITE: Hex = '#ffffff';
const SAILOR_WHITE: Hex = '#fbfbfd';
const UNIFORM_BLACK: Hex = '#33323c';
const DARK_SHOE: Hex = '#3a3238';
const SOCKS: Hex = '#34333d';

const NECKTIE: readonly Point[] = even([
  [8, 54],
  [13, 66],
  [6, 162],
  [0, 178],
]);
const necktie = (accent: Hex): Mark => patch(accent, NECKTIE);
const lapels = (inner: number, outer: number, depth: number): Mark[] => {
  const edge: readonly Point[] = [
    [inner, 2],
    [outer, 60],
    [outer - 30, 82],
    [12, depth],
    [0, depth + 40],
    [0, 318],
  ];
  return [line(INK, edge), line(INK, mirrored(edge))];
};
const shirtFront = (width: number, depth: number): Mark =>
  patch(
    WHITE,
    even([
      [0, 40],
      [width * 0.55, -4],
      [width, 8],
      [15, depth],
    ]),
  );

/** What girls and boys wear below an everyday top. */
function everydayBottom({ isGirl }: Wearer, skirtColour: Hex): Bottom {
  return isGirl ? skirt(skirtColour, { hem: 0.5, flare: 16, isOverTop: false }) : trousers('#4b5266');
}

/** The forms of the outfits that the first drawings have. */
export const CLASSIC_OUTFITS: Readonly<Record<Outfit, (wearer: Wearer) => OutfitForm>> = {
  ...COSTUMES,
  school_uniform: ({ cloth, accent, isGirl }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth),
      bottom: isGirl ? skirt(darken(accent, 0.35)) : trousers('#4b5266'),
      legwear: isGirl ? { from: 1.15, colour: SOCKS } : null,
      shoes: { colour: isGirl ? '#4a3036' : DARK_SHOE, shaft: 0 },
      marks: [
        shirtFront(56, 168),
        necktie(accent),
        line(INK, [
          [56, 8],
          [16, 168],
          [0, 172],
          [0, 310],
        ]),
        line(INK, [
          [-56, 8],
          [-16, 168],
        ]),
      ],
    }),
  serafuku: ({ cloth, accent }) =>
    outfit({
      trunk: SAILOR_WHITE,
      sleeves: sleeves(SAILOR_WHITE, 1.9, 'slim', cloth),
      bottom: skirt(cloth, { hem: 0.58 }),
      legwear: { from: 1.15, colour: SOCKS },
      marks: [
        patch(
          cloth,
          even([
            [0, 52],
            [28, -6],
            [80, 8],
            [88, 78],
            [0, 92],
          ]),
        ),
        line(
          WHITE,
          [
            [-76, 64],
            [0, 76],
            [76, 64],
          ],
          4,
        ),
        patch(
          cloth,
          [
            [-84, 4],
            [84, 4],
            [86, 106],
            [-86, 106],
          ],
          'back',
        ),
        { kind: 'bow', at: [0, 82], radius: 42, colour: accent },
      ],
    }),
  gakuran: () =>
    outfit({
      trunk: UNIFORM_BLACK,
      sleeves: sleeves(UNIFORM_BLACK),
      bottom: trousers(UNIFORM_BLACK),
      over: skirt(UNIFORM_BLACK, { hem: 0.12, flare: 2, hasPleats: false }),
      shoes: { colour: DARK_SHOE, shaft: 0 },
      collar: UNIFORM_BLACK,
      marks: [48, 108, 168, 228].map((y) => ({ kind: 'button', at: [0, y], radius: 8, colour: '#f0c040' })),
    }),
  hoodie: (wearer) =>
    outfit({
      trunk: wearer.cloth,
      sleeves: sleeves(wearer.cloth, 1.95, 'loose'),
      bottom: everydayBottom(wearer, '#4b5266'),
      marks: [
        patch(
          wearer.clothShade,
          even([
            [0, -2],
            [50, -8],
            [76, 14],
            [40, 50],
            [0, 62],
          ]),
        ),
        patch(
          wearer.skin,
          even([
            [0, -8],
            [26, -8],
            [28, 4],
            [0, 30],
          ]),
        ),
        ...[22, -22].map((x) =>
          line(
            WHITE,
            [
              [x, 44],
              [x, 106],
            ],
            5,
          ),
        ),
        patch(
          wearer.clothShade,
          even([
            [40, 190],
            [64, 250],
          ]),
        ),
        patch(
          wearer.clothShade,
          even([
            [0, -10],
            [66, -4],
            [78, 40],
            [46, 92],
            [0, 104],
          ]),
          'back',
        ),
      ],
    }),
  dress: ({ cloth, accent, skin }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 0.45, 'puff'),
      bottom: skirt(cloth, { hem: 1.15, flare: 70 }),
      shoes: { colour: darken(accent, 0.3), shaft: 0 },
      marks: [
        patch(
          skin,
          even([
            [0, -6],
            [30, -8],
            [74, 8],
            [40, 60],
            [0, 70],
          ]),
        ),
        line(
          WHITE,
          [
            [-78, 12],
            [-42, 66],
            [0, 76],
            [42, 66],
            [78, 12],
          ],
          9,
        ),
        { kind: 'band', y: 212, height: 34, colour: accent },
        { kind: 'bow', at: [0, 90], radius: 28, colour: accent },
      ],
    }),
  suit: ({ cloth, accent }) =>
    outfit({
      trunk: darken(cloth, 0.5),
      sleeves: sleeves(darken(cloth, 0.5), 1.88, 'slim', WHITE),
      bottom: trousers(darken(cloth, 0.5)),
      over: skirt(darken(cloth, 0.5), { hem: 0.14, flare: 4, hasPleats: false }),
      shoes: { colour: DARK_SHOE, shaft: 0 },
      marks: [shirtFront(46, 186), necktie(accent), ...lapels(44, 84, 206)],
    }),
  't-shirt': (wearer) =>
    outfit({
      trunk: wearer.cloth,
      sleeves: sleeves(wearer.cloth, 0.5, 'loose'),
      bottom: everydayBottom(wearer, '#4a6090'),
      marks: [
        line(
          wearer.clothShade,
          [
            [-42, 0],
            [0, 40],
            [42, 0],
          ],
          9,
        ),
        ...shirtPrint(wearer),
      ],
    }),
  sweater: (wearer) =>
    outfit({
      trunk: wearer.cloth,
      sleeves: sleeves(wearer.cloth, 1.95, 'loose', wearer.clothShade),
      bottom: everydayBottom(wearer, '#4b5266'),
      collar: lighten(wearer.cloth, 0.3),
      marks: [-60, -20, 20, 60].map((x) =>
        line(wearer.clothShade, [
          [x, 80],
          [x, 306],
        ]),
      ),
    }),
};

function shirtPrint({ who, accent }: Wearer): Mark[] {
  switch (who.shirtPrint) {
    case 'star':
      return [
        patch(
          accent,
          Array.from({ length: 10 }, (_, tip): Point => {
            const radius = tip % 2 === 0 ? 46 : 20;
            const angle = (tip * Math.PI) / 5;
            return [Math.sin(angle) * radius, 150 - Math.cos(angle) * radius];
          }),
        ),
      ];
    case 'stripe':
      return [108, 153].map((y) => ({ kind: 'band', y: y - 8, height: 16, colour: accent }));
    case 'plain':
      return [];
  }
}
