import type { StyleRecord } from '@/lib/contracts/styles';

/** A prompt behind the words that a project puts before each: its look, its line, its tone. */
export function styledWords(
  prompt: string,
  { words, record }: { readonly words: string; readonly record: Pick<StyleRecord, 'line' | 'tone'> },
): string {
  return [words, record.line, record.tone, prompt]
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(', ');
}
