/** Hair cropped to the skull, and what grows from a shaved one. */
import { lerp, rad, spline2, type P2, type P3 } from '../../geometry/geometry';
import { INK, pathOf } from '../../pen/paint';
import type { Clump } from './clump';
import { curls } from './curly-parts';
import type { Hair, HairBrush, HairKit, HairPiece } from './hair-kit';
import { HAIR_LINES } from './hair-lines';
import { braid, rope, tail } from './hanging-parts';
import { fringe, layer, spikes, type Spike } from './parts';
import { bun, tie } from './pieces';
import { slicked } from './styles-short';

const CROPPED = { line: HAIR_LINES.cropped, tuck: 0.9, areEarsFree: true } as const;

const buzzed = (): Hair => ({ ...CROPPED, lift: 0.03, isCropped: true, clumps: [] });

/** Very short sides, a brush of short hair on top. */
function crewCut(kit: HairKit): Hair {
  kit.tuck = 0.9;
  const list: Spike[] = [];
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 9; i++) {
      const azimuth = (-64 + i * 16 + row * 7) * (1 + row * 0.4);
      list.push([azimuth, -0.78 - row * 0.17, 0.26 - row * 0.02, 0.2, 0.9, kit.random(-8, 8)]);
    }
  return { ...CROPPED, lift: 0.045, isCropped: true, clumps: spikes(kit, list, 0.12) };
}

function undercut(kit: HairKit): Hair {
  kit.tuck = 0.9;
  // prettier-ignore
  const sweep = fringe(kit, [[-60, -0.26, 0.3, -6, 4], [-44, -0.12, 0.34, -8, 10], [-26, -0.1, 0.36, -10, 16], [-8, -0.2, 0.36, -12, 22], [10, -0.32, 0.32, -11, 26], [27, -0.44, 0.28, -8, 30], [44, -0.5, 0.28, 4, 34]], 0.2, { exp: 1.5 });
  return {
    lift: 0.16,
    line: HAIR_LINES.top,
    tuck: 0.9,
    bandY: -0.92,
    scalp: 'shaved',
    areEarsFree: true,
    hasFlow: true,
    clumps: [...layer(kit, { from: 62, count: 12, y0: -1.1, y1: -0.5, w: 0.42, lift: 0.16, out: 0.16, curl: 8, jag: 0.06, exp: 1.5 }), ...sweep], // prettier-ignore
  };
}

/** Shaved at the sides, long hair thrown over one side. */
function longUndercut(kit: HairKit): Hair {
  const hair = undercut(kit);
  const fall: Clump[] = [];
  for (let i = 0; i < 7; i++) {
    const azimuth = -34 - i * 16;
    fall.push({
      path: [
        kit.at(20 - i * 4, -1.2, 0.08),
        kit.at(azimuth * 0.7, -1.05, 0.22),
        kit.at(azimuth, -0.4, 0.2),
        kit.at(azimuth - 4, 0.35, 0.16),
        kit.at(azimuth - 2, 0.8 + (i % 3) * 0.12, 0.12),
      ],
      w: 0.36,
      belly: 0.5,
      root: 0.5,
      ink: 0.75,
      strands: 2,
      order: 20 - i,
      hang: 0.5,
    });
  }
  return { ...hair, clumps: [...hair.clumps, ...fall] };
}

function mohawk(kit: HairKit): Hair {
  kit.tuck = 0.9;
  const crest: Clump[] = [];
  const count = 13;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    // along the middle of the skull from the forehead to the nape
    const angle = rad(lerp(30, 205, t));
    const root: P3 = [0, -0.28 - 1.02 * Math.sin(angle), -0.1 + 1.0 * Math.cos(angle)];
    const reach = lerp(0.62, 0.3, Math.abs(t - 0.35) * 1.3);
    const tip: P3 = [
      kit.random(-0.06, 0.06),
      -0.28 - (1.02 + reach) * Math.sin(angle - 0.08),
      -0.1 + (1 + reach) * Math.cos(angle - 0.08),
    ];
    for (const side of [-1, 1])
      crest.push({
        path: [
          [side * 0.16, root[1], root[2]],
          [side * 0.13, lerp(root[1], tip[1], 0.5), lerp(root[2], tip[2], 0.5)],
          [tip[0] + side * 0.03, tip[1], tip[2]],
        ],
        w: 0.34,
        belly: 0.2,
        root: 0.8,
        exp: 1.3,
        ink: 0.9,
        thick: 0.75,
        strands: 2,
        order: i,
      });
  }
  return { lift: 0.05, line: HAIR_LINES.crest, tuck: 0.9, scalp: 'shaved', areEarsFree: true, clumps: crest };
}

