import { baseOf, beside, darker, lighter, printOn } from '../dye';
import type { Outfit, Skirt, Trousers } from '../outfit';
import { hoops, patches, plaid } from '../patterns';
import { printed } from '../prints';
import { apron, backBow, dungareeBib } from '../trims/aprons';
import {
  backYoke,
  belt,
  buttons,
  halfBelt,
  patchPocket,
  placket,
  pouch,
  waistband,
  flapPockets,
  epaulettes,
} from '../trims/fastenings';
import { cables, inkline, sewnPatch, tear } from '../trims/marks';
import { scarf } from '../trims/neckwear';
import { hood } from '../trims/sailor-and-hood';
import { coatCollar, lapels, rollCollar, roundCollar, shirtCollar } from '../trims/shirt-collars';
import { BLACK, DENIM, jeans, KHAKI, LEATHER, slacks, sneakers, WHITE, type Cut, type Look } from './look';

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
  headwear: 'straw_hat',
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

const trenchCoat: Cut = (look) => {
  const coat = look.cloth;
  return {
    tops: [
      { cloth: '#e6e0d4', hem: 0.3, ease: 0.05, loose: 0.4, sleeve: 1.9, neck: 0.93 },
      {
        cloth: coat,
        hem: 0.34,
        ease: 0.15,
        loose: 0.8,
        sleeve: 1.95,
        wide: 0.16,
        cuff: darker(coat, 0.12),
        cuffWidth: 0.06,
        neck: 0.62,
        neckWidth: 0.75,
        tail: 1.25,
        flare: 0.5,
        pad: 0.04,
      },
    ],
    bottom: slacks('#3b3f4c'),
    trims: [
      coatCollar(coat, 0.6),
      epaulettes(coat),
      belt(darker(coat, 0.25), 0.4, '#c0a468', 0.03),
      buttons(0.58, 0.46, 2, { aside: 0.34, size: 0.08, cloth: '#5a4630', double: true }),
      placket(0.6, 0.36, 0.05),
      backYoke(0.76, false),
    ],
    shoes: { kind: 'oxford', cloth: '#2c211e' },
  };
};

const winterCoat: Cut = (look) => ({
  tops: [
    {
      cloth: look.cloth,
      hem: 0.3,
      ease: 0.2,
      loose: 0.95,
      sleeve: 1.95,
      wide: 0.2,
      cuff: darker(look.cloth, 0.15),
      cuffWidth: 0.08,
      neck: 0.92,
      tail: 0.62,
      flare: 0.3,
    },
  ],
  bottom: { kind: 'trousers', cloth: '#39414f', to: 1.9, ease: 0.05 },
  trims: [
    placket(0.85, 0.3, 0.1),
    buttons(0.66, 0.36, 3, { aside: 0.18, size: 0.1, cloth: '#4a342a', double: true }),
    flapPockets(0.36),
    halfBelt(look.cloth),
    scarf(look.accent, true),
  ],
  shoes: { kind: 'laced_boot', cloth: '#5a4030', to: 1.62 },
  gloves: darker(look.accent, 0.2),
  headwear: 'beanie',
  headwearPaint: look.accent.base,
});

const raincoat: Cut = (look) => ({
  tops: [
    { cloth: look.cloth, hem: 0.3, ease: 0.2, loose: 1, sleeve: 1.9, wide: 0.24, neck: 0.93, tail: 0.72, flare: 0.55 },
  ],
  bottom: { kind: 'trousers', cloth: '#5a6a8a', to: 1.9, ease: 0.05 },
  trims: [
    hood(look.cloth, false),
    placket(0.9, 0.3, 0.05),
    buttons(0.8, 0.36, 4, { aside: 0.1, size: 0.08, cloth: WHITE }),
    patchPocket(0.36, 0.7, 0.24, 0.1, true),
    patchPocket(0.36, -0.7, 0.24, 0.1, true),
  ],
  shoes: { kind: 'boot', cloth: look.accent, to: 1.4 },
  headwear: 'hood_up',
  headwearPaint: look.cloth.base,
});

const leatherJacket: Cut = (look) => {
  const hide = darker(look.cloth, 0.6);
  return {
    tops: [
      {
        cloth: lighter(look.accent, 0.55),
        hem: 0.2,
        ease: 0.07,
        loose: 0.5,
        sleeve: 1.5,
        neck: 0.9,
        neckWidth: 0.8,
        round: true,
      },
      {
        cloth: hide,
        hem: 0.27,
        ease: 0.12,
        loose: 0.7,
        sleeve: 1.93,
        wide: 0.12,
        cuff: hide,
        cuffWidth: 0.06,
        neck: 0.66,
        neckWidth: 0.8,
        gap: 0.26,
        pad: 0.03,
        rib: darker(look.cloth, 0.75),
      },
    ],
    bottom: look.isGirl
      ? { kind: 'trousers', cloth: beside(DENIM, look.cloth), to: 1.95, ease: 0.03, seams: true }
      : jeans(beside(DENIM, look.cloth)),
    trims: [
      lapels(hide, 0.64, 1.15),
      inkline(
        [
          [0.62, 0.34],
          [0.52, 0.62],
        ],
        0.9,
      ),
      inkline(
        [
          [0.62, -0.34],
          [0.52, -0.62],
        ],
        0.9,
      ),
      backYoke(0.8, false),
      epaulettes(hide),
    ],
    shoes: { kind: 'laced_boot', cloth: BLACK, to: 1.6 },
  };
};

