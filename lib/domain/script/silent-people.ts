import { escaped } from './words/word-patterns';
import { namesIn, type NamedPerson } from '../characters/names-in-text';

/** So many who never speak are made for one script. */
const MOST_SILENT = 12;

/** What people do, and things do not: "Smoke rises" and "Night falls" name nobody. */
const DOES =
  'stand|sit|walk|look|smile|grin|laugh|cr(?:y|ie)|weep|wave|nod|bow|kneel|crouch|lean|stare|glance|gaze|frown|blush|sigh|' +
  'shrug|gasp|shout|whisper|point|reach|grab|pick|read|write|eat|drink|hug|listen|think|climb|yawn|sleep|watch|wait|' +
  'raise|lift|carr(?:y|ie)|throw|catch|clench|step|hurr(?:y|ie)|rush|turn (?:around|away|back)|turns (?:around|away|back)|' +
  '(?:smil|wav|star|glanc|gaz|rais|tak|danc|writ)(?=ing)|sneak|tiptoe|kick|punch|swing|pray|wink|pout|smirk|run|jump|dance|sing|hold|take|put';
/** Only people have them: "Ren’s hand". */
const OF_BODY = '(?:hands?|eyes|face|fist|shoulders?|back|mouth|lips|hair|feet|fingers)';
const JAPANESE_DOES =
  '(?:さん|くん|君|ちゃん|様)?(?:は|が|も)[^。、]{0,14}(?:立って|立ち|立つ|座|歩|笑|微笑|泣|見つめ|見上げ|見て|見る|振り返|手を|うなず|頷|黙|話|抱|眠|待|叫|怒)';

/**
 * People whom panels show by name though they never say a word ("Ren stands there."). Only who does what people do counts:
 * what is written large may be a place or a brand.
 * @param seen what panels show
 * @param known names of those who are there anyway, whole or in part
 */
export function silentPeople(seen: readonly string[], known: readonly string[]): NamedPerson[] {
  const text = seen.join('\n');
  const taken = new Set(known.flatMap((name) => [name, ...name.split(/\s+/)]).map((name) => name.toLowerCase()));
  return namesIn(text)
    .filter(({ name }) => !taken.has(name.toLowerCase()) && actsIn(text, name))
    .slice(0, MOST_SILENT);
}

function actsIn(text: string, name: string): boolean {
  const word = escaped(name);
  if (!/^\p{Script=Latin}/u.test(name)) return new RegExp(word + JAPANESE_DOES, 'u').test(text);
  const does = String.raw`(?: \p{Ll}+ly)?(?: is| are)? (?:${DOES})(?:s|es|ing|ting|ning|ming|ping)?\b`;
  const one = String.raw`(?<!\p{L}|\b(?:to|in|at|from|near|of|into|through|around|for) )${word}`;
  const ways = [
    String.raw`${one}(?:,? (?:and|with) \p{Lu}[\p{L}’'-]+)?${does}`,
    String.raw`\p{Lu}[\p{L}’'-]+ and ${word}${does}`,
    String.raw`${one}[’']s ${OF_BODY}\b`,
  ];
  return new RegExp(ways.join('|'), 'u').test(text);
}
