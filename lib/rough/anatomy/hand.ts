export type { HandName } from './hand-shapes';
