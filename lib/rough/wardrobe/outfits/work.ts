import { darker, lighter } from '../dye';
import { bands, either, hoops } from '../patterns';
import { waistApron } from '../trims/aprons';
import { badge, frogs, sleeveStripes } from '../trims/badges';
import { backYoke, belt, buttons, patchPocket, placket, waistband, zip } from '../trims/fastenings';
import { backLetters, neckRing, numberTagAt, rag } from '../trims/insignia';
import { inkline, numberTag } from '../trims/marks';
import { neckerchief } from '../trims/neckwear';
import { coatCollar, shirtCollar, standCollar } from '../trims/shirt-collars';
import { lifeSupport } from '../trims/bags';
import { slacks, GOLD, LEATHER, NAVY, WHITE, type Cut } from './look';

const chef: Cut = ({ cloth, isGirl }) => ({
  tops: [
    {
      cloth: WHITE,
      hem: 0.1,
      ease: 0.09,
      loose: 0.8,
      sleeve: 1.85,
      wide: 0.12,
      cuff: WHITE,
      cuffWidth: 0.14,
      neck: 0.95,
    },
  ],
  bottom: {
    ...slacks('#8a8f9c'),
    pattern: { cloth: '#4a4f5c', at: (u, v) => ((u + 4) * 9) % 1 < 0.5 !== (v * 16 + 4) % 1 < 0.5 },
  },
  trims: [
    standCollar(WHITE, 0.36, true),
    neckerchief(cloth),
    inkline([
      [0.9, 0.4],
      [0.5, 0.34],
      [0.12, 0.34],
    ]),
    buttons(0.8, 0.45, 4, { aside: 0.28, size: 0.07, cloth: '#2b2d36', double: true }),
    waistApron(WHITE, isGirl ? 0.78 : 0.85),
  ],
  shoes: { kind: 'slipper', cloth: '#22222a' },
  headwear: 'chef_hat',
});

const scrubs: Cut = ({ cloth }) => ({
  tops: [{ cloth, hem: 0.08, ease: 0.12, loose: 0.95, sleeve: 0.7, wide: 0.18, neck: 0.8, neckWidth: 0.5 }],
  bottom: { kind: 'trousers', cloth, to: 1.97, ease: 0.15 },
  trims: [
    patchPocket(0.7, 0.55, 0.2, 0.09),
    patchPocket(0.26, 0.6, 0.24, 0.1),
    patchPocket(0.26, -0.6, 0.24, 0.1),
    inkline(
      [
        [0.945, -0.48],
        [0.81, 0],
        [0.945, 0.48],
      ],
      0.5,
    ),
    numberTag(WHITE, 0.5),
  ],
  shoes: { kind: 'slipper', cloth: '#e8eaee' },
});

const firefighter: Cut = ({ cloth }) => {
  const coat = cloth.bw >= 0.93 ? '#3a3b44' : darker(cloth, 0.1);
  return {
    tops: [
      {
        cloth: coat,
        hem: 0.02,
        ease: 0.19,
        loose: 0.95,
        sleeve: 1.93,
        wide: 0.2,
        cuff: '#2c2c34',
        cuffWidth: 0.06,
        neck: 0.95,
        stiff: true,
        pattern: either(bands('#f4e27a', 0.12, 0.5)),
        sleevePattern: bands('#f4e27a', 0.6, 1.5),
      },
    ],
    bottom: { kind: 'trousers', cloth: coat, to: 1.94, ease: 0.18, pattern: bands('#f4e27a', 1.5) },
    trims: [standCollar('#2c2c34', 0.5, true), placket(0.92, 0.03, 0.12), frogs(4, 0.84, 0.2), backLetters],
    shoes: { kind: 'boot', cloth: '#24242a', to: 1.4, sole: '#e0c04a' },
    gloves: '#3a342c',
    headwear: 'helmet',
    headwearPaint: '#d8b13a',
  };
};

const construction: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth: lighter(accent, 0.2),
      hem: 0.3,
      ease: 0.09,
      loose: 0.8,
      sleeve: 1.6,
      wide: 0.13,
      cuff: lighter(accent, 0.2),
      cuffWidth: 0.1,
      neck: 0.92,
    },
    {
      cloth: cloth.bw >= 0.93 ? '#e0752e' : cloth,
      hem: 0.16,
      ease: 0.13,
      loose: 0.9,
      sleeve: 0,
      straps: [0.12, 0.8],
      neck: 0.6,
      neckWidth: 0.5,
      gap: 0.1,
      stiff: true,
      pattern: either(bands('#f7f3c4', 0.3, 0.48), {
        cloth: '#f7f3c4',
        at: (u, v) => v > 0.48 && Math.abs(Math.abs(u) - 0.27) < 0.045,
      }),
    },
  ],
  bottom: { kind: 'trousers', cloth: '#5c6478', to: 1.93, ease: 0.16, gathered: true, seams: true },
  trims: [shirtCollar(lighter(accent, 0.2)), belt(LEATHER, 0.2, '#c9ccd4', 0.035)],
  shoes: { kind: 'laced_boot', cloth: '#b08a52', to: 1.78, sole: '#4a3a2a' },
  gloves: '#e4e0d4',
  headwear: 'hard_hat',
  headwearPaint: '#f2c83a',
});

