import { ROLES, roleOfWord } from './roles';
import { escaped } from '../script/words/word-patterns';
import { readWords } from './words/read-words';

/**
 * The words that a text has of somebody's looks: the phrase in which they are introduced ("An old lighthouse keeper with
 * a white beard", 「白いひげの老灯台守」, "a cat named Tama") and sentences that say what they are or wear. Empty where it
 * says nothing.
 * @param name as in the record: a name, or a role ("Lighthouse keeper").
 */
export function introductionOf(name: string, text: string): string {
  const role = roleOfWord(name) ?? roleOfWord(name.split(' ').slice(-1).join(' '));
  const lower = text.toLowerCase();
  const calls = [name, ...(role ? [...role.englishWords, ...role.japaneseWords] : [])].filter((call) =>
    lower.includes(call.toLowerCase()),
  );
  const found = calls.flatMap((call) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(call)
      ? japanesePhrases(call, text)
      : englishPhrases(call, text),
  );
  const [first = '', ...others] = found.filter((phrase) => says(phrase) !== 'nothing');
  const phrases = others.reduce(
    (kept, phrase) => (says(phrase) === 'looks' && !isIn(kept, phrase) ? [...kept, phrase] : kept),
    [first],
  );
  // The first may be no more than the name of a role; what tells more goes before it.
  const telling = phrases.filter((phrase) => says(phrase) === 'looks');
  return (telling.length > 0 ? telling : phrases).slice(0, 4).join('. ').slice(0, 2000);
}

function isIn(phrases: readonly string[], phrase: string): boolean {
  return phrases.some((one) => one.toLowerCase().includes(phrase.toLowerCase()));
}

/** Whether a phrase tells how somebody looks, no more than what they are, or neither. */
function says(phrase: string): 'looks' | 'role' | 'nothing' {
  const { things, roles, natures, coat, colour } = readWords(phrase);
  if (things.length + natures.length > 0 || coat !== null || colour !== null) return 'looks';
  return roles.length > 0 ? 'role' : 'nothing';
}

const ARTICLE = 'an?|the|his|her|their|my|your|our|one|two|three|this|that|another|some';
/** What may stand behind somebody and tell how they look. */
const TELLS =
  /^,? *(?:with|in an?|in (?:his|her|their)|in [a-z]+ (?:[a-z]+)|wearing|dressed in|without|who (?:has|wears)|whose|called|named)\b/i;
const IS = /^ (?:is|was|has|had|wears|wore|is wearing)\b(?! (?:been|to\b|[a-z]+ing\b(?! a)))/i;
/** Words that end what tells of somebody: an action with what it is done to, or somebody else. */
const ACTION =
  /\b(?!(?:glasses|spectacles|freckles|eyes|braids|twintails|pigtails|whiskers|overalls|pajamas|gloves|horns|wings|ears|robes|sunglasses|dress|wears|has|his|is|was|clothes|legs|arms|hands|bangs|goggles|boots|scars|wrinkles|bandages|looks|named|called|coloured|bearded|striped)\b)[a-z]{2,}(?:s|ed) +(?:an?|the|his|her|their|up|to|at|in|on|into|out|for|by|down|him|them|from|over|with|through|across|along|past|home|outside|inside|alone)\b/i;

function englishPhrases(call: string, text: string): string[] {
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}-])${escaped(call)}(?![\p{L}-])`, 'giu'))].flatMap((hit) => {
    const before = wordsBefore(text.slice(0, hit.index));
    const rest = text.slice(hit.index + hit[0].length);
    const sentence = /^[^.!?;:\n。]*/.exec(rest)?.[0] ?? '';
    const tail =
      TELLS.test(sentence) || IS.test(sentence) || /^,? an? /i.test(sentence) || /^ *\(/.test(sentence)
        ? endOf(sentence)
        : '';
    return [`${before}${hit[0]}${tail}`.trim()];
  });
}

const NAMED_BEFORE = new RegExp(
  String.raw`(?:${ARTICLE}) (?:(?!(?:${ARTICLE}) )[\p{L}'-]+ ){0,5}(?:named|called) $`,
  'iu',
);
const FROM_ARTICLE = new RegExp(
  String.raw`(?<![\p{L}])(?:${ARTICLE}) (?:(?!(?:${ARTICLE}|with|in|and|finds?|meets?|sees?) )[\p{L}'-]+,? ){0,5}$`,
  'iu',
);

/** From the article on: "An old ", "a cat named ". */
function wordsBefore(before: string): string {
  const named = /(?:named|called) $/i.test(before) ? NAMED_BEFORE.exec(before)?.[0] : undefined;
  if (named !== undefined) return named;
  const found = FROM_ARTICLE.exec(before)?.[0] ?? '';
  // "A dog waits for" before somebody else is about the dog.
  const words = found.split(/[ ,]+/);
  if (found !== '' && !words.some((word) => roleOfWord(word) !== null)) return found;
  const last = /[\p{L}-]+ $/u.exec(before)?.[0] ?? '';
  return TITLES.test(last) || roleOfWord(last.trim()) !== null ? last : '';
}

/** Before a name. */
const TITLES = /^(?:old|young|little) $/i;

/** Up to the next action or somebody else. */
function endOf(sentence: string): string {
  const action = ACTION.exec(sentence)?.index ?? sentence.length;
  const other = MAY_HAVE_OTHER.test(sentence) ? OTHER.exec(sentence)?.index : undefined;
  const own = /^,? an? (?:[\p{L}-]+ ){0,4}?/iu.exec(sentence)?.[0].length ?? 0;
  const end = Math.min(action, other !== undefined && other > own ? other : sentence.length);
  return sentence.slice(0, end).replace(/[\s,]+(?:and|who|that)?[\s,]*$/i, '');
}

const OTHERS = ROLES.flatMap(({ englishWords }) => englishWords)
  .filter((word) => word !== '')
  .join('|');
const MAY_HAVE_OTHER = /\b(?:and|meets?|finds?|sees?|helps?|to) /i;
const OTHER = new RegExp(
  String.raw`\b(?:and|meets?|finds?|sees?|helps?|to) (?:(?:an?|the|his|her|their) )?(?:[\p{L}-]+ ){0,3}(?:${OTHERS})\b`,
  'iu',
);

/** 「白いひげの老灯台守」: what stands before somebody up to the last action, and what they are said to be. */
function japanesePhrases(call: string, text: string): string[] {
  const phrases: string[] = [];
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + call.length)) {
    // 「女」 is none of 「少女」.
    if (call.length === 1 && /(?![黒白老若])\p{Script=Han}$/u.test(text.slice(0, at))) continue;
    const before =
      /(?:(?:髪|目|瞳|背|ひげ|髭|肌)(?:が|は)|[^。！？、「」\nはがをにへとで])*$/u.exec(text.slice(0, at))?.[0] ?? '';
    const behind = text.slice(at + call.length);
    const isSaid =
      /^(?:は|、)[^。\n]{1,60}?(?:だ|です|である|をしている|着ている|かぶっている|かけている|をもつ|を持つ)(?=。|$)/u.exec(
        behind,
      )?.[0];
    const kind = /^という[^。、はがを]{1,8}/u.exec(behind)?.[0] ?? '';
    const note = /^（[^）]{1,80}）/u.exec(behind)?.[0] ?? '';
    phrases.push(`${before}${call}${kind}${note}${isSaid ?? ''}`.trim());
  }
  return phrases;
}
