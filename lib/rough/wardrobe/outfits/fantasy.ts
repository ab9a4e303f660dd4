import { darker, lighter } from '../dye';
import { hoops } from '../patterns';
import { plateArmour, lightGuards } from '../trims/armour';
import { cape, shoulderCape } from '../trims/capes';
import { beltPouch, bedroll } from '../trims/belongings';
import { belt, buttons, waistband, zip } from '../trims/fastenings';
import { crossedFront, narrowObi } from '../trims/japanese';
import { chestLamp } from '../trims/lamp';
import { inkline } from '../trims/marks';
import { pendant, scarf } from '../trims/neckwear';
import { coatCollar, standCollar } from '../trims/shirt-collars';
import { armWraps, furCollar, hangingPanel, legWraps } from '../trims/wraps';
import { GOLD, LEATHER, STEEL, WHITE, type Cut } from './look';

const armour: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [{ cloth: '#4a4048', hem: 0.2, ease: 0.05, loose: 0.3, sleeve: 1.95, wide: 0.06, neck: 0.95 }],
  bottom: isGirl
    ? { kind: 'skirt', over: true, cloth, to: 0.5, flare: 0.42, waist: 0.4, pleats: 14 }
    : { kind: 'trousers', cloth: '#4a4048', to: 1.98, ease: 0.04 },
  trims: [
    plateArmour(STEEL, accent.bw >= 0.93 ? '#8a8f9c' : accent, { legs: !isGirl }),
    hangingPanel(cloth, { half: 0.36, length: 0.95, edge: GOLD }),
    hangingPanel(cloth, { half: 0.36, length: 0.95, behind: true, edge: GOLD }),
  ],
  shoes: { kind: 'metal', cloth: '#a8b0be', to: isGirl ? 1.08 : 1.75 },
  ...(isGirl ? { socks: { cloth: '#4a4048', to: 0.55 } } : {}),
  gloves: '#8f97a6',
});

const plate: Cut = ({ cloth }) => ({
  tops: [{ cloth: '#33323a', hem: 0.2, ease: 0.05, loose: 0.3, sleeve: 1.95, wide: 0.06, neck: 0.95 }],
  bottom: { kind: 'trousers', cloth: '#33323a', to: 1.98, ease: 0.04 },
  trims: [
    cape(cloth, { to: 1.55, around: 1.45, flare: 0.7, clasp: null }),
    plateArmour(STEEL, '#d5b25c', { off: 0.09 }),
  ],
  shoes: { kind: 'metal', cloth: '#a8b0be', to: 1.75 },
  gloves: '#8f97a6',
  headwear: 'closed_helmet',
});

const witch: Cut = ({ cloth, accent, isGirl }) => {
  const robe = darker(cloth, 0.35);
  return {
    tops: [
      {
        cloth: robe,
        hem: 0.37,
        ease: 0.05,
        loose: 0.35,
        sleeve: 1.86,
        wide: 0.12,
        neck: 0.84,
        neckWidth: 0.6,
        puff: 0.16,
      },
    ],
    bottom: {
      kind: 'skirt',
      over: true,
      cloth: robe,
      to: isGirl ? 1.25 : 1.8,
      flare: 0.9,
      waist: 0.4,
      hemCloth: accent,
    },
    trims: [shoulderCape(robe, 0.75, accent), belt(LEATHER, 0.4, GOLD, 0.022), beltPouch, pendant(accent, 0.74)],
    shoes: { kind: 'laced_boot', cloth: '#33262a', to: 1.5 },
    socks: { cloth: accent, to: 0.4 },
    headwear: 'witch_hat',
    headwearPaint: robe.base,
  };
};

const wizard: Cut = ({ cloth, accent }) => {
  const robe = darker(cloth, 0.15);
  return {
    tops: [
      {
        cloth: robe,
        hem: 0.3,
        ease: 0.14,
        loose: 0.9,
        sleeve: 1.3,
        wide: 0.2,
        neck: 0.8,
        neckWidth: 0.6,
        bag: 1.3,
        sleevePattern: { cloth: accent, at: (_u, v) => v > 1.7 },
      },
    ],
    bottom: { kind: 'skirt', over: true, cloth: robe, to: 1.92, flare: 0.6, waist: 0.42, hemCloth: accent },
    trims: [
      hangingPanel(accent, { half: 0.2, length: 0.88 }),
      cape(darker(cloth, 0.45), { to: 1.6, around: 1.6, flare: 0.6 }),
      coatCollar(darker(cloth, 0.45), 0.72),
      waistband(accent, 0.34, 0.4, 0.1),
    ],
    shoes: { kind: 'boot', cloth: '#4a3428', to: 1.5 },
    headwear: 'wizard_hat',
    headwearPaint: robe.base,
  };
};

