/**
 * CIELAB of sRGB bytes, white D65 (IEC 61966-2-1; CIE 15:2004, 8.2.1). L* 0..100, a* and b* about -128..128; the
 * constants are sRGB's own rows summed, so that neutral bytes have a* = b* = 0 to within rounding.
 */
export type Lab = readonly [lightness: number, a: number, b: number];

const TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const;
const FROM_XYZ = invert(TO_XYZ);
const WHITE = TO_XYZ.map(([r, g, b]) => r + g + b);
const EPSILON = 216 / 24389;
const KAPPA = 24389 / 27;

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const coded = byte / 255;
  return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
});

/** The colour of three bytes. */
export function rgbToLab(red: number, green: number, blue: number): Lab {
  const r = LINEAR[red]!;
  const g = LINEAR[green]!;
  const b = LINEAR[blue]!;
  const f = (row: 0 | 1 | 2) => {
    const [x, y, z] = TO_XYZ[row];
    const part = (x * r + y * g + z * b) / WHITE[row]!;
    return part > EPSILON ? Math.cbrt(part) : (KAPPA * part + 16) / 116;
  };
  const fy = f(1);
  return [116 * fy - 16, 500 * (f(0) - fy), 200 * (fy - f(2))];
}

/** The bytes of a colour, rounded; what sRGB can't show is clamped channel by channel. */
export function labToRgb([lightness, a, b]: Lab): [number, number, number] {
  const fy = (lightness + 16) / 116;
  const xyz = [fy + a / 500, fy, fy - b / 200].map((f, row) => {
    const cube = f ** 3;
    return (cube > EPSILON ? cube : (116 * f - 16) / KAPPA) * WHITE[row]!;
  });
  const channel = (row: number) => {
    const [x, y, z] = FROM_XYZ[row]!;
    return toByte(x! * xyz[0]! + y! * xyz[1]! + z! * xyz[2]!);
  };
  return [channel(0), channel(1), channel(2)];
}

function toByte(linear: number): number {
  const coded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, coded)) * 255);
}

/** Inverse of a 3 x 3 matrix by cofactors. */
function invert(m: readonly (readonly [number, number, number])[]): number[][] {
  const at = (row: number, column: number) => m[row % 3]![column % 3]!;
  const cofactor = (row: number, column: number) =>
    at(row + 1, column + 1) * at(row + 2, column + 2) - at(row + 1, column + 2) * at(row + 2, column + 1);
  const determinant = [0, 1, 2].reduce((sum, column) => sum + at(0, column) * cofactor(0, column), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => cofactor(column, row) / determinant));
}
