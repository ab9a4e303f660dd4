import type { AnyHairStyle } from '../vocabulary';
import {
  HAIR_LENGTH_WORDS,
  LENGTHS_OF_STYLE,
  SHAPED_STYLE_WORDS,
  STYLE_OF_LENGTH,
  type HairLength,
  type ShapedStyle,
} from './hair-words';
import { allNamed, type Named } from './word-table';

/** Shapes that another length and tied hair win over: there is no drawing of both. */
const LOOSE_SHAPES: readonly ShapedStyle[] = ['messy_hair', 'spiked_hair', 'wavy_hair', 'curly_hair'];

/**
 * The one hair style that is drawn for all that the tags say of length and form, with the words that it meets, or null
 * when they say nothing.
 */
export function readHairStyle(tags: readonly string[]): Named<AnyHairStyle> | null {
  const lengths = allNamed(tags, HAIR_LENGTH_WORDS);
  const shapes = allNamed(tags, SHAPED_STYLE_WORDS);
  const shape = shapes.find(({ value }) => !LOOSE_SHAPES.includes(value)) ?? shapes[0];
  const length = lengths[0];
  if (!shape) return length ? { value: STYLE_OF_LENGTH[length.value], words: length.words } : null;
  const fits = ({ value }: Named<HairLength>): boolean => LENGTHS_OF_STYLE[shape.value].includes(value);
  if (length && !fits(length) && LOOSE_SHAPES.includes(shape.value))
    return { value: STYLE_OF_LENGTH[length.value], words: length.words };
  const met = length && fits(length) ? length.words : [];
  return { value: shape.value, words: [...shape.words, ...met] };
}
