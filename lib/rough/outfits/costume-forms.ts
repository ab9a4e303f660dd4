import { lighten } from '../colour';
import { INK } from '../ink';
import type { Outfit, Hex } from '../vocabulary';
import { even, line, outfit, patch, skirt, sleeves, trousers, type OutfitForm, type Wearer } from './outfit-form';

const WHITE: Hex = '#ffffff';
const MAID_BLACK: Hex = '#34333d';
/** Costumes of other times and trades. */
export const COSTUMES = {
  kimono: ({ cloth, accent }) =>
    outfit({
      trunk: cloth,
      sleeves: sleeves(cloth, 1.85, 'wide'),
      bottom: skirt(cloth, { hem: 1.86, flare: -2, hasPleats: false }),
      shoes: { colour: '#8a5f43', shaft: 0 },
      marks: [
        patch(lighten(cloth, 0.35), [
          [-34, -6],
          [-58, 6],
          [-104, 198],
          [-66, 198],
          [34, -6],
        ]),
        patch(lighten(cloth, 0.35), [
          [34, -6],
          [58, 6],
          [104, 198],
          [66, 198],
          [-34, -6],
        ]),
        { kind: 'band', y: 190, height: 84, colour: accent },
        patch(
          lighten(accent, 0.2),
          [
            [-50, 176],
            [50, 176],
            [50, 262],
            [-50, 262],
          ],
          'back',
        ),
      ],
    }),
  armor: ({ cloth, accent, isGirl }) =>
    outfit({
      trunk: '#a6b2c2',
      sleeves: sleeves('#8f9bac', 1.95),
      bottom: isGirl ? skirt(cloth, { hem: 0.42, flare: 22 }) : trousers('#7d8898'),
      over: isGirl ? null : skirt('#8f9bac', { hem: 0.16, flare: 6, hasPleats: false }),
      legwear: isGirl ? { from: 0, colour: '#7d8898' } : null,
      shoes: { colour: '#59616e', shaft: 90 },
      gloves: '#7d8898',
      hasPauldrons: true,
      collar: '#6d7a8c',
      marks: [
        line(INK, [
          [0, 58],
          [0, 310],
        ]),
        line(INK, [
          [-104, 130],
          [0, 172],
          [104, 130],
        ]),
        line(INK, [
          [-84, 228],
          [0, 256],
          [84, 228],
        ]),
        { kind: 'button', at: [0, 98], radius: 15, colour: accent },
      ],
    }),
  maid: ({ accent }) =>
    outfit({
      trunk: MAID_BLACK,
      sleeves: sleeves(MAID_BLACK, 1.9, 'slim', WHITE),
      bottom: skirt(MAID_BLACK, { hem: 0.98, flare: 60, apron: WHITE }),
      legwear: { from: 0, colour: '#f6f6f9' },
      shoes: { colour: MAID_BLACK, shaft: 0 },
      marks: [
        patch(WHITE, [
          [-56, 78],
          [56, 78],
          [64, 300],
          [-64, 300],
        ]),
        ...[1, -1].map((side) =>
          line(
            WHITE,
            [
              [side * 56, 82],
              [side * 74, 8],
            ],
            18,
          ),
        ),
        { kind: 'bow', at: [0, 40], radius: 27, colour: accent },
      ],
    }),
  witch_robe: (wearer) => robe(wearer),
  wizard_robe: (wearer) => robe(wearer),
} satisfies Partial<Record<Outfit, (wearer: Wearer) => OutfitForm>>;

function robe({ cloth, clothShade, accent }: Wearer): OutfitForm {
  return outfit({
    trunk: cloth,
    sleeves: sleeves(cloth, 1.9, 'wide'),
    bottom: skirt(cloth, { hem: 1.9, flare: 42, hasPleats: false }),
    cape: clothShade,
    marks: [
      patch(
        clothShade,
        even([
          [0, -10],
          [60, -6],
          [104, 24],
          [108, 108],
          [0, 150],
        ]),
      ),
      { kind: 'button', at: [0, 48], radius: 14, colour: accent },
    ],
  });
}
