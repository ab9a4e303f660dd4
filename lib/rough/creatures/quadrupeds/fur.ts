import { WHITE_FUR } from '../materials';
import { material, type Material } from '../../pen/paint';
import type { CoatPaint } from './beast';

export const DARK_FUR: Material = material('#3a2c28', { bw: 1, bwShade: 1 });

/** A plain coat of a colour with a share of black, and what differs. */
export const fur = (base: string, bw: number, more: Partial<CoatPaint> = {}): CoatPaint => ({
  base: material(base, { bw, bwShade: Math.min(0.6, bw + 0.18) }),
  pale: WHITE_FUR,
  dark: DARK_FUR,
  pattern: 'plain',
  eye: '#7fa860',
  ...more,
});
