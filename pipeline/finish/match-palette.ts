import type { Picture } from '../image/picture';
import { toRgb } from '../image/to-grey';
import { labToRgb, rgbToLab, type Lab } from './lab';

/** Mean and standard deviation of L*, a* and b*. */
export interface LabStatistics {
  readonly mean: Lab;
  readonly deviation: Lab;
}

/** A flat picture's noise isn't blown up to a rich reference's range: deviations grow this much at most. */
const MAX_GAIN = 3;

/** Mean and standard deviation (of the whole, not of a sample) of a picture's colours in CIELAB. */
export function labStatistics(picture: Picture): LabStatistics {
  const { data } = toRgb(picture);
  const count = data.length / 3;
  const sum = [0, 0, 0];
  const squares = [0, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const lab = rgbToLab(data[at]!, data[at + 1]!, data[at + 2]!);
    for (let c = 0; c < 3; c++) {
      sum[c] = sum[c]! + lab[c]!;
      squares[c] = squares[c]! + lab[c]! ** 2;
    }
  }
  const mean = (c: number) => sum[c]! / count;
  const deviation = (c: number) => Math.sqrt(Math.max(0, squares[c]! / count - mean(c) ** 2));
  return { mean: [mean(0), mean(1), mean(2)], deviation: [deviation(0), deviation(1), deviation(2)] };
}

/**
 * The picture with the reference's range of colours: each channel of CIELAB is brought to the reference's mean and
 * deviation (Reinhard et al. 2001, "Color Transfer between Images", eq. 10 and 11, in CIELAB), its deviation at most
 * three times as large. Alpha stays.
 * @param amount 0 the picture as it is, 1 the whole change
 */
export function matchPalette(
  picture: Picture,
  { reference, amount }: { readonly reference: LabStatistics; readonly amount: number },
): Picture {
  if (amount === 0) return picture;
  const own = labStatistics(picture);
  const gain = own.deviation.map((deviation, c) =>
    deviation === 0 ? 1 : Math.min(MAX_GAIN, reference.deviation[c]! / deviation),
  );
  return mapColours(picture, (lab) => {
    const moved = (c: 0 | 1 | 2) => {
      const matched = (lab[c] - own.mean[c]) * gain[c]! + reference.mean[c];
      return lab[c] + amount * (matched - lab[c]);
    };
    return [moved(0), moved(1), moved(2)];
  });
}

/** The picture with every colour mapped in CIELAB. Colour pictures keep their alpha; grey comes back as RGB. */
export function mapColours(picture: Picture, map: (lab: Lab) => Lab): Picture {
  const source = picture.channels === 1 ? toRgb(picture) : picture;
  const data = source.data.slice();
  const known = new Map<number, readonly [number, number, number]>();
  for (let at = 0; at < data.length; at += source.channels) {
    const key = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    let colour = known.get(key);
    if (!colour) {
      colour = labToRgb(map(rgbToLab(data[at]!, data[at + 1]!, data[at + 2]!)));
      known.set(key, colour);
    }
    data.set(colour, at);
  }
  return { ...source, data };
}
