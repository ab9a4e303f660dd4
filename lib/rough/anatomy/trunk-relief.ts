import { clamp, smooth } from '../geometry/geometry';
import type { Build } from './build';

const gauss = (x: number): number => Math.exp(-x * x);

/** Two breasts at t .685, steeper below; loose cloth bridges them. */
function bustAt(b: Build, t: number, x: number, loose: number, ease: number): number {
  const q = ((t - 0.685) / 0.085) * (t < 0.685 ? 1.15 : 0.72);
  if (q < -2.6 || q > 2.6) return 0;
  const middle = b.chest * 0.47,
    width = 0.36 + 0.1 * loose,
    left = gauss((x - middle) / width),
    right = gauss((x + middle) / width),
    apart = Math.max(left, right, (left + right) * 0.92),
    across = x / (middle * 1.7),
    bridged = Math.max(left + right, 0.95 * Math.exp(-(across * across * across * across))),
    cloth = clamp(loose + ease * 2, 0, 1);
  return b.bust * gauss(q) * (apart + (bridged - apart) * cloth) * 1.25;
}

/** Seat and the furrow of the spine. */
function backAt(b: Build, t: number, x: number): number {
  let z = 0;
  const q = (t - 0.1) / 0.085;
  if (q < 2.6) {
    const middle = b.hip * 0.46;
    z -= 0.16 * b.depth * gauss(q) * (gauss((x - middle) / 0.42) + gauss((x + middle) / 0.42));
  }
  if (x > -0.5 && x < 0.5) z += 0.1 * b.depth * gauss(x / 0.16) * smooth(0.3, 0.5, t) * (1 - smooth(0.8, 0.95, t));
  if (b.muscle > 0.2 && t > 0.62 && t < 0.9)
    z -= 0.07 * b.muscle * gauss((t - 0.76) / 0.07) * gauss((Math.abs(x) - b.chest * 0.5) / 0.34);
  return z;
}

/** Chest muscles with their lower edge, the arch of the ribs and the middle line of the belly. */
function chestAt(b: Build, t: number, x: number): number {
  const side = Math.abs(x),
    q = (t - 0.735) / (t < 0.735 ? 0.055 : 0.1);
  let z = 0.14 * b.muscle * gauss(q) * gauss((side - b.chest * 0.42) / 0.46);
  if (t < 0.66 && t > 0.26) {
    z += 0.05 * b.muscle * gauss((side - 0.2) / 0.17) * smooth(0.26, 0.36, t);
    z -= 0.05 * b.muscle * gauss((t - 0.6) / 0.03) * gauss((side - b.chest * 0.4) / 0.4);
  }
  return z;
}

/**
 * What stands out of (or lies in) the plain cross-section of the trunk, in units along its front axis.
 * @param isFront whether the point is on the front half, `cosine` of its angle from the front.
 */
export function trunkRelief(b: Build, t: number, x: number, cosine: number, loose: number, ease: number): number {
  let z = 0;
  if (b.bust > 0 && cosine > -0.2) z += bustAt(b, t, x, loose, ease);
  if (cosine < 0) z += backAt(b, t, x);
  else if (b.muscle > 0.3 && b.bust === 0) z += chestAt(b, t, x) * (1 - Math.min(1, loose));
  return z;
}
