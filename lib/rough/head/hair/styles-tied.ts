/** Hair that is tied: tails, buns, braids, drills, rings. */
import { lerp, smooth, type P3 } from '../../geometry/geometry';
import { bangs } from './bangs';
import type { Clump } from './clump';
import type { Hair, HairKit, HairPiece } from './hair-kit';
import { HAIR_LINES } from './hair-lines';
import { braid, drill, tail } from './hanging-parts';
import { curtain, layer, lock, locks, type LockOptions } from './parts';
import { bow, bun, tie } from './pieces';

const TIED = { lift: 0.115, line: HAIR_LINES.tied, tuck: 0.85, bandY: -0.84, hasFlow: true } as const;

/** Hair drawn to a tie: clumps from the hair line to it, all round; `isSplit` parts it to one on each side. */
function drawnTo(kit: HairKit, azimuth: number, y: number, isSplit = false): Clump[] {
  const clumps: Clump[] = [];
  const count = 14;
  for (let i = 0; i < count; i++) {
    const from = lerp(92, 268, i / (count - 1));
    const target = isSplit && from > 180 ? 360 - azimuth : azimuth;
    // those at the side begin over the ear, those behind at the nape
    const start = Math.abs(from - 180) > 62 ? lerp(-0.3, 0.1, (88 - Math.abs(from - 180)) / 26) : 0.46;
    clumps.push({
      path: [
        kit.at(from, start, 0.02),
        kit.at(lerp(from, target, 0.3), lerp(start, y, 0.35), 0.11),
        kit.at(lerp(from, target, 0.65), lerp(start, y, 0.72), 0.13),
        kit.at(lerp(from, target, 0.94), y, 0.11),
      ],
      w: 0.3,
      belly: 0.35,
      root: 0.4,
      tip: 0.3,
      ink: 0.3,
      strands: 2,
      order: -45,
    });
  }
  return clumps;
}

const sideLocks = (kit: HairKit, o: LockOptions = {}): Clump[] => locks(kit, 77, 0.82, 0.2, { curl: -6, ...o });

function ponytail(kit: HairKit, y: number, end: number): Hair {
  kit.tuck = 0.85;
  // seen from before, a tail swings aside so that it shows
  const sideways = Math.abs(kit.spec.yaw);
  const swing = sideways > 90 ? 0.12 : lerp(0.75, 0.1, smooth(20, 60, sideways));
  const aside = (kit.spec.yaw > 0 ? -1 : 1) * swing;
  const root = kit.at(180, y, 0.1);
  return {
    ...TIED,
    clumps: [
      ...drawnTo(kit, 180, y),
      ...tail(kit, [root, [aside * 0.5, -0.4, -0.85], [aside * 1.3, end, -1.2]], 0.62, 5, { order: -25 }),
      ...sideLocks(kit),
      ...bangs(kit),
    ],
    pieces: [tie([root[0], root[1] - 0.03, root[2] - 0.06], 0.2)],
  };
}

function twinTails(kit: HairKit, y: number, end: number, count: 2 | 4 = 2): Hair {
  kit.tuck = 0.85;
  const clumps: Clump[] = [];
  const pieces: HairPiece[] = [];
  for (const side of [-1, 1]) {
    const root: P3 = y > 0.2 ? [side * 0.72, y, -0.5] : [side * 0.88, y, -0.22];
    const out: P3 = y > 0.2 ? [side * 0.5, 0.35, -0.1] : [side * 1.1, -0.35, -0.1];
    clumps.push(...tail(kit, [root, out, [side * (y > 0.2 ? 1.05 : 1.35), end, -0.15]], 0.46, 5));
    pieces.push(tie([root[0] * 1.04, root[1] - 0.02, root[2]], 0.18));
    if (count < 4) continue;
    const low: P3 = [side * 0.66, 0.42, -0.55];
    clumps.push(
      ...tail(kit, [low, [side * 0.5, 0.3, -0.2], [side * 0.95, end + 0.1, -0.4]], 0.34, 4, { pass: 'back' }),
    );
    pieces.push(tie(low, 0.15));
  }
  return {
    ...TIED,
    clumps: [
      ...drawnTo(kit, y > 0.2 ? 124 : 104, y > 0.2 ? 0.4 : -0.66, true),
      ...clumps,
      ...sideLocks(kit),
      ...bangs(kit),
    ],
    pieces,
  };
}

function sidePonytail(kit: HairKit): Hair {
  kit.tuck = 0.85;
  const root: P3 = [0.8, -0.5, -0.42];
  return {
    ...TIED,
    clumps: [
      ...drawnTo(kit, 118, -0.45),
      ...tail(kit, [root, [0.9, -0.3, -0.1], [1.15, 1.9, 0.1]], 0.56, 5),
      lock(kit, -77, 0.85, 0.22, { curl: 6 }),
      lock(kit, 74, 0.6, 0.16, { curl: -5 }),
      ...bangs(kit),
    ],
    pieces: [tie([0.86, -0.52, -0.42], 0.19)],
  };
}

