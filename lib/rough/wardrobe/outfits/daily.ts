import { baseOf, beside, darker, lighter, printOn } from '../dye';
import type { Skirt, Trousers } from '../clothing';
import { hoops } from '../patterns';
import { printed } from '../prints';
import { backBow, dungareeBib } from '../trims/aprons';
import { belt, buttons, patchPocket, placket, pouch, waistband } from '../trims/fastenings';
import { cables, inkline } from '../trims/marks';
import { hood } from '../trims/sailor-and-hood';
import { rollCollar, roundCollar, shirtCollar } from '../trims/shirt-collars';
import { slacks, BLACK, DENIM, jeans, KHAKI, LEATHER, sneakers, WHITE, type Cut, type Look } from './look';

/** What goes with an everyday top: a flared skirt or jeans. */
const everyday = (look: Look, skirt: Skirt['cloth']): Skirt | Trousers =>
  look.isGirl
    ? { kind: 'skirt', cloth: beside(baseOf(skirt), look.cloth), to: 0.62, flare: 0.42, waist: 0.4 }
    : jeans(beside(DENIM, look.cloth));

const hoodie: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.1,
      ease: 0.16,
      loose: 0.9,
      sleeve: 1.95,
      wide: 0.19,
      cuff: darker(look.cloth, 0.2),
      cuffWidth: 0.1,
      rib: darker(look.cloth, 0.2),
      neck: 0.9,
      neckWidth: 0.8,
      round: true,
    },
  ],
  bottom: look.isGirl
    ? { kind: 'trousers', cloth: beside(DENIM, look.cloth), to: 0.36, ease: 0.1, seams: true }
    : jeans(beside(DENIM, look.cloth)),
  trims: [hood(look.cloth), pouch],
  shoes: sneakers('#f2f2f2', look.accent),
  ...(look.isGirl ? { socks: { cloth: BLACK, to: 0.62 } } : {}),
});

const tShirt: Cut = (look) => {
  const print = printed(printOn(look.accent, look.cloth), look.print, look.number);
  return {
    tops: [
      {
        cloth: look.cloth,
        hem: look.isGirl ? 0.24 : 0.12,
        ease: 0.1,
        loose: 0.85,
        sleeve: 0.5,
        wide: 0.14,
        neck: 0.9,
        neckWidth: 0.9,
        round: true,
        ...(print ? { pattern: print, sleevePattern: { cloth: look.accent, at: () => false } } : {}),
      },
    ],
    bottom: look.isChild
      ? { kind: 'trousers', cloth: beside(DENIM, look.cloth), to: 0.8, ease: 0.17, seams: true }
      : everyday(look, DENIM),
    trims: [
      inkline(
        [
          [0.945, -0.8],
          [0.88, 0],
          [0.945, 0.8],
        ],
        0.55,
      ),
    ],
    shoes: sneakers(look.isGirl ? '#f4f4f6' : '#d0d4da', look.accent),
    socks: { cloth: WHITE, to: 1.78 },
  };
};

const sweater: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.14,
      ease: 0.15,
      loose: 0.9,
      sleeve: 1.97,
      wide: 0.17,
      cuff: darker(look.cloth, 0.15),
      cuffWidth: 0.12,
      rib: darker(look.cloth, 0.15),
      neck: 0.9,
      neckWidth: 0.75,
      round: true,
    },
  ],
  bottom: everyday(look, darker(look.accent, 0.3)),
  trims: [shirtCollar(WHITE, 0.36), cables(0.86, 0.2)],
  shoes: look.isGirl ? { kind: 'laced_boot', cloth: LEATHER, to: 1.72 } : sneakers('#e8e8ea'),
  ...(look.isGirl ? { socks: { cloth: BLACK, to: 0.2 } } : {}),
});

const turtleneck: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.2,
      ease: 0.05,
      loose: 0.45,
      sleeve: 1.97,
      wide: 0.06,
      cuff: look.cloth,
      cuffWidth: 0.1,
      rib: darker(look.cloth, 0.12),
      neck: 0.962,
    },
  ],
  bottom: look.isGirl
    ? { kind: 'skirt', cloth: KHAKI, to: 1.28, flare: 0.2, waist: 0.4, ease: 0.05, over: true }
    : { ...slacks(beside('#4a4f5c', look.cloth)), seams: true },
  trims: [rollCollar(look.cloth), ...(look.isGirl ? [belt(LEATHER, 0.4, '#d9b84a')] : [])],
  shoes: look.isGirl ? { kind: 'boot', cloth: '#3a2a24', to: 1.2 } : { kind: 'oxford', cloth: '#4a342a' },
});

const cardigan: Cut = (look) => ({
  tops: [
    { cloth: WHITE, hem: 0.36, ease: 0.04, loose: 0.4, sleeve: 1.9, neck: 0.93 },
    {
      cloth: look.cloth,
      hem: 0.1,
      ease: 0.13,
      loose: 0.9,
      sleeve: 1.95,
      wide: 0.15,
      cuff: darker(look.cloth, 0.12),
      cuffWidth: 0.1,
      rib: darker(look.cloth, 0.12),
      neck: 0.52,
      neckWidth: 0.62,
    },
  ],
  bottom: everyday(look, lighter(look.accent, 0.3)),
  trims: [
    look.isGirl ? roundCollar(WHITE) : shirtCollar(WHITE),
    placket(0.52, 0.11),
    buttons(0.47, 0.16, 4, { aside: 0.05, cloth: '#f2e8d4' }),
    patchPocket(0.28, 0.62, 0.24, 0.11),
    patchPocket(0.28, -0.62, 0.24, 0.11),
    inkline(
      [
        [0.93, -0.62],
        [0.72, -0.38],
        [0.52, -0.02],
      ],
      0.5,
    ),
    inkline(
      [
        [0.93, 0.62],
        [0.72, 0.38],
        [0.52, 0.08],
      ],
      0.5,
    ),
  ],
  shoes: look.isGirl ? { kind: 'strap', cloth: '#6a4634' } : { kind: 'loafer', cloth: '#6a4634' },
  ...(look.isGirl ? { socks: { cloth: WHITE, to: 1.75 } } : {}),
});

