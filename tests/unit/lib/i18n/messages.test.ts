import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/lib/contracts/people';
import { PROBLEM_STATUS } from '@/lib/contracts/problem';
import { messagesOf } from '@/lib/i18n/messages';
import { argumentsOf } from './message-arguments';

const others = LOCALES.filter((locale) => locale !== 'en');

/** Every message of a language by its whole key. */
function messages(locale: (typeof LOCALES)[number]): ReadonlyMap<string, string> {
  return new Map(flatten(messagesOf(locale), ''));
}

function flatten(words: object, before: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null ? flatten(value, `${before}${key}.`) : [[before + key, String(value)]],
  );
}

describe.each(others)('the words in %s', (locale) => {
  test('are for the same keys as in English', () => {
    expect([...messages(locale).keys()].sort()).toEqual([...messages('en').keys()].sort());
  });

  test('take the same arguments as in English, whatever their form', () => {
    const names = (language: (typeof LOCALES)[number]) =>
      [...messages(language)].map(([key, message]) => [key, argumentsOf(message).map(nameOf)]).sort();
    expect(names(locale)).toEqual(names('en'));
  });
});

describe.each(LOCALES)('each message in %s', (locale) => {
  test('says something', () => {
    expect([...messages(locale)].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  test('is made from its arguments without an error, and names none of them', () => {
    const complaints: string[] = [];
    const translate = createTranslator<Record<string, string>>({
      locale,
      // Keys without namespaces: a point in a key would lead into one.
      messages: Object.fromEntries([...messages(locale)].map(([key, message]) => [key.replaceAll('.', '/'), message])),
      onError: ({ message }) => complaints.push(message),
    });
    const said = [...messages(locale)].map(([key, message]) =>
      translate(key.replaceAll('.', '/'), Object.fromEntries(argumentsOf(message).map((each) => [nameOf(each), 2]))),
    );
    expect(complaints).toEqual([]);
    expect(said.filter((words) => /[{}]/.test(words))).toEqual([]);
  });

  test('is there for every problem the API answers', () => {
    const known = messages(locale);
    const wanted = Object.keys(PROBLEM_STATUS).flatMap((code) => [`problems.${code}.title`, `problems.${code}.action`]);
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});

test('counted things of more than one form are told apart in English', () => {
  const plurals = [...messages('en')].filter(([, message]) => message.includes(', plural,'));
  expect(plurals.filter(([, message]) => !/\bother \{/.test(message) || !/(?:\bone|=1) \{/.test(message))).toEqual([]);
});

function nameOf(argument: string): string {
  return argument.split(',')[0] ?? '';
}