function lowTied(kit: HairKit): Hair {
  kit.tuck = 0.95;
  const root: P3 = [0, 0.6, -0.74];
  const isAway = Math.abs(kit.spec.yaw) > 100;
  const line: readonly [P3, P3, P3] = isAway
    ? [root, [0, 0.5, -0.3], [0.1, 2.6, -0.9]]
    : [root, [0.35, 0.5, 0.1], [0.78, 2.2, 0.25]];
  return {
    ...TIED,
    tuck: 0.95,
    clumps: [...drawnTo(kit, 180, 0.5), ...tail(kit, line, 0.46, 4), ...sideLocks(kit, { curl: 4 }), ...bangs(kit)],
    pieces: [tie(root, 0.17)],
  };
}

/** Part of the hair tied up over a curtain. */
function sideUp(kit: HairKit, sides: readonly number[]): Hair {
  const clumps: Clump[] = [];
  const pieces: HairPiece[] = [];
  for (const side of sides) {
    const root: P3 = [side * 0.72, -0.98, -0.16];
    clumps.push(...tail(kit, [root, [side * 0.85, -0.3, 0], [side * 1.2, 0.95, 0.05]], 0.34, 3, { order: 22 }));
    pieces.push(tie(root, 0.15));
  }
  return {
    ...TIED,
    line: HAIR_LINES.low,
    tuck: 0,
    clumps: [
      ...curtain(kit, 2.2, { count: 11, w: 0.56, flare: 0.16, jag: 0.16 }),
      ...locks(kit, 80, 1.6, 0.32, { curl: -7 }),
      ...sideLocks(kit),
      ...bangs(kit),
      ...clumps,
    ],
    pieces,
  };
}

function halfUpdo(kit: HairKit): Hair {
  const swept: Clump[] = [];
  for (const side of [-1, 1])
    for (let i = 0; i < 4; i++)
      swept.push({
        path: [
          kit.at(side * (58 + i * 6), -0.5 - i * 0.14, 0.1),
          kit.at(side * (92 + i * 4), -0.52 - i * 0.1, 0.14),
          kit.at(side * (134 + i * 4), -0.5 - i * 0.06, 0.14),
          kit.at(side * 174, -0.46, 0.14),
        ],
        w: 0.24,
        root: 0.4,
        ink: 0.6,
        strands: 2,
        order: -18 + i,
      });
  const knot = kit.at(180, -0.48, 0.18);
  return {
    ...TIED,
    line: HAIR_LINES.low,
    tuck: 0,
    clumps: [
      ...curtain(kit, 2.2, { count: 11, w: 0.56, flare: 0.14, jag: 0.14 }),
      ...locks(kit, 80, 1.7, 0.26, { curl: -5 }),
      ...swept,
      ...tail(kit, [knot, [0, 0.2, -0.4], [0, 1.3, -1.25]], 0.36, 3, { order: -8 }),
      ...bangs(kit),
    ],
    pieces: [bow(knot, 0.5)],
  };
}

function buns(kit: HairKit, spots: readonly P3[], radius: number, strand = true): Hair {
  kit.tuck = 0.9;
  return {
    ...TIED,
    lift: 0.1,
    tuck: 0.9,
    clumps: [
      ...drawnTo(kit, spots.length === 2 ? 112 : 180, (spots[0]?.[1] ?? 0) > -0.3 ? 0.05 : -0.8, spots.length === 2),
      ...(strand ? locks(kit, 76, 0.74, 0.16, { curl: -7 }) : []),
      ...bangs(kit, { lift: 0.14 }),
    ],
    pieces: spots.map((spot) => bun(spot, radius)),
  };
}

function braids(kit: HairKit): Hair {
  kit.tuck = 0.8;
  const clumps: Clump[] = [];
  for (const side of [-1, 1]) {
    const path: P3[] = [[side * 0.8, 0.45, -0.25], [side * 0.86, 0.9, -0.05], [side * 0.8, 1.5, 0.3], [side * 0.72, 2.4, 0.36]]; // prettier-ignore
    clumps.push(...braid(path, kit.down, { from: 0.3, to: 0.2 }));
  }
  return {
    ...TIED,
    clumps: [...drawnTo(kit, 112, 0.42, true), ...sideLocks(kit, { y0: -0.8 }), ...clumps, ...bangs(kit)],
  };
}

function singleBraid(kit: HairKit): Hair {
  kit.tuck = 0.95;
  const front = Math.abs(kit.spec.yaw) < 100;
  const path: P3[] = front
    ? [[0.3, 0.55, -0.72], [0.78, 0.95, -0.25], [0.74, 1.5, 0.4], [0.66, 2.5, 0.5]]
    : [[0, 0.4, -0.98], [0, 0.9, -1.02], [0, 1.6, -1.05], [0, 2.7, -1.05]]; // prettier-ignore
  return {
    ...TIED,
    tuck: 0.95,
    clumps: [...drawnTo(kit, 180, 0.45), ...sideLocks(kit), ...braid(path, kit.down, { from: 0.36, to: 0.22, count: 13 }), ...bangs(kit)], // prettier-ignore
  };
}

