import { textSchema } from '@/lib/contracts/text';

/** A prompt's text, empty where there is none. @param most characters */
export function promptTextSchema(most: number) {
  return textSchema
    .max(most)
    .nullish()
    .transform((text) => text ?? '');
}
