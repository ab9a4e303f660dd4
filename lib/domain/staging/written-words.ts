import { styleRecordSchema, type StyleRecord } from '@/lib/contracts/styles';

/** The style of a project: the words before every prompt, and the rest. */
export interface ProjectStyle {
  readonly words: string;
  readonly record: StyleRecord;
}

/** A picture of no project. */
export const NO_STYLE: ProjectStyle = { words: '', record: styleRecordSchema.parse({}) };

/**
 * The words of a picture before they are compiled: the project's look, line and tone, what somebody wrote, the words of the
 * location; and the negative prompt with the project's.
 * @returns `source` without the location's words: what is shown again as the prompt
 */
export function writtenWords(
  written: { readonly prompt: string; readonly negative: string },
  o: {
    readonly style: { readonly words: string; readonly record: Pick<StyleRecord, 'line' | 'tone' | 'negative'> };
    readonly place: { readonly words: string } | null;
  },
): { readonly source: string; readonly prompt: string; readonly negative: string } {
  const { words, record } = o.style;
  const source = listed([words, record.line, record.tone, written.prompt].map((one) => one.trim()));
  return {
    source,
    prompt: listed([source, o.place?.words ?? '']),
    negative: listed([written.negative, record.negative]),
  };
}

function listed(words: readonly string[]): string {
  return words.filter((one) => one.trim() !== '').join(', ');
}