function drills(kit: HairKit): Hair {
  kit.tuck = 0.6;
  const clumps: Clump[] = [];
  for (const side of [-1, 1]) {
    clumps.push(...drill([[side * 0.92, -0.42, -0.15], [side * 1.16, 0.3, -0.05], [side * 1.14, 1.1, 0.1], [side * 1.1, 2.1, 0.15]], kit.down, 0.62)); // prettier-ignore
    clumps.push(...drill([[side * 0.7, 0.1, -0.7], [side * 0.82, 0.7, -0.75], [side * 0.84, 1.2, -0.7], [side * 0.8, 1.8, -0.7]], kit.down, 0.5, 20)); // prettier-ignore
  }
  return {
    ...TIED,
    clumps: [...layer(kit, { from: 100, count: 8, y0: -0.7, y1: 0.5, w: 0.48, lift: 0.1, out: 0.06, curl: 4, jag: 0.06, order: -44 }), ...clumps, ...sideLocks(kit, { y0: -0.8 }), ...bangs(kit)], // prettier-ignore
  };
}

/** Loops of hair at both sides of the head. */
function rings(kit: HairKit): Hair {
  kit.tuck = 0.9;
  const clumps: Clump[] = [];
  const pieces: HairPiece[] = [];
  for (const side of [-1, 1]) {
    const root: P3 = [side * 0.72, -0.95, -0.3];
    for (const grow of [1, 0.84]) {
      const path: P3[] = [];
      for (let i = 0; i <= 9; i++) {
        const angle = -2.5 + (i / 9) * 5.6;
        path.push([
          side * (0.98 + 0.3 * grow + 0.36 * grow * Math.cos(angle + 0.4)),
          -0.55 + 0.62 * grow * Math.sin(angle + 0.4),
          -0.3 + (grow - 0.9) * 0.3,
        ]);
      }
      clumps.push({ path: [root, ...path, root], w: 0.17, root: 0.8, tip: 0.7, belly: 0.4, ink: 1, thick: 0.95, strands: 1, order: 24 }); // prettier-ignore
    }
    pieces.push(tie(root, 0.17));
  }
  return {
    ...TIED,
    tuck: 0.9,
    clumps: [...drawnTo(kit, 112, -0.8, true), ...sideLocks(kit), ...bangs(kit), ...clumps],
    pieces,
  };
}

function braidedBun(kit: HairKit): Hair {
  const hair = buns(kit, [], 0);
  const ring: P3[] = [];
  for (let i = 0; i <= 10; i++) {
    const angle = (i / 10) * Math.PI * 1.9 + 0.6;
    ring.push([0.3 * Math.cos(angle), 0.02 + 0.3 * Math.sin(angle), -1.16]);
  }
  return { ...hair, clumps: [...hair.clumps, ...braid(ring, [0, 1, 0], { from: 0.17, to: 0.17, count: 16, hasTuft: false, order: -12 })], pieces: [bun([0, 0.02, -1.18], 0.3)] }; // prettier-ignore
}

function crownBraid(kit: HairKit): Hair {
  const hair = buns(kit, [[0, 0.25, -1.1]], 0.28);
  const band: P3[] = [];
  for (let i = 0; i <= 12; i++) {
    const azimuth = -124 + (i / 12) * 248;
    band.push(kit.at(azimuth, -0.88 + 0.42 * (Math.abs(azimuth) / 124) ** 2, 0.16));
  }
  return { ...hair, clumps: [...hair.clumps, ...braid(band, [0, 1, 0], { from: 0.24, to: 0.24, count: 18, hasTuft: false, order: 20 })] }; // prettier-ignore
}

const DOUBLE: readonly P3[] = [[-0.72, -1.08, -0.22], [0.72, -1.08, -0.22]]; // prettier-ignore
export const TIED_STYLES = {
  twintails: (kit: HairKit) => twinTails(kit, -0.72, 2.1),
  low_twintails: (kit: HairKit) => twinTails(kit, 0.5, 2.2),
  quad_tails: (kit: HairKit) => twinTails(kit, -0.76, 1.9, 4),
  ponytail: (kit: HairKit) => ponytail(kit, -0.86, 1.7),
  low_ponytail: (kit: HairKit) => ponytail(kit, 0.1, 2.1),
  side_ponytail: sidePonytail,
  low_tied_hair: lowTied,
  two_side_up: (kit: HairKit) => sideUp(kit, [-1, 1]),
  one_side_up: (kit: HairKit) => sideUp(kit, [1]),
  half_updo: halfUpdo,
  double_bun: (kit: HairKit) => buns(kit, DOUBLE, 0.36),
  single_hair_bun: (kit: HairKit) => buns(kit, [[0, -1.16, -0.74]], 0.42), // prettier-ignore
  twin_braids: braids,
  single_braid: singleBraid,
  drill_hair: drills,
  hair_rings: rings,
  braided_bun: braidedBun,
  crown_braid: crownBraid,
};
