import { escaped } from '../script/words/word-patterns';
import type { UnderstoodPerson } from './understand-people';

const ENGLISH = String.raw`(?: [\p{Ll}]+)? ?(?:does(?:n['’]t| not)|did(?:n['’]t| not)|never|no longer|fails? to|has(?:n['’]t| not)) (?:come|comes|came|arrive|arrives|arrived|appear|appears|appeared|show(?:s|ed)? up|return|returns|returned|turn(?:s|ed)? up)(?![\p{L}])`;
const JAPANESE =
  '(?:さん|くん|君|ちゃん)?(?:は|が|も)(?:、)?(?:今日は|もう)?(?:来な|来なく|現れな|帰ってこな|帰って来な|戻ってこな|戻って来な|いなくな)|(?:さん|くん|君|ちゃん)?の姿(?:は|が|も)(?:、)?(?:な|見えな|消え)';

const DENIES = /n['’]t|\bnot\b|never|no longer|fails?|な/iu;

/** Who is there of those whom a sentence names: "the janitor doesn't come" shows no janitor. */
export function presentIn(text: string, named: readonly UnderstoodPerson[]): UnderstoodPerson[] {
  if (!DENIES.test(text)) return [...named];
  return named.filter(({ calls }) => {
    const words = calls.map(escaped).join('|');
    return !new RegExp(`(?:${words})(?:${ENGLISH}|${JAPANESE})`, 'iu').test(text);
  });
}
