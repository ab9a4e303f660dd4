import { PAIR_WORDS, POSE_WORDS } from './pose-words';

const ARTICLE = /^(?:a|an|the|his|her|their|my|your|own) /;
/** What follows an action and says where it happens. */
const WHERE = /^(?:in|on|at|by|through|down|along|across|near|under|over) (?:(?:a|an|the|his|her|their) )?/;
/** Most words of an action ("sitting with head down on table"). */
const LONGEST = 6;

/**
 * A tag that is a short sentence about somebody ("girl riding a bicycle", "the knight riding a horse through the forest")
 * as the tags that it is made of: who, what they do, where. Any other tag stays as it is.
 */
export function splitSentence(tag: string): readonly string[] {
  const words = tag.split(' ');
  if (words.length < 3 || POSE_WORDS.has(tag) || PAIR_WORDS.has(tag)) return [tag];
  const start = words.findIndex((word) => word.endsWith('ing'));
  if (start < 0) return [tag];
  for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
    const action = knownAction(words.slice(start, end));
    if (action === null) continue;
    const who = words.slice(0, start).join(' ').replace(ARTICLE, '');
    const rest = words.slice(end).join(' ');
    if (rest !== '' && !WHERE.test(`${rest} `)) return [tag];
    return [who, action, rest.replace(WHERE, '')].filter((one) => one !== '');
  }
  return [tag];
}

/** The action as the tables have it, with or without articles. */
function knownAction(words: readonly string[]): string | null {
  const said = words.join(' ');
  if (POSE_WORDS.has(said)) return said;
  const bare = words.filter((word) => !ARTICLE.test(`${word} `)).join(' ');
  return words.length > 1 && POSE_WORDS.has(bare) ? bare : null;
}
