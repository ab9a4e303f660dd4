import { darker, inked, lighter } from '../dye';
import { border, flowers } from '../patterns';
import { backBow } from '../trims/aprons';
import { buttons, flapPockets, patchPocket, placket, waistband } from '../trims/fastenings';
import { chinaKnots, laceBack } from '../trims/laces';
import { inkline } from '../trims/marks';
import { bow, necktie, pendant } from '../trims/neckwear';
import { lapels, shirtCollar, standCollar } from '../trims/shirt-collars';
import { pallu } from '../trims/wraps';
import { jeogori } from '../trims/korean';
import { GOLD, SHIRT_UNDER, slacks, WHITE, type Cut } from './look';

const suit: Cut = ({ cloth, accent, isGirl }) => {
  const wool = darker(cloth, 0.5);
  return {
    tops: [
      SHIRT_UNDER,
      {
        cloth: wool,
        hem: 0.05,
        ease: 0.1,
        loose: isGirl ? 0.35 : 0.6,
        sleeve: 1.92,
        wide: 0.1,
        neck: 0.46,
        neckWidth: 0.6,
        pad: 0.05,
      },
    ],
    bottom: slacks(wool),
    trims: [
      shirtCollar(WHITE),
      necktie(accent, 0.42),
      lapels(wool, 0.46),
      buttons(0.42, 0.34, 2, { size: 0.06, cloth: '#22242c' }),
      flapPockets(0.22),
      patchPocket(0.74, 0.7, 0.16, 0.012),
      placket(0.45, 0.06, 0.03),
    ],
    shoes: { kind: 'oxford', cloth: '#221c1a' },
  };
};

const weddingDress: Cut = ({ accent }) => ({
  tops: [
    {
      cloth: '#fdfbf8',
      hem: 0.37,
      ease: 0.02,
      loose: 0.05,
      sleeve: 0,
      straps: [0.62, 0.62],
      neck: 0.79,
      neckWidth: 1.3,
      round: true,
      backNeck: 0.66,
      stiff: true,
      pattern: { cloth: '#f1e9e4', at: (u, v) => Math.sin(u * 40) * Math.sin(v * 60) > 0.5 && v > 0.55 },
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth: '#fdfbf8',
    to: 2.06,
    flare: 2.5,
    waist: 0.42,
    pattern: border('#efe6e0', 0.9, 0.97),
  },
  trims: [
    waistband('#efe6e0', 0.385, 0.42, 0.03),
    backBow('#fdfbf8', 1.5),
    pendant(accent, 0.86),
    inkline(
      [
        [0.66, Math.PI],
        [0.4, Math.PI],
      ],
      0.5,
    ),
    laceBack,
  ],
  shoes: { kind: 'heel', cloth: '#f4efec' },
  gloves: '#fbf8f5',
  headwear: 'veil',
});

const ballGown: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth,
      hem: 0.37,
      ease: 0.02,
      loose: 0.05,
      sleeve: 0.34,
      puff: 0.2,
      wide: 0.06,
      sleeveCloth: lighter(cloth, 0.4),
      straps: [0.66, 1],
      neck: 0.8,
      neckWidth: 1.3,
      round: true,
      backNeck: 0.74,
      stiff: true,
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth,
    to: 2.04,
    flare: 2.1,
    waist: 0.42,
    tiers: 4,
    pattern: { cloth: lighter(cloth, 0.45), at: (_u, v) => (v * 4) % 1 > 0.86 },
  },
  trims: [
    waistband(accent, 0.39, 0.42, 0.035),
    pendant(GOLD, 0.86),
    backBow(accent, 1.3),
    bow(accent, 0.79, 0.45, 0.06, 0),
  ],
  shoes: { kind: 'heel', cloth: accent },
  gloves: lighter(cloth, 0.75),
  headwear: 'tiara',
});

