import type { HairColour } from '@/lib/rough/vocabulary';

/** How hair prints without colours: black, as paper, or toned. */
type Print = 'black' | 'paper' | 'tone';

const PRINTS: Readonly<Record<HairColour, Print>> = {
  black_hair: 'black',
  brown_hair: 'tone',
  blonde_hair: 'paper',
  silver_hair: 'paper',
  white_hair: 'paper',
  red_hair: 'tone',
  pink_hair: 'paper',
  blue_hair: 'tone',
  green_hair: 'tone',
  purple_hair: 'tone',
  orange_hair: 'tone',
  aqua_hair: 'tone',
};

export const printOf = (colour: HairColour): Print => PRINTS[colour];

/**
 * Whether somebody with such hair is told from those who are there in print: two of three stories begin with black hair, and
 * nobody's hair prints as that of the one who came before.
 * @param taken hair of those who are there, in the order in which they came
 */
export function isToldApart(colour: HairColour, taken: readonly HairColour[], seed: number): boolean {
  if (taken.includes(colour)) return false;
  const [print, last] = [PRINTS[colour], taken.at(-1)];
  if (last === undefined) return seed % 3 === 0 || print === 'black';
  if (!taken.some((one) => PRINTS[one] === 'black') && taken.length > 0) return print === 'black';
  return print !== PRINTS[last];
}
