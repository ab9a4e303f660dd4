import { darker, lighter } from '../dye';
import type { Outfit } from '../outfit';
import { plaid } from '../patterns';
import { sleeveStripes } from '../trims/badges';
import { buttons, flapPockets, patchPocket, placket, zip } from '../trims/fastenings';
import { bow, necktie } from '../trims/neckwear';
import { sailorCollar } from '../trims/sailor-and-hood';
import { lapels, shirtCollar, standCollar } from '../trims/shirt-collars';
import { inkline, numberTag } from '../trims/marks';
import { BLACK, LOAFERS, pleatedSkirt, SHIRT_UNDER, slacks, sneakers, WHITE, type Cut, type Look } from './look';

function schoolUniform({ cloth, accent, isGirl }: Look): Outfit {
  const blazer = darker(cloth, 0.3),
    front = isGirl ? 0.5 : 0.48;
  return {
    tops: [
      SHIRT_UNDER,
      {
        cloth: blazer,
        hem: isGirl ? 0.185 : 0.06,
        ease: 0.1,
        loose: 0.72,
        sleeve: 1.9,
        wide: 0.1,
        neck: front,
        neckWidth: 0.64,
        pad: isGirl ? 0 : 0.02,
      },
    ],
    bottom: isGirl
      ? { ...pleatedSkirt(lighter(accent, 0.45)), pattern: plaid(darker(accent, 0.2)) }
      : slacks('#8a8f9c'),
    trims: [
      shirtCollar(WHITE),
      isGirl ? bow(accent, 0.87, 0.75) : necktie(accent, 0.44),
      lapels(blazer, front),
      buttons(0.44, 0.32, 2),
      flapPockets(isGirl ? 0.27 : 0.2),
      patchPocket(0.73, 0.62, 0.16, 0.05),
      placket(front - 0.01, isGirl ? 0.19 : 0.07, 0.03),
    ],
    shoes: LOAFERS,
    ...(isGirl ? { socks: { cloth: BLACK, to: 1.18 } } : {}),
  };
}

const serafuku: Cut = ({ cloth, accent, isGirl }) => {
  const navy = darker(cloth, 0.35);
  return {
    tops: [
      {
        cloth: WHITE,
        hem: 0.335,
        ease: 0.1,
        loose: 0.85,
        sleeve: 1.92,
        wide: 0.1,
        cuff: navy,
        cuffWidth: 0.13,
        neck: 0.78,
        neckWidth: 1.25,
      },
    ],
    bottom: isGirl ? pleatedSkirt(navy, 0.62) : slacks(navy),
    trims: [sailorCollar(navy), bow(accent, 0.755), sleeveStripes(2, 1.88)],
    shoes: LOAFERS,
    ...(isGirl ? { socks: { cloth: BLACK, to: 1.16 } } : {}),
  };
};

const gakuran: Cut = () => ({
  tops: [{ cloth: '#262a36', hem: 0.05, ease: 0.1, loose: 0.75, sleeve: 1.93, wide: 0.11, neck: 0.962, pad: 0.03 }],
  bottom: slacks('#262a36'),
  trims: [
    standCollar('#262a36', 0.5),
    placket(0.93, 0.06),
    buttons(0.86, 0.22, 5, { aside: 0.06, size: 0.075 }),
    patchPocket(0.74, 0.6, 0.16, 0.03),
    inkline([
      [0.9, Math.PI],
      [0.08, Math.PI],
    ]),
  ],
  shoes: { kind: 'loafer', cloth: '#2a201c' },
});

const gymUniform: Cut = ({ cloth, isGirl }) => ({
  tops: [
    {
      cloth: WHITE,
      hem: isGirl ? 0.3 : 0.12,
      ease: 0.09,
      loose: 0.8,
      sleeve: 0.5,
      wide: 0.13,
      cuff: cloth,
      cuffWidth: 0.05,
      neck: 0.9,
      neckWidth: 0.8,
      round: true,
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth: darker(cloth, 0.2),
    to: isGirl ? 0.3 : 0.6,
    ease: isGirl ? 0.05 : 0.15,
    side: WHITE,
  },
  trims: [
    inkline(
      [
        [0.93, -0.55],
        [0.905, 0],
        [0.93, 0.55],
      ],
      1.6,
    ),
    numberTag(WHITE, 0.66),
  ],
  shoes: sneakers('#f4f4f4', cloth),
  socks: { cloth: WHITE, to: 1.62 },
});

const schoolSwimsuit: Cut = ({ cloth, isGirl }) => {
  const navy = darker(cloth, 0.45);
  return isGirl
    ? {
        tops: [
          {
            cloth: navy,
            hem: -0.03,
            ease: 0.012,
            loose: 0,
            sleeve: 0,
            straps: [0.3, 0.62],
            neck: 0.8,
            neckWidth: 1.05,
            round: true,
            backNeck: 0.72,
            stiff: true,
          },
        ],
        trims: [numberTag(WHITE, 0.7)],
        shoes: { kind: 'bare', cloth: WHITE },
      }
    : {
        tops: [],
        bottom: { kind: 'trousers', cloth: navy, to: 0.42, ease: 0.03, waist: 0.33 },
        shoes: { kind: 'bare', cloth: WHITE },
      };
};

const trackSuit: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth,
      hem: 0.12,
      ease: 0.1,
      loose: 0.85,
      sleeve: 1.94,
      wide: 0.13,
      neck: 0.962,
      cuff: accent,
      cuffWidth: 0.07,
      rib: accent,
      sleevePattern: { cloth: accent, at: (u) => Math.abs(Math.abs(u - 0.5) - 0.09) < 0.035 },
    },
  ],
  bottom: { kind: 'trousers', cloth, to: 1.96, ease: 0.11, side: accent, gathered: true },
  trims: [
    standCollar(cloth, 0.42),
    zip(0.93, 0.13),
    inkline(
      [
        [0.83, Math.PI - 1.2],
        [0.8, Math.PI],
        [0.83, Math.PI + 1.2],
      ],
      1.2,
    ),
  ],
  shoes: sneakers('#f2f2f4', accent),
});

const cheerleader: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [
    {
      cloth,
      hem: 0.37,
      ease: 0.04,
      loose: 0.3,
      sleeve: isGirl ? 0 : 1.9,
      ...(isGirl ? { straps: [0.1, 0.85] as const } : { wide: 0.1 }),
      neck: 0.84,
      neckWidth: 0.6,
      rib: WHITE,
      pattern: {
        cloth: WHITE,
        at: (u, v) => Math.abs(v - 0.62 - Math.abs(u) * 0.42) < 0.022 || Math.abs(v - 0.57 - Math.abs(u) * 0.42) < 0.01,
      },
    },
  ],
  bottom: isGirl
    ? { kind: 'skirt', cloth, to: 0.42, flare: 0.6, pleats: 16, waist: 0.4, hemCloth: accent }
    : slacks(cloth),
  shoes: sneakers(WHITE, cloth),
  socks: { cloth: WHITE, to: 1.7 },
});

/** What is worn at school. */
export const SCHOOL = {
  school_uniform: schoolUniform,
  serafuku,
  gakuran,
  gym_uniform: gymUniform,
  school_swimsuit: schoolSwimsuit,
  track_suit: trackSuit,
  cheerleader,
} as const;
