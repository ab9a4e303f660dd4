/** Hair lines: y over azimuth in degrees. */
import { curve, lerp, smooth } from '../../geometry/geometry';

const byKnots = (knots: [number, number][]): ((azimuth: number) => number) => {
  const line = curve(knots);
  return (azimuth) => line(Math.abs(azimuth));
};
const falling =
  (to: number, from = 24, end = 98) =>
  (azimuth: number): number =>
    lerp(-0.66, to, smooth(from, end, Math.abs(azimuth)));

export const HAIR_LINES = {
  /** Under locks over the ears. */
  short: falling(0.3),
  normal: falling(0.5),
  low: falling(0.62, 22, 90),
  /** Of hair drawn back: over the ears' tops, down behind them to a narrow nape. */
  tied: byKnots([[0, -0.66], [24, -0.64], [50, -0.4], [68, 0.02], [78, 0.1], [88, 0.0], [102, 0.06], [114, 0.34], [132, 0.5], [155, 0.56], [168, 0.5], [180, 0.54]]), // prettier-ignore
  /** Round free ears, with sideburns and a nape. */
  cropped: byKnots([[0, -0.64], [26, -0.62], [44, -0.56], [55, -0.42], [64, -0.12], [71, 0.12], [79, 0.14], [85, -0.1], [97, -0.18], [106, -0.1], [114, 0.16], [128, 0.4], [152, 0.5], [180, 0.52]]), // prettier-ignore
  /** The same where tufts make the edge at the nape: the cap ends under them. */
  tufted: byKnots([[0, -0.64], [26, -0.62], [44, -0.56], [55, -0.42], [64, -0.12], [71, 0.12], [79, 0.14], [85, -0.1], [97, -0.18], [106, -0.12], [116, 0.06], [130, 0.24], [152, 0.32], [180, 0.34]]), // prettier-ignore
  /** As `cropped`, drawn back from the temples. */
  slick: byKnots([[0, -0.66], [20, -0.66], [38, -0.74], [50, -0.66], [60, -0.34], [69, 0.06], [78, 0.1], [85, -0.1], [97, -0.18], [106, -0.1], [116, 0.2], [132, 0.46], [180, 0.56]]), // prettier-ignore
  receding: byKnots([[0, -0.8], [14, -0.84], [32, -1.1], [44, -1.0], [56, -0.5], [66, -0.04], [76, 0.08], [84, -0.1], [97, -0.18], [106, -0.1], [116, 0.2], [132, 0.42], [180, 0.5]]), // prettier-ignore
  /** Round a bald crown: where the hair above the ears and at the back begins. */
  crown: byKnots([[0, 0.6], [56, 0.6], [62, -0.3], [70, -0.52], [90, -0.6], [130, -0.56], [180, -0.46]]), // prettier-ignore
  /** A crest from the forehead to the nape. */
  crest: byKnots([[0, -0.66], [14, -0.72], [24, -1.0], [36, -1.16], [90, -1.24], [144, -1.16], [158, -0.9], [166, -0.3], [174, 0.2], [180, 0.45]]), // prettier-ignore
  /** Long on top, shaved at the sides and the back. */
  top: byKnots([[0, -0.66], [30, -0.66], [48, -0.72], [66, -0.76], [110, -0.74], [150, -0.62], [180, -0.56]]), // prettier-ignore
} as const;
