import { z } from 'zod';
import { MOST_LINES } from '@/lib/contracts/lines';
import { LinesFileError, type LinesToWrite, type ReadFile } from './lines-file';

const fileSchema = z.object({
  lines: z
    .array(z.object({ id: z.string().max(200), words: z.record(z.string().max(40), z.unknown()) }))
    .max(MOST_LINES),
});

/** Lines as JSON, for programs. */
export function writeLinesJson({ title, languages, lines }: LinesToWrite): string {
  const rows = lines.map(({ balloonId, pageNumber, panelNumber, speaker, kind, picture, words }) => ({
    id: balloonId,
    page: pageNumber,
    panel: panelNumber,
    speaker,
    voice: kind,
    picture: picture === '' ? null : picture,
    words,
  }));
  return `${JSON.stringify({ title, languages, lines: rows }, null, 2)}\n`;
}

/** @throws LinesFileError for what is no JSON, or has no `lines` */
export function readLinesJson(text: string): ReadFile {
  const parsed = fileSchema.safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new LinesFileError(
      `The file is not a Koma dialogue file: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const troubles: ReadFile['troubles'][number][] = [];
  const rows = parsed.data.lines.map(({ id, words }, index) => {
    const kept: [string, string][] = [];
    for (const [language, said] of Object.entries(words)) {
      if (typeof said === 'string') kept.push([language, said]);
      else troubles.push({ kind: 'not-text', row: index + 1, name: language, length: null });
    }
    return { row: index + 1, id: id.toLowerCase(), original: null, words: Object.fromEntries(kept) };
  });
  return { rows, troubles };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new LinesFileError('The file is not valid JSON.', { cause });
  }
}
