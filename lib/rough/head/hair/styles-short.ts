/** Short hair with clumps. */
import { bangs } from './bangs';
import type { Clump } from './clump';
import type { Hair, HairKit } from './hair-kit';
import { HAIR_LINES } from './hair-lines';
import { shortBack } from './nape-parts';
import { fringe, layer, locks, spikes } from './parts';

/** A boy's: ears free, sideburns, layers that follow the nape. */
function shortBoy(kit: HairKit): Hair {
  kit.tuck = 0.9;
  return {
    lift: 0.13,
    line: HAIR_LINES.tufted,
    tuck: 0.9,
    bandY: -0.86,
    hasFlow: true,
    areEarsFree: true,
    clumps: [
      ...shortBack(kit),
      ...locks(kit, 76, 0.2, 0.17, { curl: -4, exp: 1.3, y0: -0.6, lift: 0.07, order: -29 }),
      ...bangs(kit, { lift: 0.16, change: { exp: 1.5 } }),
    ],
  };
}

/** A girl's: over the ears, close to the nape. */
function shortGirl(kit: HairKit): Hair {
  kit.tuck = 0.75;
  return {
    lift: 0.13,
    line: HAIR_LINES.normal,
    tuck: 0.75,
    bandY: -0.84,
    hasFlow: true,
    clumps: [
      ...shortBack(kit, { drop: 0.09 }),
      ...locks(kit, 101, 0.52, 0.38, { curl: 2, lift: 0.1, order: -37 }),
      ...locks(kit, 82, 0.6, 0.34, { curl: -9 }),
      ...locks(kit, 69, 0.5, 0.22, { curl: 5 }),
      ...bangs(kit),
    ],
  };
}

function pixie(kit: HairKit): Hair {
  kit.tuck = 0.9;
  return {
    lift: 0.12,
    line: HAIR_LINES.tufted,
    tuck: 0.9,
    bandY: -0.86,
    hasFlow: true,
    areEarsFree: true,
    clumps: [
      ...shortBack(kit, { lift: 0.12, out: 0.15, drop: -0.05, change: { exp: 1.3 } }),
      ...locks(kit, 76, 0.34, 0.15, { curl: -6, exp: 1.3, y0: -0.6, lift: 0.07, order: -29 }),
      ...bangs(kit, { drop: -0.06, change: { exp: 1.4, w: 0.26 } }),
    ],
  };
}

function spiked(kit: HairKit): Hair {
  kit.tuck = 0.8;
  return {
    lift: 0.12,
    line: HAIR_LINES.cropped,
    tuck: 0.8,
    areEarsFree: true,
    clumps: [
      ...layer(kit, { from: 104, count: 9, y0: -0.4, y1: 0.58, w: 0.4, lift: 0.07, out: 0.12, curl: 6, jag: 0.07, exp: 1.25, order: -60 }), // prettier-ignore
      // prettier-ignore
      ...spikes(kit, [
        [180, 0.1, 0.6, 0.5, -0.35], [146, 0.1, 0.6, 0.48, -0.3], [-146, 0.1, 0.6, 0.48, -0.3], [116, -0.05, 0.62, 0.46, -0.15], [-116, -0.05, 0.62, 0.46, -0.15],
        [180, -0.35, 0.95, 0.66, 0.25], [138, -0.4, 0.95, 0.62, 0.25], [-138, -0.4, 0.95, 0.62, 0.25], [100, -0.38, 0.85, 0.55, 0.2], [-100, -0.38, 0.85, 0.55, 0.2],
        [92, -0.72, 1, 0.6, 0.5], [-92, -0.72, 1, 0.6, 0.5], [150, -0.95, 1.05, 0.62, 0.9], [-150, -0.95, 1.05, 0.62, 0.9],
        [62, -1, 0.98, 0.56, 0.9, 6], [-62, -1, 0.98, 0.56, 0.9, -6], [10, -1.16, 0.85, 0.56, 1.1, 14], [-25, -1.16, 0.8, 0.5, 1, -10],
      ]),
      ...locks(kit, 78, 0.3, 0.22, { curl: -5, exp: 1.4, y0: -0.7 }),
      ...bangs(kit, { lift: 0.16, drop: 0.02, change: { exp: 1.35, belly: 0.42 } }),
    ],
  };
}

