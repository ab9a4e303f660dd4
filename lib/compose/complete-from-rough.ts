import { specificationChunks, type RoughSpecification } from '@/lib/rough';

/**
 * A compiled prompt that also names what the rough was drawn with and the person left open (a colour of clothes, a
 * gaze), so that the model colours the lines as the rough means them.
 * @param text compiled, in A1111 syntax; a prompt with weights, schedules or other chunks than the rough stays as it is
 */
export function completeFromRough(text: string, specification: RoughSpecification): string {
  const chunks = text.split(/\s*\bBREAK\b\s*/).map((chunk) => chunk.split(',').map((tag) => tag.trim()));
  const drawn = specificationChunks(specification);
  if (/[()[\]|]|\bAND\b/.test(text) || chunks.length !== drawn.length) return text;
  return chunks
    .map((tags, index) => {
      const known = new Set(tags);
      const added = (drawn[index] ?? []).map((tag) => tag.replaceAll('_', ' ')).filter((tag) => !known.has(tag));
      return [...tags, ...added].filter((tag) => tag !== '').join(', ');
    })
    .join(' BREAK ');
}