const poloShirt: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.16,
      ease: 0.08,
      loose: 0.75,
      sleeve: 0.55,
      wide: 0.12,
      cuff: look.accent,
      cuffWidth: 0.05,
      neck: 0.84,
      neckWidth: 0.28,
    },
  ],
  bottom: { ...slacks(beside(KHAKI, look.cloth)), flare: 0.05, seams: true },
  trims: [
    shirtCollar(look.cloth, 0.36),
    placket(0.84, 0.74, 0.02),
    buttons(0.815, 0.77, 2, { aside: 0.0, size: 0.05, cloth: WHITE }),
    inkline(
      [
        [0.72, 0.55],
        [0.72, 0.7],
      ],
      1.2,
    ),
  ],
  shoes: { kind: 'loafer', cloth: '#7a5a40' },
});

const overalls: Cut = (look) => ({
  tops: [
    {
      cloth: lighter(look.accent, 0.5),
      hem: 0.3,
      ease: 0.08,
      loose: 0.7,
      sleeve: 0.6,
      wide: 0.14,
      neck: 0.9,
      neckWidth: 0.9,
      round: true,
      pattern: hoops(look.accent, 12, 0.35),
    },
  ],
  bottom: { kind: 'trousers', cloth: look.cloth, to: 1.9, ease: 0.15, seams: true, hemCloth: lighter(look.cloth, 0.4) },
  trims: [dungareeBib(look.cloth)],
  shoes: sneakers('#c8503f', WHITE),
  socks: { cloth: WHITE, to: 1.8 },
});

const pajamas: Cut = (look) => ({
  tops: [
    {
      cloth: lighter(look.cloth, 0.6),
      hem: 0.08,
      ease: 0.15,
      loose: 0.95,
      sleeve: 1.92,
      wide: 0.19,
      neck: 0.84,
      neckWidth: 0.7,
      pattern: hoops(lighter(look.cloth, 0.15), 16, 0.3),
      cuff: look.cloth,
      cuffWidth: 0.08,
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth: lighter(look.cloth, 0.6),
    to: 1.95,
    ease: 0.16,
    pattern: { cloth: lighter(look.cloth, 0.15), at: (_u, v) => (v * 7.5) % 1 < 0.3 },
  },
  trims: [
    shirtCollar(lighter(look.cloth, 0.6)),
    placket(0.84, 0.1),
    buttons(0.76, 0.2, 4, { size: 0.06, cloth: WHITE }),
    patchPocket(0.72, 0.6, 0.2, 0.09),
  ],
  shoes: look.isGirl ? { kind: 'slipper', cloth: look.accent } : { kind: 'bare', cloth: WHITE },
});

const tankTop: Cut = (look) => {
  const print = printed(printOn(look.accent, look.cloth), look.print, look.number);
  return {
    tops: [
      {
        cloth: look.cloth,
        hem: look.isGirl ? 0.3 : 0.14,
        ease: 0.05,
        loose: 0.55,
        sleeve: 0,
        straps: [0.32, 0.66],
        neck: 0.82,
        neckWidth: 1.0,
        round: true,
        backNeck: 0.84,
        ...(print ? { pattern: print } : {}),
      },
    ],
    bottom: {
      kind: 'trousers',
      cloth: beside('#5f6b78', look.cloth),
      to: look.isGirl ? 0.34 : 0.75,
      ease: 0.12,
      seams: true,
    },
    shoes: { kind: 'sandal', cloth: '#7a5a40', accent: '#5a4030' },
  };
};

const dress: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.38,
      ease: 0.04,
      loose: 0.25,
      sleeve: 0.42,
      wide: 0.1,
      puff: 0.16,
      cuff: WHITE,
      cuffWidth: 0.06,
      neck: 0.87,
      neckWidth: 1.1,
      round: true,
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth: look.cloth,
    to: 1.0,
    flare: 0.95,
    waist: 0.4,
    pattern: { cloth: lighter(look.cloth, 0.5), at: (_u, v) => v > 0.86 && v < 0.9 },
  },
  trims: [
    roundCollar(WHITE),
    waistband(look.accent, 0.375, 0.42, 0.035),
    buttons(0.82, 0.5, 4, { aside: 0, size: 0.05, cloth: WHITE }),
    backBow(look.accent, 1.1),
  ],
  shoes: look.isChild ? { kind: 'strap', cloth: '#7a3a3a' } : { kind: 'heel', cloth: darker(look.accent, 0.3) },
  ...(look.isChild ? { socks: { cloth: WHITE, to: 1.7 } } : {}),
});

/** What is worn at home and in the street. */
export const DAILY = {
  hoodie,
  't-shirt': tShirt,
  sweater,
  turtleneck,
  cardigan,
  polo_shirt: poloShirt,
  overalls,
  pajamas,
  tank_top: tankTop,
  dress,
} as const;