function messy(kit: HairKit): Hair {
  kit.tuck = 0.6;
  const { random } = kit;
  return {
    lift: 0.15,
    line: HAIR_LINES.short,
    tuck: 0.6,
    hasFlow: true,
    clumps: [
      ...layer(kit, { from: 92, count: 10, y0: -0.4, y1: 0.62, w: 0.36, lift: 0.1, out: 0.18, curl: 14, jag: 0.1, exp: 1.35, order: -44 }), // prettier-ignore
      ...layer(kit, { from: 76, count: 11, y0: -0.85, y1: 0.22, w: 0.4, lift: 0.15, out: 0.3, curl: 16, jag: 0.14, exp: 1.35, order: -36 }), // prettier-ignore
      ...layer(kit, { from: 58, count: 11, y0: -1.1, y1: -0.28, w: 0.42, lift: 0.18, out: 0.32, curl: 18, jag: 0.14, exp: 1.35 }), // prettier-ignore
      ...spikes(kit, [[20, -1.12, 0.4, 0.24, 0.8, 25], [-60, -1.05, 0.38, 0.26, 0.6, -20], [140, -1.05, 0.4, 0.3, 0.5, 20]]), // prettier-ignore
      ...locks(kit, 77, 0.42 + random(-0.05, 0.05), 0.22, { curl: 7, exp: 1.35 }),
      ...bangs(kit, { lift: 0.17, drop: 0.06, change: { exp: 1.45 } }).map((clump, i) => ({ ...clump, w: clump.w * (i % 2 === 0 ? 0.8 : 1) })), // prettier-ignore
    ],
  };
}

function bowl(kit: HairKit): Hair {
  kit.tuck = 0.8;
  const hem = { tip: 0.86, belly: 0.8, exp: 3, ink: 0.35 } as const;
  const front: Clump[] = [];
  for (let i = 0; i <= 10; i++) {
    const azimuth = -90 + i * 18;
    const low = 0.16 * Math.abs(azimuth / 90) ** 2;
    front.push(...fringe(kit, [[azimuth, -0.16 + low, 0.34, 0, azimuth * 0.9]], 0.17, { ...hem, order: i }));
  }
  return {
    lift: 0.15,
    line: HAIR_LINES.cropped,
    tuck: 0.8,
    bandY: -0.8,
    hasFlow: true,
    areEarsFree: false,
    clumps: [
      ...layer(kit, {
        from: 112,
        count: 9,
        y0: -0.2,
        y1: 0.5,
        w: 0.28,
        lift: 0.03,
        out: 0.02,
        curl: 2,
        jag: 0.03,
        order: -44,
      }),
      ...layer(kit, { from: 92, count: 11, y0: -0.9, y1: 0.08, w: 0.46, lift: 0.16, out: 0.17, curl: 1, jag: 0.01, tip: 0.86, exp: 3 }), // prettier-ignore
      ...front,
    ],
  };
}

/** Parted on one side and combed over; the top of a combover is thin. */
function sidePart(kit: HairKit): Hair {
  kit.tuck = 0.9;
  // prettier-ignore
  const sweep = fringe(kit, [[-66, -0.3, 0.26, -4, -20], [-50, -0.46, 0.3, -5, -26], [64, -0.02, 0.28, 4, 2], [50, -0.16, 0.34, 7, -8], [33, -0.3, 0.38, 11, -16], [13, -0.4, 0.38, 14, -22], [-8, -0.46, 0.34, 14, -27], [-22, -0.5, 0.24, 10, -29]], 0.17, { exp: 1.6 });
  return {
    lift: 0.12,
    line: HAIR_LINES.tufted,
    tuck: 0.9,
    bandY: -0.9,
    hasFlow: true,
    areEarsFree: true,
    clumps: [
      ...shortBack(kit, { lift: 0.1, out: 0.05 }),
      ...locks(kit, 75, 0.16, 0.16, { curl: -3, exp: 1.4, y0: -0.6, lift: 0.06, order: -29 }),
      ...sweep,
    ],
  };
}

