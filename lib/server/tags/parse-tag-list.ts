import Papa from 'papaparse';
import { LISTED_CATEGORIES, type ListedCategory } from '@/lib/contracts/tag-lists';
import { AppError } from '../app-error';

/** A tag of a list, with spaces for underscores as prompts have them. */
export interface ListedTag {
  readonly name: string;
  readonly category: ListedCategory;
  readonly postCount: number;
  readonly aliases: readonly string[];
}

const MOST_TAGS = 500_000;
const LONGEST_NAME = 200;
const MOST_ALIASES = 200;
const CONTROL = /[\p{Cc}\ufffd]/u;
/** A first line that names the columns. */
const HEADING = /^(tag|name)s?$/i;
/** Two letters or digits side by side: the word is no face such as ^_^, of which the underscore belongs to it. */
const WRITTEN_WORD = /[\p{L}\p{N}]{2}/u;

/**
 * A tag list of the form that completion in A1111 uses: a line a tag, with its name, its category (0 general, 1 artist, 3 series,
 * 4 character, 5 meta), its number of posts, and its aliases in quotes. The bytes may be anybody's.
 * @returns tags, the most used first
 * @throws AppError `tag-list-unreadable` with the line and what was expected there
 */
export function parseTagList(bytes: Uint8Array): ListedTag[] {
  const { data, errors } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: 'greedy', delimiter: ',' });
  const [broken] = errors;
  if (broken) throw unreadable(`Line ${(broken.row ?? 0) + 1} is not CSV: a quotation mark doesn’t close there.`);
  const isHeaded = HEADING.test(data[0]?.[0]?.trim() ?? '');
  const rows = isHeaded ? data.slice(1) : data;
  if (rows.length === 0) throw unreadable('The file holds no tags.');
  if (rows.length > MOST_TAGS)
    throw unreadable(
      `The file has ${rows.length.toLocaleString('en')} tags, and ${MOST_TAGS.toLocaleString('en')} at most are read.`,
    );
  const tags = rows.map((row, index) => parseRow(row, index + (isHeaded ? 2 : 1)));
  return tags.sort((a, b) => b.postCount - a.postCount);
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable('The file is not text in UTF-8.', cause);
  }
}

function parseRow(row: readonly string[], line: number): ListedTag {
  const [name = '', category = '', count = '', aliases = '', ...rest] = row.map((cell) => cell.trim());
  if (row.length < 2 || rest.some((cell) => cell !== ''))
    throw unreadable(`Line ${line} has ${row.length} columns: name, category, count and aliases were expected.`);
  if (name === '' || name.length > LONGEST_NAME || CONTROL.test(name))
    throw unreadable(`Line ${line} has no name of a tag, of at most ${LONGEST_NAME} letters, in its first column.`);
  if (!/^\d{1,2}$/.test(category))
    throw unreadable(
      `Line ${line} has “${shown(category)}” in its second column, where the number of a category was expected.`,
    );
  if (!/^\d{0,15}$/.test(count))
    throw unreadable(`Line ${line} has “${shown(count)}” in its third column, where a number of posts was expected.`);
  const others = aliases
    .split(',')
    .map((alias) => alias.trim())
    .filter((alias) => isAlias(alias));
  return {
    name: spaced(name),
    category: categoryOf(Number(category)),
    postCount: Number(count),
    aliases: others.slice(0, MOST_ALIASES).map(spaced),
  };
}

function isAlias(alias: string): boolean {
  return alias !== '' && alias.length <= LONGEST_NAME && !CONTROL.test(alias);
}

/** 2 is unused; other programs' lists have numbers of their own above 5. */
function categoryOf(number: number): ListedCategory {
  return LISTED_CATEGORIES[number > 2 ? number - 1 : number] ?? 'general';
}

function spaced(name: string): string {
  return WRITTEN_WORD.test(name) ? name.replaceAll('_', ' ') : name;
}

function shown(cell: string): string {
  return cell.replace(new RegExp(CONTROL, 'gu'), ' ').slice(0, 40);
}

function unreadable(sentence: string, cause?: unknown): AppError {
  return new AppError('tag-list-unreadable', sentence, {
    cause,
    action: 'Upload CSV in UTF-8 with a line a tag, such as long_hair,0,4350743,"longhair".',
  });
}
