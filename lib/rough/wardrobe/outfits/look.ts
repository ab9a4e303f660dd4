import type { Material } from '../../pen/paint';
import type { OutfitPrint } from '../../vocabulary/outfits';
import type { Outfit } from '../outfit';
import type { Shoes, Skirt, Top, Trousers } from '../clothing';

/** What the cut and colours of an outfit depend on. */
export interface Look {
  readonly cloth: Material;
  readonly accent: Material;
  readonly isGirl: boolean;
  readonly isChild: boolean;
  readonly print: OutfitPrint;
  /** Any whole number of the person: which digits stand on a jersey. */
  readonly number: number;
}
export type Cut = (look: Look) => Outfit;

export const WHITE = '#fbfbfa';
export const BLACK = '#23252f';
export const NAVY = '#2d3a5e';
export const DENIM = '#48628f';
export const KHAKI = '#b7a583';
export const STEEL = '#b9c0cc';
export const GOLD = '#d9b84a';
export const LEATHER = '#5a4030';

/** A white shirt under a jacket. */
export const SHIRT_UNDER: Top = { cloth: WHITE, hem: 0.4, ease: 0.03, loose: 0.3, sleeve: 1.98, neck: 0.93 };
/** Straight cloth trousers. */
export const slacks = (cloth: Trousers['cloth']): Trousers => ({
  kind: 'trousers',
  cloth,
  to: 1.99,
  ease: 0.11,
  flare: 0.1,
});
export const jeans = (cloth: Trousers['cloth']): Trousers => ({
  kind: 'trousers',
  cloth,
  to: 1.98,
  ease: 0.08,
  flare: 0.05,
  seams: true,
});
export const pleatedSkirt = (cloth: Skirt['cloth'], to = 0.6): Skirt => ({
  kind: 'skirt',
  cloth,
  to,
  flare: 0.52,
  pleats: 18,
  waist: 0.4,
});
export const LOAFERS: Shoes = { kind: 'loafer', cloth: '#3a2a24' };
export const sneakers = (cloth: Shoes['cloth'], accent?: Shoes['cloth']): Shoes => ({
  kind: 'sneaker',
  cloth,
  ...(accent ? { accent } : {}),
});