const denimJacket: Cut = (look) => ({
  tops: [
    { cloth: look.cloth, hem: 0.18, ease: 0.07, loose: 0.6, sleeve: 1.5, neck: 0.9, neckWidth: 0.8, round: true },
    {
      cloth: '#6f8dba',
      hem: 0.24,
      ease: 0.12,
      loose: 0.75,
      sleeve: 1.93,
      wide: 0.13,
      cuff: '#5f7da8',
      cuffWidth: 0.08,
      neck: 0.8,
      neckWidth: 0.7,
      gap: 0.2,
      rib: '#5f7da8',
    },
  ],
  bottom: look.isGirl
    ? { kind: 'skirt', cloth: darker(look.accent, 0.1), to: 0.95, flare: 0.6, waist: 0.4, tiers: 2 }
    : { ...slacks(beside(KHAKI, look.cloth)), flare: 0.04, seams: true },
  trims: [
    shirtCollar('#6f8dba', 0.5),
    patchPocket(0.72, 0.62, 0.2, 0.07, true),
    patchPocket(0.72, -0.62, 0.2, 0.07, true),
    backYoke(0.8, false),
    inkline(
      [
        [0.8, Math.PI - 0.35],
        [0.27, Math.PI - 0.2],
      ],
      0.5,
    ),
    inkline(
      [
        [0.8, Math.PI + 0.35],
        [0.27, Math.PI + 0.2],
      ],
      0.5,
    ),
  ],
  shoes: sneakers('#f4f4f4', look.accent),
});

const casualVest: Cut = (look) => ({
  tops: [
    {
      cloth: WHITE,
      hem: 0.34,
      ease: 0.08,
      loose: 0.6,
      sleeve: 1.92,
      wide: 0.14,
      cuff: WHITE,
      cuffWidth: 0.1,
      neck: 0.92,
      pattern: plaid(look.accent, 5, 8),
      sleevePattern: plaid(look.accent, 2, 3.2),
    },
    {
      cloth: look.cloth,
      hem: 0.2,
      ease: 0.11,
      loose: 0.7,
      sleeve: 0,
      straps: [0.1, 0.8],
      neck: 0.58,
      neckWidth: 0.66,
      rib: darker(look.cloth, 0.15),
    },
  ],
  bottom: look.isGirl
    ? { kind: 'skirt', cloth: darker(look.accent, 0.2), to: 0.92, flare: 0.5, waist: 0.4 }
    : { ...slacks(beside('#6b5a4a', look.cloth)), seams: true },
  trims: [
    shirtCollar(WHITE),
    buttons(0.54, 0.26, 4, { aside: 0.04, size: 0.06, cloth: '#3a2e26' }),
    placket(0.58, 0.21),
    patchPocket(0.4, 0.6, 0.18, 0.04),
    patchPocket(0.4, -0.6, 0.18, 0.04),
  ],
  shoes: look.isGirl ? { kind: 'laced_boot', cloth: LEATHER, to: 1.7 } : { kind: 'oxford', cloth: LEATHER },
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
    bottom: { kind: 'trousers', cloth: '#5f6b78', to: look.isGirl ? 0.34 : 0.75, ease: 0.12, seams: true },
    shoes: { kind: 'sandal', cloth: '#7a5a40', accent: '#5a4030' },
  };
};

function apronOver(look: Look): Outfit {
  return {
    tops: [
      {
        cloth: lighter(look.accent, 0.65),
        hem: 0.3,
        ease: 0.07,
        loose: 0.7,
        sleeve: 1.25,
        wide: 0.12,
        neck: 0.93,
        cuff: lighter(look.accent, 0.65),
        cuffWidth: 0.1,
      },
    ],
    bottom: look.isGirl
      ? { kind: 'skirt', over: true, cloth: '#7a6a5a', to: 1.1, flare: 0.5, waist: 0.4 }
      : jeans(beside(DENIM, look.cloth)),
    trims: [shirtCollar(lighter(look.accent, 0.65)), apron(look.cloth, look.isGirl ? 0.8 : 0.95)],
    shoes: look.isGirl ? { kind: 'strap', cloth: '#4a342a' } : { kind: 'loafer', cloth: '#4a342a' },
    headwear: 'bandana',
    headwearPaint: look.cloth.base,
  };
}

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
  headwear: 'straw_hat',
});

const ragged: Cut = (look) => ({
  tops: [
    {
      cloth: lighter(look.cloth, 0.25),
      hem: 0.16,
      ease: 0.12,
      loose: 0.9,
      sleeve: 1.35,
      wide: 0.16,
      neck: 0.84,
      neckWidth: 0.6,
      pattern: patches(darker(look.cloth, 0.25)),
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth: '#7a6a5a',
    to: 1.55,
    ease: 0.14,
    pattern: { cloth: '#5a4a3c', at: (u, v) => Math.sin(u * 7 + v * 9) * Math.sin(v * 13 - u * 3) > 0.7 },
  },
  trims: [
    tear(0.62, 0.5),
    tear(0.3, -0.7, 0.13),
    tear(0.5, Math.PI - 0.4, 0.14),
    sewnPatch('#a8927a', 0.46, -0.35),
    sewnPatch('#8a7a68', 0.7, Math.PI + 0.5),
    waistband('#6a5440', 0.3, 0.325, 0.14),
  ],
  shoes: { kind: 'bare', cloth: WHITE },
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
  trench_coat: trenchCoat,
  winter_coat: winterCoat,
  raincoat,
  leather_jacket: leatherJacket,
  denim_jacket: denimJacket,
  casual_vest: casualVest,
  tank_top: tankTop,
  apron: apronOver,
  dress,
  ragged_clothes: ragged,
} as const;