/** A ball of small curls: its bumpy outline behind the face, curls along the hair line and over it. */
function afro(kit: HairKit): Hair {
  return {
    lift: 0.34,
    line: (azimuth) => Math.min(0.42, HAIR_LINES.normal(azimuth)) + (Math.abs(azimuth) < 60 ? 0.06 : 0),
    tuck: 0,
    clumps: [
      ...curls(kit, { from: 74, to: 286, y0: -0.75, y1: 0.55, lift: 0.48, radius: 0.17, count: 42 }),
      ...curls(kit, { from: 0, to: 360, y0: -1.5, y1: -0.8, lift: 0.46, radius: 0.18, count: 44 }),
      ...curls(kit, { from: -70, to: 70, y0: -0.8, y1: -0.5, lift: 0.3, radius: 0.13, count: 20 }).map((clump, i) => ({ ...clump, order: i })), // prettier-ignore
    ],
    pieces: [{ at: [0, -0.45, -3], isUnder: true, draw: drawBall }],
  };
}

/** What an outline leaves when it is moved to the light: its lower right edge. */
function crescent(outline: readonly P2[], by: number): string {
  return pathOf(outline) + pathOf(outline.map(([x, y]): P2 => [x - by, y - by * 1.2]).reverse());
}

function drawBall({ p, f, spec, pen }: HairBrush): void {
  const [x, y] = f.p([0, -0.42, -0.12]);
  const points: P2[] = [];
  for (let i = 0; i < 44; i++) {
    const angle = (i / 44) * Math.PI * 2;
    const reach = f.s * (1.5 + 0.05 * (i % 2) + 0.025 * Math.sin(i * 2.7));
    points.push([x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.95]);
  }
  const outline = spline2(points, 3, true);
  p.flat(pathOf(outline), spec.hairMaterial);
  p.within(pathOf(outline), () => p.shade(crescent(outline, f.s * 0.16), spec.hairMaterial));
  p.ink([...outline, outline[0]!], { w: pen * 1.1, a: 0, b: 0, under: 0.2 });
}

function ropes(kit: HairKit, w: number, length: number, change: Partial<Clump>): Clump[] {
  const { random } = kit;
  const clumps: Clump[] = [];
  for (let i = 0; i < 30; i++) {
    const round = lerp(60, 300, i / 29);
    const azimuth = round > 180 ? round - 360 : round;
    const y = length + random(-0.2, 0.2) - (Math.abs(azimuth) < 90 ? 0.5 : 0);
    clumps.push(
      rope(
        [
          kit.at(azimuth * 0.9, -1.05, 0.06),
          kit.at(azimuth, -0.5, 0.16),
          kit.at(azimuth + random(-4, 4), lerp(-0.5, y, 0.5), 0.16 + random(0, 0.08)),
          kit.at(azimuth + random(-6, 6), y, 0.14 + random(0, 0.12)),
        ],
        w,
        { order: Math.abs(azimuth) < 90 ? -10 : -30, ...change },
      ),
    );
  }
  return clumps;
}

function dreadlocks(kit: HairKit): Hair {
  const front: Clump[] = [];
  for (let i = 0; i < 9; i++) {
    const azimuth = -64 + i * 16;
    const side = azimuth < 4 ? -1 : 1;
    front.push(
      rope(
        [kit.at(azimuth * 0.6, -1.16, 0.12), kit.at(azimuth * 1.05, -0.9, 0.24), kit.at(azimuth + side * 16, -0.5, 0.22), kit.at(azimuth + side * 24, 0.1 + 0.3 * Math.abs(azimuth / 64), 0.16)], // prettier-ignore
        0.17,
        { order: i, rungs: 0, strands: 3 },
      ),
    );
  }
  return {
    lift: 0.1,
    line: HAIR_LINES.normal,
    tuck: 0,
    clumps: [...ropes(kit, 0.17, 1.5, { rungs: 0, strands: 3 }), ...front],
  };
}

