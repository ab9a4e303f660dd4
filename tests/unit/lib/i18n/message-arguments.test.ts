import { expect, test } from 'vitest';
import { argumentsOf } from './message-arguments';

test.each([
  ['Nothing to fill in', []],
  ['{name} and { title }', ['name', 'title']],
  ['{count, plural, =0 {None of {all}} one {# picture} other {# pictures}}', ['all', 'count, plural']],
  ['{when, date, medium}', ['when, date']],
  ['{role, select, owner {Owner} other {{name}}}', ['name', 'role, select']],
])('the arguments of “%s” are found', (message, expected) => {
  expect(argumentsOf(message)).toEqual(expected);
});

test.each(['{name', 'name}', '{}', '{count, plural, other {#}'])('“%s” is refused', (message) => {
  expect(() => argumentsOf(message)).toThrow(message.length > 2 ? /Braces|argument/ : /argument/);
});
