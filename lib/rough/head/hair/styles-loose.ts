/** Hair that hangs free. */
import { lerp } from '../../geometry/geometry';
import { bangs } from './bangs';
import type { Clump } from './clump';
import { curls } from './curly-parts';
import type { Hair, HairKit } from './hair-kit';
import { HAIR_LINES } from './hair-lines';
import { wave } from './hanging-parts';
import { shortBack } from './nape-parts';
import { curtain, layer, lock, locks } from './parts';

const LONG = { lift: 0.12, line: HAIR_LINES.low, tuck: 0, bandY: -0.84, hasFlow: true } as const;

function long(kit: HairKit, tipY: number): Hair {
  return {
    ...LONG,
    clumps: [
      ...curtain(kit, tipY, { count: 11, w: 0.56, flare: 0.16, jag: 0.18 }),
      ...locks(kit, 80, Math.min(tipY - 0.5, 2), 0.34, { curl: -7 }),
      ...locks(kit, 66, 1.1, 0.22, { curl: -4 }),
      ...bangs(kit),
    ],
  };
}

function bobCut(kit: HairKit): Hair {
  kit.tuck = 0.35;
  return {
    ...LONG,
    lift: 0.13,
    tuck: 0.35,
    clumps: [
      ...curtain(kit, 0.86, { count: 11, w: 0.52, flare: 0.03, jag: 0.04, curl: 3 }),
      ...layer(kit, {
        from: 92,
        count: 9,
        y0: -0.8,
        y1: 0.8,
        w: 0.5,
        lift: 0.12,
        out: 0.08,
        curl: 4,
        jag: 0.04,
        exp: 2,
      }),
      ...locks(kit, 84, 0.92, 0.4, { curl: -9 }),
      ...locks(kit, 70, 0.73, 0.26, { curl: -5 }),
      ...bangs(kit),
    ],
  };
}

function himeCut(kit: HairKit): Hair {
  return {
    ...LONG,
    clumps: [
      ...curtain(kit, 2.6, { count: 11, w: 0.56, flare: 0.06, jag: 0.04, curl: 1, tip: 0.75 }),
      ...locks(kit, 72, 0.8, 0.34, { tip: 0.8, lift: 0.15, tipLift: 0.12 }),
      ...bangs(kit, { only: 'blunt_bangs' }),
    ],
  };
}

function wavy(kit: HairKit): Hair {
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < 12; i++)
    clumps.push(wave(kit, { azimuth: lerp(76, 284, i / 11), y0: -0.75, y1: 2.1 + random(-0.15, 0.2), w: 0.5, amplitude: 6, lift: 0.22, phase: i * 0.9, turns: 2.2, pass: 'back' })); // prettier-ignore
  for (const side of [-1, 1]) {
    clumps.push(wave(kit, { azimuth: side * 84, y0: -0.9, y1: 1.7, w: 0.36, amplitude: 6, lift: 0.2, phase: side, turns: 2 })); // prettier-ignore
    clumps.push(wave(kit, { azimuth: side * 70, y0: -0.95, y1: 1.1, w: 0.24, amplitude: 6, lift: 0.18, phase: side * 2, turns: 1.7 })); // prettier-ignore
  }
  return { ...LONG, lift: 0.14, clumps: [...clumps, ...bangs(kit, { lift: 0.17 })] };
}

function curly(kit: HairKit): Hair {
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < 15; i++)
    clumps.push(wave(kit, { azimuth: lerp(74, 286, i / 14), y0: -0.7, y1: 1.15 + random(-0.15, 0.2), w: 0.4, amplitude: 15, lift: 0.4, phase: random(0, 6), turns: 4, pass: 'back' })); // prettier-ignore
  return {
    lift: 0.24,
    line: HAIR_LINES.normal,
    tuck: 0,
    clumps: [
      ...clumps,
      ...curls(kit, { from: 66, to: 294, y0: -0.7, y1: 1.15, lift: 0.4, radius: 0.21, count: 54 }),
      ...curls(kit, { from: 0, to: 360, y0: -1.28, y1: -0.72, lift: 0.3, radius: 0.19, count: 34 }),
      ...curls(kit, { from: -62, to: 62, y0: -0.62, y1: -0.2, lift: 0.24, radius: 0.15, count: 14 }).map((clump, i) => ({ ...clump, order: i })), // prettier-ignore
    ],
  };
}

function shoulderLength(kit: HairKit): Hair {
  kit.tuck = 0.15;
  return {
    ...LONG,
    tuck: 0.15,
    clumps: [
      ...curtain(kit, 1.35, { count: 11, w: 0.52, flare: 0.2, jag: 0.1, curl: 8 }),
      ...locks(kit, 82, 1.3, 0.34, { curl: 8, tipLift: 0.2 }),
      ...locks(kit, 68, 0.9, 0.24, { curl: -5 }),
      ...bangs(kit),
    ],
  };
}

