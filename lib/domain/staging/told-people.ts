import { peopleIn, type KnownPerson } from '../characters/people-in-text';

/** How many people a panel's words tell of: those named, or a number that is said. */
export function toldPeople(action: string, people: readonly KnownPerson[]): number {
  return Math.max(peopleIn(action, people, []).length, countIn(action));
}

const NUMBERS = ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "20 people", "ten soldiers", 「二十人」: how many a text says that there are, if it is more than a few. */
function countIn(text: string): number {
  const digits = /(\d{1,3}) ?(?:people|men|women|girls|boys|children|students|soldiers|guests|knights|人)/iu.exec(
    text,
  )?.[1];
  if (digits !== undefined) return Number(digits);
  if (/\btwenty (?:\p{L}+ )?\p{L}+s\b|\btwenty people|二十人/iu.test(text)) return 20;
  const word = new RegExp(
    `\\b(${NUMBERS.join('|')}) (?:people|men|women|girls|boys|children|students|soldiers|guests|knights)\\b`,
    'i',
  ).exec(text)?.[1];
  if (word !== undefined) return NUMBERS.indexOf(word.toLowerCase()) + 5;
  const japanese = /([五六七八九十])人/u.exec(text)?.[1];
  return japanese === undefined ? 0 : '五六七八九十'.indexOf(japanese) + 5;
}
