/** Hair that follows the back of the skull: from the whorl down to the hair line at the nape. */
import { lerp } from '../../geometry/geometry';
import type { Clump } from './clump';
import type { HairKit } from './hair-kit';

/** A tuft: azimuth and y of its root, azimuth and y of its tip, and its width. Azimuths run from 0 to 360 round the back. */
export type Tuft = readonly [azimuth: number, y: number, tipAzimuth: number, tipY: number, width: number];

export interface TuftOptions extends Partial<Clump> {
  /** Off the skull, in the middle and at the tips. */
  lift: number;
  out: number;
}

/** Tufts that lie on the skull, each with its own place: even rows read as thatch. */
export function tufts(kit: HairKit, list: readonly Tuft[], { lift, out, ...change }: TuftOptions): Clump[] {
  const { random } = kit;
  return list.map(([from, y, to, tipY, w], i) => {
    const swing = random(-3, 3);
    const at = (t: number, off: number): Clump['path'][number] => {
      const round = lerp(from, to + swing, t);
      return kit.at(round > 180 ? round - 360 : round, lerp(y, tipY, t), off);
    };
    return {
      path: [at(0, lift - 0.08), at(0.33, lift + 0.015), at(0.7, lerp(lift, out, 0.5) + 0.01), at(1, out)],
      w: w * random(0.92, 1.08),
      belly: 0.45,
      root: 0.35,
      ink: 0.36,
      strands: 2,
      exp: 1.5,
      order: -38 + i * 0.01,
      ...change,
    };
  });
}

/** Short hair behind: close over the ears, low in the middle of the nape, drawn in towards its corners. */
// prettier-ignore
const NAPE: readonly Tuft[] = [
  [104, -0.42, 116, 0.12, 0.22], [256, -0.42, 244, 0.1, 0.22],
  [116, -0.3, 127, 0.34, 0.26], [244, -0.3, 234, 0.36, 0.26],
  [130, -0.28, 141, 0.5, 0.27], [230, -0.28, 221, 0.46, 0.28],
  [148, -0.3, 154, 0.47, 0.28], [213, -0.3, 207, 0.53, 0.26],
  [164, -0.3, 168, 0.56, 0.27], [197, -0.3, 193, 0.49, 0.27], [181, -0.3, 181, 0.53, 0.28],
];
// prettier-ignore
const MIDDLE: readonly Tuft[] = [
  [98, -0.85, 112, -0.16, 0.36], [262, -0.85, 247, -0.2, 0.36],
  [118, -0.85, 129, 0.08, 0.4], [242, -0.85, 233, 0.02, 0.4],
  [138, -0.85, 146, -0.06, 0.42], [222, -0.85, 215, 0.14, 0.4],
  [160, -0.85, 163, 0.18, 0.42], [200, -0.85, 198, 0.0, 0.42], [180, -0.85, 181, 0.1, 0.4],
];
// prettier-ignore
const CROWN: readonly Tuft[] = [
  [92, -1.12, 96, -0.46, 0.44], [268, -1.12, 262, -0.42, 0.44],
  [122, -1.16, 118, -0.36, 0.48], [238, -1.16, 240, -0.44, 0.46],
  [150, -1.2, 142, -0.5, 0.5], [205, -1.2, 216, -0.3, 0.5], [176, -1.2, 178, -0.42, 0.52],
];

/**
 * The back of short hair in three overlapping courses. `out` is how far the tips of the upper courses stand off the head;
 * `drop` moves all tips down.
 */
export function shortBack(
  kit: HairKit,
  {
    lift = 0.13,
    out = 0.1,
    drop = 0,
    change = {},
  }: { lift?: number; out?: number; drop?: number; change?: Partial<Clump> } = {},
): Clump[] {
  const down = (list: readonly Tuft[], by: number): Tuft[] => list.map(([a, y, b, tipY, w]) => [a, y, b, tipY + by, w]);
  return [
    ...tufts(kit, down(NAPE, drop), { lift: 0.045, out: 0.02, order: -46, ink: 0.5, exp: 1.35, ...change }),
    ...tufts(kit, down(MIDDLE, drop * 0.6), {
      lift: lift * 0.8,
      out: out * 0.7,
      order: -38,
      ink: 0.5,
      isFlat: true,
      ...change,
    }),
    ...tufts(kit, CROWN, { lift, out, order: -32, ink: 0.55, isFlat: true, ...change }),
  ];
}