/** Long hair brushed off the forehead, in big windswept clumps. */
function flowing(kit: HairKit): Hair {
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < 11; i++) {
    const azimuth = -75 + i * 15;
    clumps.push({
      path: [
        kit.at(azimuth * 0.96, HAIR_LINES.slick(azimuth) + 0.02, 0.02),
        kit.at(azimuth * 1.02, HAIR_LINES.slick(azimuth) - 0.2, 0.2),
        kit.at(azimuth * 1.18, -0.98, 0.22),
        kit.at(azimuth * 1.5, -0.6, 0.2),
      ],
      w: 0.34,
      belly: 0.4,
      root: 0.5,
      ink: 0.6,
      tip: 0.3,
      strands: 2,
      order: i,
    });
  }
  return {
    ...LONG,
    line: HAIR_LINES.slick,
    bandY: -0.98,
    clumps: [
      ...curtain(kit, 2.2, { count: 10, w: 0.6, flare: 0.3, jag: 0.22, curl: 12 }),
      ...locks(kit, 96, 1.8, 0.4, { curl: 12, lift: 0.16, tipLift: 0.3 }),
      ...locks(kit, 84, 1.3, 0.28, { curl: 9, lift: 0.16, tipLift: 0.28 }),
      ...clumps,
      lock(kit, 34, 0.5, 0.12, { curl: 14, lift: 0.2, y0: -0.8, tipLift: 0.22, order: 20 }),
      lock(kit, -40, 0.2 + random(0, 0.1), 0.1, { curl: -12, lift: 0.2, y0: -0.8, tipLift: 0.2, order: 21 }),
    ],
  };
}

function mullet(kit: HairKit): Hair {
  kit.tuck = 0.5;
  return {
    lift: 0.14,
    line: HAIR_LINES.short,
    tuck: 0.5,
    bandY: -0.86,
    clumps: [
      ...curtain(kit, 1.35, { from: 112, count: 7, w: 0.42, flare: 0.1, jag: 0.16, curl: 10 }),
      ...layer(kit, { from: 104, count: 8, y0: -0.5, y1: 0.75, w: 0.4, lift: 0.13, out: 0.16, curl: 9, jag: 0.14, exp: 1.3, order: -40 }), // prettier-ignore
      ...layer(kit, { from: 70, count: 10, y0: -0.95, y1: 0.05, w: 0.42, lift: 0.15, out: 0.22, curl: 9, jag: 0.1, exp: 1.3 }), // prettier-ignore
      ...bangs(kit, { lift: 0.16, change: { exp: 1.4 } }),
    ],
  };
}

function wolfCut(kit: HairKit): Hair {
  return {
    lift: 0.16,
    line: HAIR_LINES.normal,
    tuck: 0,
    bandY: -0.86,
    hasFlow: true,
    clumps: [
      ...curtain(kit, 1.45, { count: 10, w: 0.36, flare: 0.24, jag: 0.2, curl: 14 }),
      ...layer(kit, { from: 74, count: 12, y0: -0.6, y1: 0.75, w: 0.38, lift: 0.15, out: 0.36, curl: 12, jag: 0.16, exp: 1.25, order: -36 }), // prettier-ignore
      ...layer(kit, {
        from: 60,
        count: 12,
        y0: -1,
        y1: -0.1,
        w: 0.42,
        lift: 0.2,
        out: 0.34,
        curl: 12,
        jag: 0.14,
        exp: 1.25,
      }),
      ...locks(kit, 74, 0.95, 0.22, { curl: 9, exp: 1.3, tipLift: 0.2 }),
      ...bangs(kit, { lift: 0.18, change: { exp: 1.35 } }),
    ],
  };
}

function curtained(kit: HairKit): Hair {
  kit.tuck = 0.75;
  return {
    lift: 0.14,
    line: HAIR_LINES.short,
    tuck: 0.75,
    bandY: -0.86,
    hasFlow: true,
    clumps: [
      ...shortBack(kit, { lift: 0.14, drop: 0.06 }),
      ...locks(kit, 99, 0.44, 0.36, { curl: 3, lift: 0.1, order: -36 }),
      ...locks(kit, 76, 0.36, 0.3, { curl: -8, lift: 0.15 }),
      ...bangs(kit, { only: 'parted_bangs', lift: 0.18, drop: 0.08 }),
    ],
  };
}

export const LOOSE_STYLES = {
  long_hair: (kit: HairKit) => long(kit, 2.3),
  very_long_hair: (kit: HairKit) => long(kit, 4.3),
  bob_cut: bobCut,
  hime_cut: himeCut,
  wavy_hair: wavy,
  curly_hair: curly,
  shoulder_length_hair: shoulderLength,
  flowing_hair: flowing,
  mullet,
  wolf_cut: wolfCut,
  curtained_hair: curtained,
};
