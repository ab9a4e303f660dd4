import { furtherAnimalOf } from '../characters/further-animals.data';
import { roleOfWord } from '../characters/roles';
import { escaped } from '../script/words/word-patterns';
import { TITLE } from './english-titles';
import type { FoundPerson } from './found-person';

/** Whether a word for somebody stands for somebody of their own: not in "a fish market", not at somebody's name. */
export function isSomebody(text: string, name: string, named: readonly FoundPerson[]): boolean {
  const word = name.toLowerCase().replace(/^(?:other|third) /, '');
  const places = [
    ...text.toLowerCase().matchAll(new RegExp(String.raw`(?<![\p{L}-])${escaped(word)}(?:s|es)?(?![\p{L}])`, 'gu')),
  ];
  if (places.length === 0) return true;
  const names = named
    .flatMap(({ calls }) => calls)
    .map(escaped)
    .join('|');
  return places.some(({ 0: hit, index }) => {
    const behind = text.slice(index + hit.length);
    if (
      /^[\s-]+(?:market|shop|store|tank|bowl|soup|food|show|mask|costume|suit|toy|statue|shaped|doll|ears?|tail|hotel|sandwich|sauce|cage|hair|tales?|story|stories|stalls?|lights?)\b/i.test(
        behind,
      )
    )
      return false;
    // "a paper bird"
    if (/\b(?:paper|origami|porcelain|ceramic|chocolate|plastic|cardboard|embroidered) $/iu.test(text.slice(0, index)))
      return false;
    // "where the priest should have been"
    if (/^ (?:should|would|might) have been\b/.test(behind)) return false;
    // "holding a goldfish in a bag": what is kept in something acts in nothing.
    if (
      /^(?:gold)?fish$/.test(word) &&
      /^ in an? (?:[\p{Ll}-]+ )?(?:bag|bowl|jar|tank|bucket|glass|aquarium)\b/u.test(behind)
    )
      return false;
    // "three strangers: a priest, a thief and a cook": the list says who they are.
    if (hit.endsWith('s') && hit !== word && /^[^.!?\n]{0,80}:\s*(?:an?|the|one|\p{Lu})/u.test(behind)) return false;
    // "two rival taxi drivers"
    if (/^(?:rival|enemy|twin|fellow|giant|baby)$/.test(word) && hit === word && isRoleNext(behind)) return false;
    const before = text.slice(0, index);
    if (isPredicate(before) || NOBODY_THERE.test(before)) return false;
    if (/\b(?:are|were) (?:both )?(?:two |twin |identical )?$/i.test(text.slice(0, index))) return false;
    // "The painter, a young woman"
    const [, apposed = ''] =
      /\b(?:the|an?|his|her|their|my|one) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+), an? (?:[\p{L}'’-]+ ){0,3}$/iu.exec(
        text.slice(0, index),
      ) ?? [];
    if (apposed !== '' && (roleOfWord(apposed) !== null || roleOfWord(apposed.split(' ').at(-1) ?? '') !== null))
      return false;
    // "steals a fish": what is eaten acts in nothing.
    const isFood = /^(?:fish|chicken|crab|octopus|lobster|squid|pig|duck)$/.test(word);
    if (
      isFood &&
      /\b(?:steal|stole|eat|ate|catch|caught|buy|bought|sell|sold|cook|grill|fry|fries|serve|bring|want|carry|carries|share|scare|feed|hook|release|clean|smell)(?:s|es|ed|ing)? (?:all )?(?:an?|the|one|some|his|her|their|raw|fresh|big|whole)? ?(?:[\p{L}-]+ )?$/iu.test(
        text.slice(0, index),
      )
    )
      return false;
    // What somebody is, is like or wants to be is nobody else.
    if (
      /\b(?:he|she|it|who|they|i|(?:to|would) be|be|becom(?:e|es|ing)|became|as|like|being|turns? into) (?:is |was |are |really |actually |secretly )*(?:an?|the) (?:[\p{L}'’-]+ ){0,3}$/iu.test(
        text.slice(0, index),
      )
    )
      return false;
    if (/^:? (?:an?|the) [\p{L}-]+/u.test(behind) && behind.startsWith(':')) return false;
    if (names === '') return true;
    const isNoted = new RegExp(
      String.raw`^(?: [\p{Ll}-]+){0,2}(?: (?:with|in|wearing|of|on|from|at|who|whose)[^,.;]{1,50})?(?:, an? [^,.;!?]{2,50}?(?= (?:named|called)))?,? (?:named |called |old |young |little )?(?:${TITLE}\.? )?(?:${names})(?![\p{L}])|^, (?:an?|the|his|her|their) (?:[\p{Ll}-]+ ){1,3}?(?:${names})(?![\p{L}])|^ (?:is|was) (?:an?|the|his|her|their) [^,.;!?]{2,50},? (?:${TITLE}\.? )?(?:${names})(?![\p{L}])`,
      'u',
    ).test(behind);
    const isTold = new RegExp(
      String.raw`(?:${names})(?: \([^)]*\))?,? \(?(?:\d+, |[\p{L}-]+, )*(?:is |was )?(?:an?|the|his|her|their) (?:(?!${NO_NOTE})[\p{L}\p{N}'’-]+,? ){0,6}$`,
      'u',
    ).test(text.slice(0, index));
    return !isNoted && !isTold;
  });
}

/** Words behind which somebody else is spoken of: "a tailor discovers that the gangster". */
const NO_NOTE = String.raw`(?:that|who|whom|when|where|while|and|but|(?!(?:arts|sports|physics|boss|mathematics|news)\b)[\p{Ll}]+(?<![su'’])s(?= (?:an?|the|his|her|their|that|to|up|with|for) ))\b`;

/** "The ghost of a lighthouse keeper" is one, "her late husband" is gone, and "inside a whale" is a place. */
const NOBODY_THERE =
  /\b(?:(?:ghosts?|spirits?|ashes|graves?|tomb|funeral|death|body|skeleton|urn|copy|statues?|portraits?|paintings?|photos?|memory|memories) of (?:an?|the|his|her|their|my) (?:[\p{L}-]+ ){0,2}|(?:his|her|their|my|the|a) (?:late|deceased|long-dead) |(?:inside|within|(?:belly|stomach|mouth|back) of) (?:an?|the) (?:[\p{L}-]+ ){0,2})$/iu;

/** Words for somebody stand right behind. */
function isRoleNext(behind: string): boolean {
  const [, one = '', other = ''] = /^ ([\p{Ll}-]+)(?: ([\p{Ll}-]+))?/u.exec(behind) ?? [];
  return [one, `${one} ${other}`, other].some(
    (word) =>
      word !== '' &&
      (roleOfWord(word) ?? roleOfWord(word.replace(/s$/, '')) ?? furtherAnimalOf(word.replace(/s$/, ''))) !== null,
  );
}

const SUBJECT =
  /([^.!?;:…\n]*?),? (?:is|was|becomes?|became|remains?|turns out to be)(?: (?:now|also|really|actually|secretly|still|only|just|once|in fact|herself|himself))* (?:an?|the|his|her|their|my) (?:[\p{L}'’-]+ ){0,3}$/iu;

/** "His only pupil is the daughter": what somebody is, is nobody else. "Behind the door is a girl" names her first. */
function isPredicate(before: string): boolean {
  const clause = SUBJECT.exec(before)?.[1]?.trim() ?? '';
  if (
    clause === '' ||
    /(?:^|, )(?:there|here|inside|behind|beside|in|on|under|at|next|among|with|only)\b[^,]*$/i.test(clause)
  )
    return false;
  // "She was a mermaid" names her first, where nobody was named before.
  const told = before.slice(0, Math.max(0, before.length - clause.length - 40));
  if (/^(?:he|she|it|they|i)$/i.test(clause))
    return told.trim() !== '' && (told.match(/\p{Lu}\p{Ll}+|\b(?:an?|the) \p{Ll}/gu) ?? []).length > 1;
  return (
    /\b(?:he|she|it|who|they|i|that)$/iu.test(clause) ||
    clause
      .split(/[\s,]+/)
      .some((word) => roleOfWord(word) !== null || /^\p{Lu}/u.test(word.replace(/^(?:The|A|An|His|Her|But|And)$/, '')))
  );
}
