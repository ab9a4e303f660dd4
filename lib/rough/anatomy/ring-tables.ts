import { lerp } from '../geometry/geometry';

/** Radii of a limb at q, as shares of its thickness: to the front, back, outside and inside. */
export type RingRow = readonly [q: number, front: number, back: number, outside: number, inside: number];
/** q: 0 shoulder, 1 elbow, 2 wrist. */
export const ARM_RINGS: readonly RingRow[] = [
  [-0.1, 0.34, 0.34, 0.3, 0.2],
  [0, 0.385, 0.375, 0.4, 0.3],
  [0.14, 0.375, 0.36, 0.42, 0.3],
  [0.3, 0.33, 0.335, 0.35, 0.3],
  [0.5, 0.315, 0.305, 0.29, 0.29],
  [0.75, 0.27, 0.27, 0.26, 0.265],
  [0.92, 0.235, 0.25, 0.255, 0.25],
  [1, 0.225, 0.255, 0.265, 0.255],
  [1.12, 0.255, 0.24, 0.3, 0.255],
  [1.28, 0.265, 0.245, 0.295, 0.25],
  [1.5, 0.225, 0.215, 0.24, 0.21],
  [1.75, 0.17, 0.165, 0.185, 0.175],
  [1.93, 0.135, 0.135, 0.175, 0.17],
  [2.05, 0.13, 0.135, 0.185, 0.18],
];
/** q: 0 hip, 1 knee, 2 ankle. */
export const LEG_RINGS: readonly RingRow[] = [
  [-0.1, 0.52, 0.66, 0.58, 0.46],
  [0, 0.6, 0.78, 0.7, 0.54],
  [0.12, 0.66, 0.78, 0.73, 0.58],
  [0.28, 0.67, 0.7, 0.69, 0.59],
  [0.5, 0.6, 0.58, 0.58, 0.54],
  [0.72, 0.49, 0.47, 0.46, 0.46],
  [0.88, 0.42, 0.41, 0.415, 0.43],
  [1, 0.41, 0.39, 0.4, 0.42],
  [1.1, 0.37, 0.42, 0.385, 0.39],
  [1.24, 0.34, 0.54, 0.45, 0.42],
  [1.36, 0.325, 0.57, 0.46, 0.44],
  [1.52, 0.3, 0.48, 0.39, 0.385],
  [1.72, 0.255, 0.33, 0.285, 0.285],
  [1.88, 0.225, 0.25, 0.225, 0.225],
  [1.97, 0.22, 0.25, 0.235, 0.235],
  [2.06, 0.23, 0.27, 0.225, 0.225],
];

/** Radii at q between the rows of a table, eased a little towards the rows; written to `out` (front, back, outside, inside). */
export function radiiAt(rows: readonly RingRow[], q: number, out: Float64Array): void {
  let i = 1;
  while (i < rows.length - 1 && q > rows[i]![0]) i++;
  const a = rows[i - 1]!,
    b = rows[i]!,
    share = Math.min(1, Math.max(0, (q - a[0]) / (b[0] - a[0]))),
    t = share * share * (3 - 2 * share) * 0.5 + share * 0.5;
  out[0] = lerp(a[1], b[1], t);
  out[1] = lerp(a[2], b[2], t);
  out[2] = lerp(a[3], b[3], t);
  out[3] = lerp(a[4], b[4], t);
}

/** Half width, front depth, back depth (shares), forward shift by t: 0 crotch, 1 neck base. Width = a*hip + b*waist + c*chest + d. */
export const TRUNK_RINGS: readonly (readonly [
  t: number,
  hip: number,
  waist: number,
  chest: number,
  df: number,
  db: number,
  cz: number,
])[] = [
  [-0.035, 0.3, 0, 0, 0.26, 0.34, -0.06],
  [0, 0.62, 0, 0, 0.5, 0.56, -0.05],
  [0.05, 0.88, 0, 0, 0.64, 0.78, -0.05],
  [0.11, 0.985, 0, 0, 0.7, 0.88, -0.05],
  [0.16, 1, 0, 0, 0.71, 0.88, -0.04],
  [0.22, 0.93, 0.05, 0, 0.7, 0.78, -0.02],
  [0.29, 0.5, 0.48, 0, 0.66, 0.64, 0.01],
  [0.37, 0.06, 0.93, 0, 0.6, 0.54, 0.04],
  [0.44, 0, 0.8, 0.18, 0.61, 0.55, 0.04],
  [0.53, 0, 0.4, 0.58, 0.66, 0.62, 0.03],
  [0.62, 0, 0.1, 0.89, 0.72, 0.7, 0.01],
  [0.7, 0, 0, 1, 0.73, 0.74, -0.01],
  [0.78, 0, 0, 1, 0.7, 0.76, -0.04],
  [0.85, 0, 0, 0.95, 0.58, 0.7, -0.09],
  [0.91, 0, 0, 0.8, 0.44, 0.56, -0.14],
  [0.955, 0, 0, 0.58, 0.34, 0.44, -0.17],
  [1, 0, 0, 0.4, 0.3, 0.38, -0.19],
];