/** Combed straight back from the forehead over the crown, close at the sides and the nape. */
function slicked(kit: HairKit, line: (azimuth: number) => number, height = 0.14): Hair {
  kit.tuck = 0.9;
  const clumps: Clump[] = [];
  for (let i = 0; i < 13; i++) {
    const azimuth = -60 + i * 10;
    clumps.push({
      path: [
        kit.at(azimuth * 0.98, line(azimuth) + 0.02, 0.02),
        kit.at(azimuth, line(azimuth) - 0.14, height),
        kit.at(azimuth * 1.1, Math.min(-0.9, line(azimuth) - 0.34), height + 0.02),
        kit.at(azimuth * 1.35, -1.22, 0.1),
      ],
      w: 0.26,
      belly: 0.4,
      root: 0.55,
      ink: 0.12,
      strands: 2,
      tip: 0.4,
      order: i,
    });
  }
  for (const side of [-1, 1])
    for (let i = 0; i < 5; i++)
      clumps.push({
        path: [
          kit.at(side * (64 + i * 3), -0.2 - i * 0.16, 0.03),
          kit.at(side * (88 + i * 3), -0.34 - i * 0.13, 0.08),
          kit.at(side * (116 + i * 2), -0.1 - i * 0.14, 0.09),
          kit.at(side * (146 + i * 2), 0.3 - i * 0.16, 0.05),
        ],
        w: 0.24,
        belly: 0.45,
        root: 0.4,
        ink: 0.5,
        strands: 2,
        order: -30 + i,
      });
  return {
    lift: 0.08,
    line,
    tuck: 0.9,
    bandY: -0.98,
    areEarsFree: true,
    clumps: [
      ...layer(kit, {
        from: 122,
        count: 8,
        y0: -0.5,
        y1: 0.56,
        w: 0.32,
        lift: 0.06,
        out: 0.02,
        curl: 4,
        jag: 0.05,
        order: -44,
      }),
      ...clumps,
    ],
  };
}

function slickedBack(kit: HairKit): Hair {
  const hair = slicked(kit, HAIR_LINES.slick);
  const strand: Clump = {
    path: [kit.at(12, -0.64, 0.06), kit.at(14, -0.8, 0.26), kit.at(20, -0.5, 0.24), kit.at(17, -0.16, 0.1)],
    w: 0.12,
    thick: 0.8,
    ink: 0.95,
    strands: 0,
    root: 0.5,
    order: 30,
  };
  return { ...hair, clumps: [...hair.clumps, strand] };
}

function pompadour(kit: HairKit): Hair {
  const hair = slicked(kit, HAIR_LINES.cropped, 0.1);
  const roll: Clump[] = [];
  for (let i = 0; i < 9; i++) {
    const azimuth = -44 + i * 11;
    const high = 0.5 - 0.22 * Math.abs(azimuth / 44) ** 2;
    roll.push({
      path: [
        kit.at(azimuth, -0.64, 0.04),
        kit.at(azimuth * 1.02, -0.8, high * 0.9),
        kit.at(azimuth * 1.1, -1.12, high),
        kit.at(azimuth * 1.5, -1.3, 0.16),
      ],
      w: 0.34,
      belly: 0.4,
      root: 0.6,
      ink: 0.5,
      tip: 0.4,
      thick: 0.8,
      strands: 2,
      order: 20 + i,
    });
  }
  return { ...hair, clumps: [...hair.clumps, ...roll] };
}

function combover(kit: HairKit): Hair {
  const hair = sidePart(kit);
  const strands: Clump[] = [];
  for (let i = 0; i < 9; i++) {
    const y = -0.86 - i * 0.05;
    strands.push({
      path: [
        kit.at(-70, y + 0.1, 0.05),
        kit.at(-40 + i * 2, y - 0.08, 0.06),
        kit.at(14 + i * 4, y - 0.06, 0.06),
        kit.at(70 + i * 3, y + 0.16, 0.04),
      ],
      w: 0.07,
      root: 0.5,
      ink: 1,
      thick: 0.8,
      strands: 0,
      order: i,
    });
  }
  return {
    lift: 0.05,
    tuck: 0.9,
    line: HAIR_LINES.tufted,
    top: HAIR_LINES.crown,
    scalp: 'bare',
    areEarsFree: true,
    clumps: [...hair.clumps.filter((clump) => (clump.order ?? 0) < -28 && clump.path[0]![1] > -0.75), ...strands],
  };
}

export const SHORT_STYLES = {
  short_hair: (kit: HairKit) => (kit.spec.sex === 'f' ? shortGirl(kit) : shortBoy(kit)),
  pixie_cut: pixie,
  spiked_hair: spiked,
  messy_hair: messy,
  bowl_cut: bowl,
  side_part: sidePart,
  slicked_back_hair: slickedBack,
  pompadour,
  combover,
};
export { slicked };
