import type { LayerLabel } from '@/lib/contracts/page-layers';
import type { Hex } from '@/lib/rough/vocabulary';

/** What labels of layers look like, on light and dark ground. */
export const LABEL_COLOURS: Readonly<Record<LayerLabel, Hex>> = {
  red: '#d9483b',
  orange: '#e08a2e',
  yellow: '#d6b72c',
  green: '#4f9d57',
  blue: '#3f7fc4',
  violet: '#8a63c0',
  grey: '#8a8a8a',
};
