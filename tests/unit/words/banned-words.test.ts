import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '@/lib/contracts/api';
import { LOCALES } from '@/lib/contracts/people';
import { messagesOf } from '@/lib/i18n/messages';
import { DRAW_HELP } from '@/scripts/draw/draw-options';
import { BANNED_ENGLISH, BANNED_JAPANESE, bannedIn } from './banned-words';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BANNED = { en: BANNED_ENGLISH, ja: BANNED_JAPANESE };

/** Documents that people read, from the root of the repository; `docs/letters` quotes sample dialogue. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'deploy/README.md',
  'pipeline/README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('letters'))
    .map((file) => path.join('docs', file)),
];

/** Scripts that print a help text; the text is read from the source, since they run when they are imported. */
const HELPS = ['scripts/backup.ts', 'scripts/restore.ts', 'scripts/rough.ts'];

/** Strings of a language as `key: text`; those of the vocabulary (poses, things, traits) too. */
function stringsOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? stringsOf(value, `${before}${key}.`)
      : [`${before}${key}: ${String(value)}`],
  );
}

/** The text of a string without its key, which is a name in code. */
const textOf = (line: string): string => line.slice(line.indexOf(': ') + 2);

/** A document's prose: no code, no addresses, no quoted words of a script. */
function proseOf(file: string): string {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return text.replaceAll(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g, ' ').replaceAll(/\n(?!\n)/g, ' ');
}

function helpOf(file: string): string {
  return /`(npm run [\s\S]*?)`;/.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[1] ?? '';
}

describe('Banned words', () => {
  it.each(LOCALES)('are not in the messages in %s', (locale) => {
    const found = stringsOf(messagesOf(locale)).flatMap((line) =>
      bannedIn(textOf(line), BANNED[locale]).map((word) => `${line}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.each(DOCUMENTS)('are not in %s', (file) => {
    expect(bannedIn(proseOf(file), BANNED_ENGLISH)).toEqual([]);
  });

  it('are not in the summaries of the API', () => {
    const found = Object.values(operations).flatMap(({ id, summary }) =>
      bannedIn(summary, BANNED_ENGLISH).map((word) => `${id}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('are not in the help of commands', () => {
    const helps = [DRAW_HELP, ...HELPS.map(helpOf)];
    expect(helps.every((help) => help.length > 40)).toBe(true);
    expect(helps.flatMap((help) => bannedIn(help, BANNED_ENGLISH))).toEqual([]);
  });

  it.each([
    'Put away',
    'It can be brought back for 30 days.',
    'Bring pictures in',
    'No drawing machine is running.',
    'What should not be there',
    'As the model likes it',
    'Hangs together with',
    'Pin an anchor first',
    'This is no e-mail address.',
    'Somebody changed this in the meantime.',
  ])('are found in “%s”', (text) => {
    expect(bannedIn(text, BANNED_ENGLISH)).not.toEqual([]);
  });

  it.each(['しまう', '作画マシンが動いていません', 'お手本の絵', '書体'])('are found in 「%s」', (text) => {
    expect(bannedIn(text, BANNED_JAPANESE)).not.toEqual([]);
  });

  it.each(['Move to trash', 'Soft edges of HED', 'The background stays in place', 'Take a seat', 'Go to projects'])(
    'are not found in “%s”',
    (text) => {
      expect(bannedIn(text, BANNED_ENGLISH)).toEqual([]);
    },
  );
});
