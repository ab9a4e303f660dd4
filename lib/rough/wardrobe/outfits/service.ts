import { darker } from '../dye';
import { apron, shoulderFrills } from '../trims/aprons';
import { badge, crossMark, epaulettes, frogs } from '../trims/badges';
import { backYoke, belt, buttons, patchPocket, placket, waistband } from '../trims/fastenings';
import { armPatch, ropes, wideCollar } from '../trims/insignia';
import { inkline } from '../trims/marks';
import { bow, necktie, pendant } from '../trims/neckwear';
import { lapels, roundCollar, shirtCollar, standCollar } from '../trims/shirt-collars';
import { BLACK, GOLD, LEATHER, LOAFERS, SHIRT_UNDER, slacks, WHITE, type Cut } from './look';

const maid: Cut = ({ accent }) => ({
  tops: [
    {
      cloth: '#2b2d3a',
      hem: 0.37,
      ease: 0.04,
      loose: 0.3,
      sleeve: 1.9,
      wide: 0.06,
      puff: 0.12,
      cuff: WHITE,
      cuffWidth: 0.1,
      neck: 0.94,
    },
  ],
  bottom: { kind: 'skirt', over: true, cloth: '#2b2d3a', to: 1.12, flare: 1.0, waist: 0.4, hemCloth: WHITE },
  trims: [roundCollar(WHITE), apron(WHITE, 0.8, true), shoulderFrills(WHITE), bow(accent, 0.905, 0.55, 0.12)],
  shoes: { kind: 'strap', cloth: '#2a201c' },
  socks: { cloth: WHITE, to: 0.7 },
  headwear: 'maid_headdress',
});

const nurse: Cut = ({ accent, isGirl }) => ({
  tops: [
    {
      cloth: '#fbf3f6',
      hem: isGirl ? 0.36 : 0.12,
      ease: 0.06,
      loose: isGirl ? 0.4 : 0.8,
      sleeve: 0.55,
      wide: 0.1,
      puff: isGirl ? 0.1 : 0,
      cuff: accent,
      cuffWidth: 0.05,
      neck: 0.93,
    },
  ],
  bottom: isGirl
    ? { kind: 'skirt', over: true, cloth: '#fbf3f6', to: 0.9, flare: 0.25, waist: 0.4 }
    : slacks('#fbf3f6'),
  trims: [
    shirtCollar('#fbf3f6', 0.5),
    placket(0.9, 0.4),
    buttons(0.84, 0.44, 4, { aside: 0.06, size: 0.05, cloth: accent.base }),
    crossMark('#c9404f', 0.72, 0.55, 0.18),
    patchPocket(0.74, -0.55, 0.18, 0.07),
    ...(isGirl ? [belt('#fbf3f6', 0.395, accent)] : []),
  ],
  shoes: isGirl ? { kind: 'strap', cloth: WHITE } : { kind: 'sneaker', cloth: WHITE },
  ...(isGirl ? { socks: { cloth: '#f6f6f9', to: 0.1 } } : {}),
  headwear: 'nurse_cap',
});

const police: Cut = ({ cloth, isGirl }) => ({
  tops: [
    {
      cloth: '#3c558f',
      hem: 0.3,
      ease: 0.08,
      loose: 0.65,
      sleeve: 1.92,
      wide: 0.1,
      cuff: '#2d3f6c',
      cuffWidth: 0.08,
      neck: 0.92,
      pad: 0.02,
    },
  ],
  bottom: isGirl
    ? { kind: 'skirt', over: true, cloth: '#262a3a', to: 0.9, flare: 0.05, ease: 0.05, waist: 0.38 }
    : slacks('#262a3a'),
  trims: [
    shirtCollar('#2d3f6c'),
    necktie(darker(cloth, 0.4), 0.46),
    epaulettes('#2d3f6c'),
    badge(GOLD, 0.75, 0.6, 0.17),
    patchPocket(0.72, -0.6, 0.22, 0.09, true),
    placket(0.9, 0.4),
    belt('#1c1c22', 0.37, GOLD, 0.03),
    armPatch,
    backYoke(0.82, false),
  ],
  shoes: isGirl ? { kind: 'heel', cloth: '#22222a' } : { kind: 'oxford', cloth: '#1e1c1c' },
  headwear: 'police_cap',
});

const military: Cut = ({ cloth, accent }) => {
  const coat = darker(cloth, 0.3);
  return {
    tops: [
      {
        cloth: coat,
        hem: 0.3,
        ease: 0.1,
        loose: 0.65,
        sleeve: 1.92,
        wide: 0.1,
        cuff: accent,
        cuffWidth: 0.13,
        neck: 0.96,
        pad: 0.05,
        tail: 0.34,
        flare: 0.24,
      },
    ],
    bottom: { kind: 'trousers', cloth: darker(cloth, 0.55), to: 1.7, ease: 0.12 },
    trims: [
      standCollar(accent, 0.46),
      frogs(4, 0.84, 0.5),
      epaulettes(GOLD, GOLD),
      placket(0.92, 0.31),
      belt(LEATHER, 0.395, GOLD, 0.03),
      inkline([
        [0.86, Math.PI],
        [0.42, Math.PI],
      ]),
      ropes,
    ],
    shoes: { kind: 'boot', cloth: BLACK, to: 1.1 },
    headwear: 'peaked_cap',
    headwearPaint: coat.base,
  };
};