const ninja: Cut = ({ cloth, accent }) => {
  const dark = darker(cloth, 0.6);
  return {
    tops: [
      {
        cloth: '#6a6f7c',
        hem: 0.4,
        ease: 0.015,
        loose: 0.1,
        sleeve: 1.9,
        wide: 0.02,
        neck: 0.9,
        stiff: true,
        pattern: hoops('#4a4f5c', 30, 0.5),
      },
      { cloth: dark, hem: 0.12, ease: 0.08, loose: 0.65, sleeve: 1.05, wide: 0.15, neck: 0.66, neckWidth: 0.6 },
    ],
    bottom: { kind: 'trousers', cloth: dark, to: 1.35, ease: 0.18, gathered: true },
    trims: [
      crossedFront(darker(cloth, 0.4)),
      narrowObi(accent, 0.34),
      armWraps('#8d93a2'),
      legWraps('#8d93a2'),
      scarf(accent, true),
    ],
    shoes: { kind: 'slipper', cloth: '#2a2c36' },
    gloves: dark,
  };
};

const adventurer: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [
    {
      cloth: '#efe6d4',
      hem: 0.3,
      ease: 0.07,
      loose: 0.6,
      sleeve: 1.95,
      wide: 0.13,
      cuff: '#efe6d4',
      cuffWidth: 0.08,
      neck: 0.84,
      neckWidth: 0.5,
    },
    {
      cloth: '#8a6a48',
      hem: 0.2,
      ease: 0.09,
      loose: 0.5,
      sleeve: 0,
      straps: [0.12, 0.75],
      neck: 0.66,
      neckWidth: 0.55,
    },
  ],
  bottom: isGirl
    ? { kind: 'trousers', cloth: '#5c4a3a', to: 0.4, ease: 0.06, seams: true }
    : { kind: 'trousers', cloth: '#6a5a48', to: 1.9, ease: 0.08 },
  trims: [
    lightGuards(LEATHER, STEEL),
    belt('#4a342a', 0.33, GOLD, 0.026),
    beltPouch,
    bedroll(lighter(accent, 0.2)),
    cape(cloth, { to: 1.05, around: 1.7, flare: 0.5 }),
  ],
  shoes: { kind: 'boot', cloth: '#5a4030', to: 1.14 },
  ...(isGirl ? { socks: { cloth: '#3a342e', to: 0.45 } } : {}),
  gloves: '#5a4030',
});

const santa: Cut = ({ isGirl }) => ({
  tops: [
    {
      cloth: '#c9323f',
      hem: 0.32,
      ease: 0.13,
      loose: 0.8,
      sleeve: 1.92,
      wide: 0.16,
      cuff: '#ffffff',
      cuffWidth: 0.12,
      neck: 0.94,
      ...(isGirl ? {} : { tail: 0.36, flare: 0.3, rib: '#ffffff' }),
      pattern: { cloth: '#ffffff', at: (u) => Math.abs(u) < 0.055 },
    },
  ],
  bottom: isGirl
    ? { kind: 'skirt', over: true, cloth: '#c9323f', to: 0.56, flare: 0.7, waist: 0.42, hemCloth: '#ffffff' }
    : { kind: 'trousers', cloth: '#c9323f', to: 1.8, ease: 0.18 },
  trims: [
    belt('#24222a', 0.4, GOLD, 0.04),
    furCollar('#ffffff', 0.24),
    buttons(0.7, 0.55, 2, { aside: 0, size: 0.09, cloth: '#2a2a32' }),
  ],
  shoes: { kind: 'boot', cloth: '#24222a', to: 1.45 },
  gloves: WHITE,
  headwear: 'santa_hat',
});

const bodysuit: Cut = ({ cloth, accent }) => ({
  tops: [
    {
      cloth,
      hem: 0.3,
      ease: 0.015,
      loose: 0,
      sleeve: 1.98,
      wide: 0.015,
      neck: 0.962,
      stiff: true,
      pattern: {
        cloth: accent,
        at: (u, v) =>
          Math.abs(Math.abs(u) - (0.2 + 0.12 * Math.cos(v * 7))) < 0.025 || Math.abs(Math.abs(u) - 0.9) < 0.03,
      },
      sleevePattern: { cloth: accent, at: (u, v) => Math.abs(u - 0.5) < 0.07 || v > 1.86 },
    },
  ],
  bottom: { kind: 'trousers', cloth, to: 2.0, ease: 0.015, side: accent },
  trims: [
    standCollar(accent, 0.5),
    zip(0.92, 0.4),
    chestLamp(accent.base),
    inkline(
      [
        [0.36, -1.5],
        [0.33, 0],
        [0.36, 1.5],
      ],
      0.8,
    ),
    waistband(accent, 0.37, 0.4, 0.03),
  ],
  shoes: { kind: 'boot', cloth: accent, to: 1.2 },
  gloves: accent,
});

/** What is worn in tales. */
export const FANTASY = {
  armor: armour,
  plate_armor: plate,
  witch_robe: witch,
  wizard_robe: wizard,
  ninja,
  adventurer,
  santa_costume: santa,
  bodysuit,
} as const;
