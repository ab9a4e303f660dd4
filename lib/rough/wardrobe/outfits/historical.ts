import { darker, lighter } from '../dye';
import type { Outfit } from '../outfit';
import { dots, flowers, pinstripes } from '../patterns';
import { epaulettes } from '../trims/badges';
import { belt, buttons, waistband } from '../trims/fastenings';
import { laceFront } from '../trims/laces';
import { ropeBelt } from '../trims/insignia';
import {
  crests,
  crossedFront,
  hakamaBand,
  kimonoCollar,
  knottedBelt,
  narrowObi,
  obi,
  shoulderWings,
} from '../trims/japanese';
import { coatCollar } from '../trims/shirt-collars';
import { beads, beltPouch, laceNeck, waistSash } from '../trims/belongings';
import { inkline } from '../trims/marks';
import { cape } from '../trims/capes';
import { furMantle, legWraps, sash } from '../trims/wraps';
import { neckerchief, pendant } from '../trims/neckwear';
import { GOLD, LEATHER, WHITE, type Cut, type Look } from './look';

/** Kimono sleeves stop at the elbow of the tube; their bag hangs on to the wrist. */
function robe(
  look: Look,
  o: { bag: number; flare: number; to: number; lightness?: number },
): Pick<Outfit, 'tops' | 'bottom' | 'shoes'> {
  const blossom = flowers(lighter(look.accent, 0.25), 3, 5);
  return {
    tops: [
      {
        cloth: look.cloth,
        hem: 0.3,
        ease: 0.07,
        loose: 0.72,
        sleeve: 1.2,
        wide: 0.13,
        neck: 0.6,
        neckWidth: 0.75,
        bag: o.bag,
        ...(look.isGirl ? { pattern: flowers(lighter(look.accent, 0.25), 3.2, 7), sleevePattern: blossom } : {}),
      },
    ],
    bottom: {
      kind: 'skirt',
      over: true,
      cloth: look.cloth,
      to: o.to,
      flare: o.flare,
      ease: 0.1,
      waist: 0.42,
      wrap: true,
      ...(look.isGirl ? { pattern: flowers(lighter(look.accent, 0.25), 2.6, 5) } : {}),
    },
    shoes: { kind: 'zori', cloth: '#5a3a34', accent: look.accent },
  };
}

const kimono: Cut = (look) => ({
  ...robe(look, { bag: look.isGirl ? 1.9 : 1.2, flare: -0.1, to: 1.93 }),
  trims: look.isGirl
    ? [kimonoCollar(lighter(look.cloth, 0.55)), obi(look.accent)]
    : [kimonoCollar(darker(look.cloth, 0.2), WHITE, 0.33), narrowObi(look.accent), crests()],
  socks: { cloth: WHITE, to: 1.75 },
});

const yukata: Cut = (look) => {
  const base = robe(look, { bag: look.isGirl ? 1.3 : 1.1, flare: -0.06, to: 1.86 }),
    top = base.tops[0]!,
    spots = dots(lighter(look.accent, 0.4), 4, 9, 0.26),
    lines = pinstripes(lighter(look.cloth, 0.4), 9, 0.2);
  return {
    ...base,
    tops: [
      {
        ...top,
        pattern: look.isGirl ? spots : lines,
        sleevePattern: look.isGirl ? dots(lighter(look.accent, 0.4), 3, 6, 0.26) : lines,
      },
    ],
    bottom: {
      kind: 'skirt',
      over: true,
      cloth: look.cloth,
      to: 1.86,
      flare: -0.06,
      ease: 0.1,
      waist: 0.42,
      wrap: true,
      pattern: look.isGirl ? dots(lighter(look.accent, 0.4), 4, 7, 0.26) : lines,
    },
    trims: look.isGirl
      ? [kimonoCollar(look.cloth, look.cloth), obi(look.accent, look.accent, false)]
      : [kimonoCollar(darker(look.cloth, 0.15), look.cloth, 0.34), narrowObi(look.accent, 0.29)],
  };
};

