import Papa from 'papaparse';
import { MOST_COLUMNS, MOST_LINES, type FileTrouble } from '@/lib/contracts/lines';
import { LinesFileError, type FileRow, type LinesToWrite, type ReadFile } from './lines-file';
import { isLanguageCode } from './match-language';

/** What stands before the languages. Only `id` is read again. */
const COLUMNS = ['id', 'page', 'panel', 'speaker', 'voice', 'picture'];

/** Tells spreadsheets that the file is UTF-8, without which Japanese comes out as gibberish. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines as a table that spreadsheets open: a row a balloon, a column a language. */
export function writeLinesCsv({ languages, lines }: LinesToWrite): string {
  const rows = lines.map((line) => [
    line.balloonId,
    String(line.pageNumber),
    line.panelNumber === null ? '' : String(line.panelNumber),
    guarded(line.speaker),
    line.kind,
    line.picture,
    ...languages.map((language) => guarded(line.words[language] ?? '')),
  ]);
  // The last row ends as well, so that rows can be added behind it.
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...COLUMNS, ...languages], ...rows], { newline: '\r\n' })}\r\n`;
}

/**
 * A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV injection): it gets an apostrophe, which
 * `unguarded` takes away again. What looks guarded already gets one more, so that any text comes back the same.
 */
export function guarded(cell: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** @throws LinesFileError without an `id` column or a language, and for what is no table */
export function readLinesCsv(text: string): ReadFile {
  const { delimiter, table } = splitDelimiter(text.replace(/^\uFEFF/, ''));
  const parsed = Papa.parse<string[]>(table, { delimiter, preview: MOST_LINES + 2, skipEmptyLines: false });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new LinesFileError(`Row ${(broken.row ?? 0) + 1} has an unclosed quotation mark.`);
  // Some programs leave lines empty above the table.
  const headAt = Math.max(0, parsed.data.findIndex(isWritten));
  const [head = [], ...body] = parsed.data.slice(headAt);
  if (body.length > MOST_LINES) throw new LinesFileError(`The file has more than ${MOST_LINES} rows.`);
  const { idAt, columns, troubles } = readHead(head);
  const rows: FileRow[] = [];
  for (const [index, cells] of body.entries()) {
    const row = headAt + index + 2;
    if (!isWritten(cells)) continue;
    const id = (cells[idAt] ?? '').trim().toLowerCase();
    if (id === '') {
      troubles.push({ kind: 'no-id', row, name: '', length: null });
      continue;
    }
    const words = columns.map(({ at, language }): [string, string] => [language, unguarded(cells[at] ?? '')]);
    rows.push({ row, id, original: null, words: Object.fromEntries(words) });
  }
  return { rows, troubles };
}

const isWritten = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/**
 * Excel's `sep=;` above the table names what parts its cells; else spreadsheets of other countries write semicolons or tabs,
 * and the first row says which.
 */
function splitDelimiter(text: string): { delimiter: string; table: string } {
  const [named = '', quote = '', delimiter = ''] =
    /^\s*("?)sep=(\\t|[^\r\n"])\1[^\S\r\n\t]*(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  if (named !== '' || quote !== '')
    return { delimiter: delimiter === '\\t' ? '\t' : delimiter, table: text.slice(named.length) };
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  const counted = [',', ';', '\t', '|'].map((one) => ({ one, count: head.split(one).length }));
  const best = counted.reduce((most, each) => (each.count > most.count ? each : most), { one: ',', count: 1 });
  return { delimiter: best.one, table: text };
}

function readHead(head: readonly string[]) {
  if (head.length > MOST_COLUMNS) throw new LinesFileError(`The file has more than ${MOST_COLUMNS} columns.`);
  const names = head.map((name) => name.trim());
  const idAt = names.findIndex((name) => name.toLowerCase() === 'id');
  if (idAt < 0) {
    const seen = names.filter((name) => name !== '').join(', ');
    throw new LinesFileError(
      `The file has no column “id”. Its columns are: ${seen === '' ? 'none' : seen.slice(0, 200)}.`,
    );
  }
  const troubles: FileTrouble[] = [];
  const columns: { at: number; language: string }[] = [];
  for (const [at, name] of names.entries()) {
    if (name === '' || COLUMNS.includes(name.toLowerCase())) continue;
    const isLanguage = isLanguageCode(name) && !columns.some(({ language }) => language === name);
    if (isLanguage) columns.push({ at, language: name });
    else troubles.push({ kind: 'unknown-language', row: null, name: name.slice(0, 60), length: null });
  }
  if (columns.length === 0) {
    throw new LinesFileError('The file has no language column, such as “en” or “ja”.');
  }
  return { idAt, columns, troubles };
}