const mechanic: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth,
      hem: 0.3,
      ease: 0.12,
      loose: 0.75,
      sleeve: 1.3,
      wide: 0.15,
      cuff: darker(cloth, 0.15),
      cuffWidth: 0.12,
      neck: 0.88,
      neckWidth: 0.5,
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth,
    to: 1.95,
    ease: 0.15,
    seams: true,
    pattern: { cloth: darker(cloth, 0.35), at: (u, v) => Math.abs(u) < 0.2 && v > 0.86 && v < 1.14 },
  },
  trims: [
    shirtCollar(cloth, 0.5),
    zip(0.87, 0.32),
    patchPocket(0.72, 0.6, 0.22, 0.09, true),
    numberTagAt(0.72, -0.6),
    waistband(darker(cloth, 0.2), 0.36, 0.4, 0.05),
    backYoke(0.82, true),
    rag(accent),
  ],
  shoes: { kind: 'laced_boot', cloth: '#3a2e28', to: 1.78 },
  headwear: 'baseball_cap',
});

const keeper: Cut = ({ cloth }) => {
  const coat = darker(cloth, 0.4);
  return {
    tops: [
      { cloth: '#d8d4c8', hem: 0.3, ease: 0.06, loose: 0.4, sleeve: 1.9, neck: 0.95, pattern: hoops(NAVY, 16, 0.4) },
      {
        cloth: coat,
        hem: 0.3,
        ease: 0.17,
        loose: 0.85,
        sleeve: 1.94,
        wide: 0.18,
        neck: 0.66,
        neckWidth: 0.7,
        tail: 0.72,
        flare: 0.32,
        pad: 0.03,
      },
    ],
    bottom: { ...slacks('#3a3f4c'), to: 1.7, flare: 0 },
    trims: [
      coatCollar(coat, 0.64),
      buttons(0.62, 0.36, 3, { aside: 0.36, size: 0.1, cloth: GOLD, double: true }),
      placket(0.64, 0.3, 0.1),
      sleeveStripes(2, 1.84),
      patchPocket(0.36, 0.85, 0.24, 0.1, true),
      patchPocket(0.36, -0.85, 0.24, 0.1, true),
    ],
    shoes: { kind: 'boot', cloth: '#2c241f', to: 1.3 },
    headwear: 'peaked_cap',
    headwearPaint: coat.base,
  };
};

const prisoner: Cut = () => ({
  tops: [
    {
      cloth: '#f4f2ec',
      hem: 0.1,
      ease: 0.12,
      loose: 0.95,
      sleeve: 1.9,
      wide: 0.17,
      neck: 0.9,
      neckWidth: 0.7,
      round: true,
      pattern: hoops('#2a2a32', 11, 0.48),
      sleevePattern: { cloth: '#2a2a32', at: (_u, v) => (v * 5.5) % 1 < 0.48 },
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth: '#f4f2ec',
    to: 1.95,
    ease: 0.15,
    pattern: { cloth: '#2a2a32', at: (_u, v) => ((v + 1) * 6.2) % 1 < 0.48 },
  },
  trims: [numberTag(WHITE, 0.74)],
  shoes: { kind: 'slipper', cloth: '#5a5a60' },
});

const spaceSuit: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth: '#f2f3f6',
      hem: 0.26,
      ease: 0.22,
      loose: 0.85,
      sleeve: 1.94,
      wide: 0.22,
      cuff: accent,
      cuffWidth: 0.09,
      neck: 0.96,
      pad: 0.08,
      sleevePattern: bands(cloth, 0.5, 0.62),
    },
  ],
  bottom: {
    kind: 'trousers',
    cloth: '#f2f3f6',
    to: 1.93,
    ease: 0.22,
    pattern: bands(cloth, 0.5, 0.62),
    hemCloth: accent,
  },
  trims: [neckRing, waistband('#9aa3b4', 0.35, 0.42, 0.06), lifeSupport('#dfe3ea'), badge(accent, 0.8, -0.62, 0.13)],
  shoes: { kind: 'laced_boot', cloth: '#c9cfda', to: 1.7, sole: '#5a6274' },
  gloves: '#d5dae4',
  headwear: 'space_helmet',
});

/** What is worn for a trade. */
export const WORK = {
  chef,
  scrubs,
  firefighter,
  construction_worker: construction,
  mechanic,
  keeper_coat: keeper,
  prisoner,
  space_suit: spaceSuit,
} as const;
