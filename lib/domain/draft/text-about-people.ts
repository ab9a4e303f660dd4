import { roleOfWord } from '../characters/roles';
import { QUOTED } from './sentences';
import type { PremisePart } from './split-premise';

/** The text of a premise in which people are looked for: what is said aloud is left out, who says it is not. */
export function textAboutPeople(parts: readonly PremisePart[], withNotes = true): string {
  const speakers = parts.flatMap((part) => (part.kind === 'line' ? part.speaker.toLowerCase().split(' ') : []));
  return parts
    .map((part) => {
      if (part.kind === 'line' || part.kind === 'scene' || part.kind === 'when') return '';
      if (part.kind === 'person' && part.name !== '') return withNotes ? noteOf(part.name, part.text) : '';
      return lowered(part.text.replaceAll(QUOTED, ' … '), speakers);
    })
    .filter((text) => text !== '')
    .join('\n')
    .replaceAll(LIST, '$1 and $2 and $3')
    .replace(TOLD_APART, toldApart);
}

/** "Two sisters ... The older one is a banker, the younger one is a welder": which of the two is told of. */
const TOLD_APART =
  /(?<=\b(?:[Tt]wo|[Tt]win) (?:[\p{Ll}-]+ )?(sister|brother|girl|boy|friend|cook|chef|neighbou?r|stranger|teacher|student|knight|thie|cat|dog|robot)(?:s|ves)\b[^]{0,160}?)\b(?:[Oo]ne|[Tt]he (?:older|elder|first|taller|bigger)(?: one)?) ((?:is|was|has|wears) [^.!?\n]{3,70}?(?:[,;.]|,? and|,? but|,? while)) (?:the other|the younger|the second|the smaller)(?: one)?,? (?=(?:is|was|has|wears|an?)\b)/iu;
const toldApart = (_: string, word: string, told: string): string =>
  `The ${word} ${told.replace(/(?:[,;.]|,? (?:and|but|while))$/, '')}. The other ${word} `;

function noteOf(name: string, text: string): string {
  const bare = text.replace(/[.。]$/, '');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return /[。（(]|[\p{Script=Han}\p{Script=Katakana}]は/u.test(bare) || bare === ''
      ? `${name}、${bare}。`
      : `${name}（${bare}）。`;
  const told = bare.replaceAll(DOES, `. ${name} `);
  const [, first = ''] = /^(\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,3})(?=,|$)/u.exec(bare) ?? [];
  const isWork =
    first !== '' && !/^(?:an?|the|his|her|their) /.test(first) && roleOfWord(first.split(' ').at(-1) ?? '') !== null;
  return `${name}, ${isWork ? (/^[aeiou]/.test(first) ? 'an ' : 'a ') : ''}${told}.`;
}

/** "67, retired astronaut, walks with a cane": what somebody does is said behind their name. */
const DOES =
  /, (?=(?:always |never |often |still )?(?:walks|wears|carries|has|holds|keeps|hates|loves|talks|speaks|rides|plays|lives|works|drives|uses)\b)/g;

/** "a nurse, an old man and a boy": three people, not one of whom two things are said. */
const LIST =
  /(?<=^|[\s(])((?:an?|one|his|her|their|my) [^,.;:!?\n]{2,50}), ((?:an?|one|his|her|their|my) [^,.;:!?\n]{2,60}?),? and (?=(?:an?|one|his|her|their|my) )()/giu;

/** Scripts write people large when they first appear: "A GRAVEDIGGER leans on his shovel". */
function lowered(text: string, speakers: readonly string[]): string {
  const named = text.replaceAll(
    /(?<![\p{L}-])\p{Lu}{3,}(?![\p{L}\d-])(?=(,| \(| \p{Lu}{3,}(?![\p{L}\d-]))?)/gu,
    (word: string, isNote: string | undefined) => {
      const lower = word.toLowerCase();
      const isName = speakers.includes(lower) || (isNote !== undefined && /[AEIOUY]/.test(word));
      return isName && roleOfWord(lower) === null ? word.slice(0, 1) + lower.slice(1) : word;
    },
  );
  return named.replaceAll(
    /\b([Aa]n?|[Tt]he|[Hh]is|[Hh]er) (\p{Lu}{3,}(?: \p{Lu}{3,})?)\b/gu,
    (_, article: string, words: string) => `${article} ${words.toLowerCase()}`,
  );
}
