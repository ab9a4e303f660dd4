import { beside, darker, lighter } from '../dye';
import type { Outfit } from '../outfit';
import { patches } from '../patterns';
import { apron } from '../trims/aprons';
import { epaulettes } from '../trims/badges';
import { backYoke, belt, buttons, halfBelt, patchPocket, placket, waistband, flapPockets } from '../trims/fastenings';
import { inkline, sewnPatch, tear } from '../trims/marks';
import { scarf } from '../trims/neckwear';
import { hood } from '../trims/sailor-and-hood';
import { coatCollar, lapels, shirtCollar } from '../trims/shirt-collars';
import { BLACK, DENIM, jeans, KHAKI, LEATHER, slacks, sneakers, WHITE, type Cut, type Look } from './look';

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

/** What is worn out of doors: coats, jackets, layers. */
export const OUTDOORS = {
  trench_coat: trenchCoat,
  winter_coat: winterCoat,
  raincoat,
  leather_jacket: leatherJacket,
  denim_jacket: denimJacket,
  casual_vest: casualVest,
  apron: apronOver,
  ragged_clothes: ragged,
} as const;