function boxBraids(kit: HairKit): Hair {
  const front: Clump[] = [];
  for (let i = 0; i < 10; i++) {
    const azimuth = -56 + i * 12.4;
    const side = azimuth < 0 ? -1 : 1;
    front.push(
      rope(
        [kit.at(side * 4, -1.18, 0.06), kit.at(azimuth * 0.9, -0.9, 0.13), kit.at(azimuth + side * 18, -0.4, 0.14), kit.at(side * 78, 0.5, 0.13), kit.at(side * (80 - i), 1.9, 0.12)], // prettier-ignore
        0.12,
        { order: i, rungs: 14 },
      ),
    );
  }
  return { lift: 0.06, line: HAIR_LINES.low, tuck: 0, clumps: [...ropes(kit, 0.13, 2.2, { rungs: 12 }), ...front] };
}

/** Plaits flat on the scalp, in rows from the forehead to the nape, and their ends. */
function cornrows(kit: HairKit): Hair {
  kit.tuck = 0.9;
  const ends: Clump[] = [];
  for (let i = 0; i < 6; i++) {
    const azimuth = 138 + i * 17;
    const at = azimuth > 180 ? azimuth - 360 : azimuth;
    const root = kit.at(at, 0.46, 0.05);
    ends.push(...braid([root, [root[0] * 1.05, 0.8, root[2] * 1.02], [root[0] * 1.1, 1.2, root[2]]], kit.down, { from: 0.15, to: 0.1, count: 6, order: -40 })); // prettier-ignore
  }
  const rows: HairPiece = { at: [0, -1, 0], isAlwaysInFront: true, draw: drawRows };
  return { ...CROPPED, lift: 0.05, isCropped: true, clumps: ends, pieces: [rows] };
}

/** The rows go back over the skull in parallel planes. */
function drawRows({ p, f, spec, pen }: HairBrush): void {
  const isBlack = spec.hairMaterial.bw >= 0.93;
  for (let k = -4; k <= 4; k++) {
    const x = k * 0.2;
    let run: P2[] = [];
    const emit = (): void => {
      if (run.length > 2) p.ink(run, { w: pen * 0.95, a: 0.05, b: 0.05 }, spec.skin.shade, isBlack ? '#ffffff' : INK);
      run = [];
    };
    for (let i = 0; i <= 40; i++) {
      const angle = rad(lerp(24, 220, i / 40));
      const radius = 1.06 * Math.sqrt(Math.max(0.02, 1 - (x / 0.98) ** 2));
      const zig = (i % 2 === 0 ? 1 : -1) * 0.022;
      const v: P3 = [x + zig, -0.28 - radius * Math.sin(angle), -0.1 + radius * Math.cos(angle) * 0.99];
      const isOn = f.depth([v[0], (v[1] + 0.28) * 0.9, v[2] + 0.1]) > 0.06;
      const azimuth = (Math.atan2(v[0], v[2] + 0.1) * 180) / Math.PI;
      if (isOn && v[1] < HAIR_LINES.cropped(azimuth) - 0.02) run.push(f.p(v));
      else emit();
    }
    emit();
  }
}

/** Hair combed back into a bun. */
function manBun(kit: HairKit): Hair {
  return { ...slicked(kit, HAIR_LINES.slick, 0.12), pieces: [bun([0, -1.02, -0.98], 0.32)] };
}

/** The folded tail of a samurai on the crown. */
function chonmage(kit: HairKit): Hair {
  const base = slicked(kit, HAIR_LINES.slick, 0.12);
  const root: P3 = [0, -1.24, -0.66];
  const folded = tail(kit, [root, [0, -0.55, -0.2], [0, -1.62, -0.02]], 0.24, 3, { hang: 1, order: 30, spread: 0.5 });
  return { ...base, clumps: [...base.clumps, ...folded], pieces: [tie(root, 0.17)] };
}

export const CROPPED_STYLES = {
  buzz_cut: buzzed,
  crew_cut: crewCut,
  undercut,
  long_undercut: longUndercut,
  mohawk,
  afro,
  dreadlocks,
  box_braids: boxBraids,
  cornrows,
  topknot: chonmage,
  man_bun: manBun,
  bald: (): Hair => ({ lift: 0.02, tuck: 0.9, clumps: [], scalp: 'bare', areEarsFree: true }),
};