const chinaDress: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth,
      hem: 0.37,
      ease: 0.018,
      loose: 0.1,
      sleeve: 0.2,
      wide: 0.05,
      cuff: accent,
      cuffWidth: 0.05,
      neck: 0.962,
      stiff: true,
      pattern: flowers(lighter(accent, 0.3), 2.5, 6),
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth,
    to: 1.62,
    flare: 0.02,
    ease: 0.03,
    waist: 0.4,
    slit: 0.38,
    pattern: flowers(lighter(accent, 0.3), 2.5, 4),
  },
  trims: [
    standCollar(cloth, 0.44),
    inkline(
      [
        [0.95, 0.06],
        [0.885, 0.3],
        [0.85, 0.75],
        [0.76, 1.35],
      ],
      1.5,
    ),
    chinaKnots,
  ],
  shoes: { kind: 'heel', cloth: accent },
});

const aoDai: Cut = ({ cloth, accent }) => ({
  tops: [{ cloth, hem: 0.4, ease: 0.02, loose: 0.12, sleeve: 1.97, wide: 0.03, neck: 0.962, stiff: false }],
  bottom: { kind: 'trousers', cloth: lighter(accent, 0.85), to: 1.99, ease: 0.12, flare: 0.2 },
  underskirt: {
    kind: 'skirt',
    over: true,
    cloth,
    to: 1.75,
    flare: 0.1,
    ease: 0.02,
    waist: 0.42,
    slit: 0.12,
    pattern: flowers(lighter(cloth, 0.7), 2, 3.5),
  },
  trims: [
    standCollar(cloth, 0.46),
    inkline(
      [
        [0.95, 0.06],
        [0.885, 0.35],
        [0.84, 0.85],
        [0.76, 1.4],
      ],
      0.8,
    ),
  ],
  shoes: { kind: 'heel', cloth: accent },
});

const sari: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth: darker(accent, 0.1),
      hem: 0.52,
      ease: 0.015,
      loose: 0.05,
      sleeve: 0.42,
      wide: 0.03,
      cuff: GOLD,
      cuffWidth: 0.05,
      neck: 0.84,
      neckWidth: 0.8,
      round: true,
      backNeck: 0.82,
      stiff: true,
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth,
    to: 1.96,
    flare: 0.26,
    ease: 0.05,
    waist: 0.36,
    pattern: { cloth: accent, at: (u, v) => v > 0.92 || (v < 0.9 && Math.abs(u) < 0.16 && ((u + 1) * 25) % 1 < 0.28) },
  },
  trims: [pallu(cloth, accent), pendant(GOLD, 0.84)],
  shoes: { kind: 'sandal', cloth: '#8a5f43', accent: GOLD },
});

const hanbok: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [
    {
      cloth: lighter(accent, 0.55),
      hem: isGirl ? 0.6 : 0.3,
      ease: 0.08,
      loose: 0.7,
      sleeve: 1.95,
      wide: 0.2,
      cuff: WHITE,
      cuffWidth: 0.09,
      neck: 0.8,
      neckWidth: 0.5,
    },
  ],
  bottom: isGirl
    ? {
        kind: 'skirt',
        over: true,
        cloth,
        to: 1.92,
        flare: 1.25,
        waist: 0.66,
        pattern: border(lighter(cloth, 0.5), 0.86, 0.9),
      }
    : { kind: 'trousers', cloth: lighter(cloth, 0.4), to: 1.95, ease: 0.24, gathered: true },
  trims: [jeogori(inked(WHITE, 0), accent, isGirl)],
  shoes: { kind: 'slipper', cloth: '#f0ead8', accent },
  socks: { cloth: WHITE, to: 1.7 },
});

/** What is worn for a feast. */
export const FORMAL = {
  suit,
  wedding_dress: weddingDress,
  ball_gown: ballGown,
  china_dress: chinaDress,
  ao_dai: aoDai,
  sari,
  hanbok,
} as const;