const labCoat: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [
    { cloth, hem: 0.3, ease: 0.03, loose: 0.4, sleeve: 1.9, neck: 0.93 },
    {
      cloth: WHITE,
      hem: 0.3,
      ease: 0.12,
      loose: 0.85,
      sleeve: 1.95,
      wide: 0.14,
      neck: 0.6,
      neckWidth: 0.7,
      gap: 0.3,
      tail: 0.95,
      flare: 0.3,
    },
  ],
  bottom: isGirl
    ? { kind: 'skirt', cloth: darker(cloth, 0.5), to: 0.8, flare: 0.04, ease: 0.05, waist: 0.38 }
    : slacks('#4b4f5a'),
  trims: [
    shirtCollar(cloth),
    necktie(accent, 0.46),
    lapels(WHITE, 0.56),
    patchPocket(0.72, 0.75, 0.18, 0.08),
    patchPocket(0.28, 0.8, 0.24, 0.1),
    patchPocket(0.28, -0.8, 0.24, 0.1),
  ],
  shoes: isGirl ? { kind: 'heel', cloth: '#33261f' } : LOAFERS,
});

const butler: Cut = ({ accent }) => ({
  tops: [
    SHIRT_UNDER,
    {
      cloth: '#8a8f9c',
      hem: 0.34,
      ease: 0.06,
      loose: 0.45,
      sleeve: 0,
      straps: [0.1, 0.8],
      neck: 0.56,
      neckWidth: 0.56,
    },
    {
      cloth: '#262832',
      hem: 0.36,
      ease: 0.1,
      loose: 0.6,
      sleeve: 1.9,
      wide: 0.1,
      cuff: WHITE,
      cuffWidth: 0.05,
      neck: 0.5,
      neckWidth: 0.7,
      gap: 0.42,
      tail: 0.9,
      flare: 0.15,
      pad: 0.04,
    },
  ],
  bottom: slacks('#34363f'),
  trims: [
    shirtCollar(WHITE, 0.3),
    bow(accent, 0.905, 0.4, 0.1, 0),
    lapels('#262832', 0.5),
    buttons(0.56, 0.42, 3, { aside: 0, size: 0.05, cloth: '#3a3d48' }),
  ],
  shoes: { kind: 'oxford', cloth: '#1c1a1c' },
  gloves: WHITE,
});

const nun: Cut = () => ({
  tops: [{ cloth: '#25252f', hem: 0.36, ease: 0.09, loose: 0.8, sleeve: 1.95, wide: 0.2, neck: 0.94 }],
  bottom: { kind: 'skirt', over: true, cloth: '#25252f', to: 1.92, flare: 0.7, waist: 0.4 },
  trims: [roundCollar(WHITE), wideCollar, pendant(GOLD, 0.6, true), waistband('#4a3a30', 0.385, 0.405, 0.06)],
  shoes: { kind: 'loafer', cloth: BLACK },
  headwear: 'nun_veil',
});

const skirtSuit: Cut = ({ cloth, accent, isGirl }) => {
  const suit = darker(cloth, 0.35);
  return {
    tops: [
      { ...SHIRT_UNDER, neck: 0.86, neckWidth: 0.7 },
      { cloth: suit, hem: 0.16, ease: 0.07, loose: 0.35, sleeve: 1.92, wide: 0.07, neck: 0.48, neckWidth: 0.62 },
    ],
    bottom: isGirl
      ? { kind: 'skirt', over: true, cloth: suit, to: 0.86, flare: -0.02, ease: 0.05, waist: 0.38 }
      : slacks(suit),
    trims: [
      shirtCollar(WHITE, 0.5),
      lapels(suit, 0.48),
      pendant(accent, 0.78),
      buttons(0.44, 0.44, 1, { size: 0.06, cloth: '#22242c' }),
      patchPocket(0.3, 0.62, 0.22, 0.03),
      patchPocket(0.3, -0.62, 0.22, 0.03),
      placket(0.47, 0.17, 0.03),
    ],
    shoes: { kind: 'heel', cloth: '#2a2226' },
    socks: { cloth: '#d9c4b4', to: 0.1 },
  };
};

/** What is worn in service: uniforms and habits. */
export const SERVICE = {
  maid,
  nurse,
  police_uniform: police,
  military_uniform: military,
  lab_coat: labCoat,
  butler,
  nun,
  skirt_suit: skirtSuit,
} as const;
