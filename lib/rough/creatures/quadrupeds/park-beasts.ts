import { material } from '../../pen/paint';
import { WHITE_FUR } from '../materials';
import type { Beast } from './beast';
import { fur } from './fur';
import { HORSE } from './hoofed';

/** A sika deer: slender, spotted, with antlers when it is grown. */
export const DEER: Beast = {
  ...HORSE,
  metres: 0.165,
  fore: 4.3,
  hind: 4.5,
  length: 3.3,
  rump: [0.82, 0.92, 0.94],
  waist: [0.78, 0.74, 0.9],
  chest: [0.8, 0.86, 1.12],
  neck: [1.85, 0.74, 0.48],
  neckRise: 60,
  foreleg: [0.5, 0.25, 0.155, 0.2],
  hindleg: [0.8, 0.36, 0.165, 0.21],
  cannon: 0.36,
  tail: { length: 0.8, radius: 0.26, form: 'bushy' },
  head: {
    ...HORSE.head,
    size: 0.86,
    skull: [0.74, 0.74, 0.8],
    muzzle: [0, 0.22, 0.6],
    muzzleSize: [0.46, 0.42, 0.4],
    snout: { to: [0, 0.54, 1.52], radius: 0.27 },
    eye: [0.5, -0.06, 0.18, 0.21],
    eyeShape: 'round',
    ears: 'spread',
    earSize: 1,
    nose: [0.17, 0.12],
    mane: false,
    horns: 'antlers',
  },
  coat: fur('#b57d48', 0.24, {
    pattern: 'fawn',
    pale: WHITE_FUR,
    dark: material('#5a4030', { bw: 1, bwShade: 1 }),
    eye: '#2a1c14',
  }),
};

/** An elephant: pillars for legs, ears like fans, a trunk that says how it feels. */
export const ELEPHANT: Beast = {
  ...HORSE,
  metres: 0.34,
  fore: 2.9,
  hind: 2.8,
  length: 3.1,
  rump: [1.42, 1.34, 1.34],
  waist: [1.56, 1.44, 1.6],
  chest: [1.38, 1.3, 1.5],
  neck: [0.9, 1.24, 1.02],
  neckRise: 30,
  foreleg: [0.86, 0.64, 0.58, 0.64],
  hindleg: [1.02, 0.7, 0.6, 0.64],
  cannon: 0.2,
  foot: 'pillar',
  tail: { length: 2.1, radius: 0.22, form: 'tassel' },
  head: {
    ...HORSE.head,
    size: 1.16,
    skull: [0.96, 1.04, 0.96],
    muzzle: [0, 0.46, 0.42],
    muzzleSize: [0.62, 0.6, 0.5],
    eye: [0.6, 0.02, 0.11, 0.13],
    ears: 'fan',
    earSize: 1,
    nose: [0, 0],
    mane: false,
    hasTrunk: true,
  },
  coat: fur('#9aa0ac', 0.24, {
    pale: material('#9aa0ac', { bw: 0.24, bwShade: 0.42 }),
    dark: material('#5c626e', { bw: 1, bwShade: 1 }),
    eye: '#2a1c14',
  }),
};