const miko: Cut = () => ({
  tops: [
    {
      cloth: '#fdfcfb',
      hem: 0.3,
      ease: 0.08,
      loose: 0.72,
      sleeve: 1.2,
      wide: 0.14,
      neck: 0.6,
      neckWidth: 0.75,
      bag: 1.7,
      sleevePattern: { cloth: '#c9404f', at: (_u, v) => v > 1.72 && v < 1.77 },
    },
  ],
  bottom: { kind: 'skirt', over: true, cloth: '#c9404f', to: 1.86, flare: 0.42, ease: 0.1, waist: 0.46, pleats: 12 },
  trims: [kimonoCollar('#fdfcfb', '#c9404f', 0.44), hakamaBand('#c9404f')],
  shoes: { kind: 'zori', cloth: '#e8dcc8', accent: '#c9404f' },
  socks: { cloth: WHITE, to: 1.7 },
});

const hakama: Cut = (look) => ({
  tops: [
    {
      cloth: lighter(look.accent, 0.1),
      hem: 0.3,
      ease: 0.08,
      loose: 0.75,
      sleeve: 1.2,
      wide: 0.14,
      neck: 0.62,
      neckWidth: 0.7,
      bag: 1.15,
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth: darker(look.cloth, 0.25),
    to: 1.88,
    flare: 0.46,
    ease: 0.11,
    waist: 0.42,
    pleats: 12,
  },
  trims: [
    kimonoCollar(darker(look.accent, 0.2), WHITE, 0.42),
    crests(),
    ...(look.isGirl ? [] : [shoulderWings(darker(look.cloth, 0.25))]),
    hakamaBand(darker(look.cloth, 0.25)),
  ],
  shoes: look.isGirl
    ? { kind: 'laced_boot', cloth: LEATHER, to: 1.72 }
    : { kind: 'zori', cloth: '#5a3a34', accent: '#3a3438' },
  socks: { cloth: WHITE, to: 1.7 },
});

const dougi: Cut = (look) => ({
  tops: [{ cloth: '#fbfaf6', hem: 0.12, ease: 0.12, loose: 0.9, sleeve: 1.5, wide: 0.2, neck: 0.62, neckWidth: 0.6 }],
  bottom: { kind: 'trousers', cloth: '#fbfaf6', to: 1.8, ease: 0.19, flare: 0.08 },
  trims: [
    crossedFront('#fbfaf6'),
    knottedBelt(look.cloth),
    inkline(
      [
        [0.12, 0.4],
        [0.3, 0.5],
      ],
      0.6,
    ),
  ],
  shoes: { kind: 'bare', cloth: WHITE },
});

const tunic: Cut = (look) => ({
  tops: [
    {
      cloth: '#efe6d4',
      hem: 0.3,
      ease: 0.06,
      loose: 0.5,
      sleeve: 1.93,
      wide: 0.11,
      cuff: '#efe6d4',
      cuffWidth: 0.07,
      neck: 0.93,
    },
    {
      cloth: look.cloth,
      hem: 0.34,
      ease: 0.09,
      loose: 0.6,
      sleeve: look.isGirl ? 0 : 0.6,
      ...(look.isGirl ? { straps: [0.12, 0.7] as const } : { wide: 0.17 }),
      neck: 0.8,
      neckWidth: look.isGirl ? 0.9 : 0.34,
      ...(look.isGirl ? { round: true } : {}),
    },
  ],
  bottom: look.isGirl
    ? { kind: 'skirt', over: true, cloth: look.cloth, to: 1.75, flare: 0.75, waist: 0.4 }
    : { kind: 'trousers', cloth: '#7a6a55', to: 1.9, ease: 0.07 },
  ...(look.isGirl
    ? {}
    : {
        underskirt: {
          kind: 'skirt' as const,
          over: true,
          cloth: look.cloth,
          to: 0.62,
          flare: 0.42,
          ease: 0.1,
          waist: 0.4,
          hemCloth: look.accent,
        },
      }),
  trims: look.isGirl
    ? [laceFront, waistband(LEATHER, 0.385, 0.405, 0.06)]
    : [belt(LEATHER, 0.4, '#b08d4a', 0.022), laceNeck, beltPouch, legWraps('#cdbd9c', 0.1)],
  shoes: { kind: 'slipper', cloth: '#6a4a34' },
});

const royalRobe: Cut = (look) => ({
  tops: [
    {
      cloth: lighter(look.accent, 0.5),
      hem: 0.36,
      ease: 0.07,
      loose: 0.5,
      sleeve: 1.93,
      wide: 0.13,
      puff: 0.14,
      cuff: GOLD,
      cuffWidth: 0.08,
      neck: 0.94,
      pattern: { cloth: GOLD, at: (u) => Math.abs(u) < 0.05 },
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth: lighter(look.accent, 0.5),
    to: 1.9,
    flare: 0.55,
    waist: 0.4,
    pattern: { cloth: GOLD, at: (u, v) => Math.abs(u) < 0.035 || (v > 0.9 && v < 0.96) },
  },
  trims: [
    belt(GOLD, 0.4, '#f2e2a0', 0.03),
    cape(look.cloth, { to: 2.02, around: 1.75, flare: 1.1, clasp: null, border: '#fbf8f2' }),
    furMantle('#fbf8f2', true),
    pendant(GOLD, 0.66),
  ],
  shoes: { kind: 'slipper', cloth: '#7a2a34' },
  headwear: 'crown',
});

const monkRobe: Cut = (look) => ({
  tops: [
    {
      cloth: darker(look.cloth, 0.12),
      hem: 0.3,
      ease: 0.12,
      loose: 0.85,
      sleeve: 1.2,
      wide: 0.18,
      neck: 0.66,
      neckWidth: 0.7,
      bag: 1.4,
    },
  ],
  bottom: {
    kind: 'skirt',
    over: true,
    cloth: darker(look.cloth, 0.12),
    to: 1.8,
    flare: 0.3,
    ease: 0.1,
    waist: 0.42,
    wrap: true,
  },
  trims: [kimonoCollar(darker(look.cloth, 0.12), WHITE, 0.36), sash(look.accent, -1, 0.3), ropeBelt('#d8c49a'), beads],
  shoes: { kind: 'zori', cloth: '#a98a5a', accent: '#8a6a3a' },
});

const pirate: Cut = (look) => {
  const coat = darker(look.cloth, 0.25);
  return {
    tops: [
      {
        cloth: WHITE,
        hem: 0.32,
        ease: 0.05,
        loose: 0.5,
        sleeve: 1.98,
        wide: 0.05,
        neck: 0.72,
        neckWidth: 0.5,
        cuff: WHITE,
        cuffWidth: 0.1,
      },
      {
        cloth: coat,
        hem: 0.36,
        ease: 0.12,
        loose: 0.65,
        sleeve: 1.86,
        wide: 0.13,
        cuff: look.accent,
        cuffWidth: 0.22,
        neck: 0.6,
        neckWidth: 0.7,
        gap: 0.36,
        tail: 1.0,
        flare: 0.6,
        pad: 0.04,
        rib: look.accent,
      },
    ],
    bottom: { kind: 'trousers', cloth: '#6a5a48', to: 1.5, ease: 0.1 },
    trims: [
      neckerchief(WHITE),
      waistSash(look.accent),
      coatCollar(coat, 0.62),
      buttons(0.6, 0.42, 4, { aside: 0.52, size: 0.07, double: true }),
      epaulettes(GOLD, GOLD),
      sash(LEATHER, 1, 0.06),
    ],
    shoes: { kind: 'boot', cloth: '#3a2a22', to: 1.05 },
    headwear: 'bandana',
    headwearPaint: look.accent.base,
  };
};

/** What was worn in other times, and is at feasts and in temples. */
export const HISTORICAL = {
  kimono,
  yukata,
  miko,
  hakama,
  dougi,
  tunic,
  royal_robe: royalRobe,
  monk_robe: monkRobe,
  pirate_coat: pirate,
} as const;
