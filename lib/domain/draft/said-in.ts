import type { DraftLine } from '@/lib/contracts/drafts';
import { escaped } from '../script/words/word-patterns';
import type { UnderstoodPerson } from './understand-people';
import { wordAt } from './who-in';

/** What is said in a sentence; of two who speak by turns without a word between, the other one answers. */
export function linesOf(
  quotes: readonly { readonly text: string; readonly before: string; readonly behind: string }[],
  o: Record<'people' | 'who' | 'recent', readonly UnderstoodPerson[]>,
): DraftLine[] {
  let last: UnderstoodPerson | undefined;
  return quotes.map((quote) => {
    const isAnswer = last !== undefined && /[」"”]\s*$/u.test(quote.before);
    const other = isAnswer ? [...o.who, ...o.recent].find((one) => one !== last) : undefined;
    const speaker = other ?? speakerOf(quote, o.people, o.who, o.recent);
    last = speaker;
    return {
      speaker: speaker?.person.name ?? '',
      kind: speaker ? voiceOf(quote.text, `${quote.before.slice(-40)} ${quote.behind.slice(0, 30)}`) : 'narration',
      text: quote.text.replace(/,$/, '.'),
    };
  });
}

/** Words in quotation marks that are a name or a single word of the text are not said aloud. */
export function isSaid({ text, before }: { text: string; before: string }): boolean {
  if (
    /\b(?:called|named|titled|word|words|label(?:led|ed)?|reads?|sign|nicknamed|the)\s*$/i.test(before) &&
    !/[.!?。！？]$/.test(text)
  )
    return false;
  return /[\p{L}\p{N}?!？！…]/u.test(text);
}

export function voiceOf(text: string, around: string): DraftLine['kind'] {
  if (/\bthinks?\b|\bwonders?\b|\bthought\b|と思/i.test(around)) return 'thought';
  if (/\bwhispers?|mutters?|murmurs?\b|ささや|囁|つぶや/i.test(around)) return 'whisper';
  return /\b(?:shouts?|screams?|yells?|cries out|roars?)\b|叫/i.test(around) || /[!！]{2}/.test(text)
    ? 'shout'
    : 'speech';
}

export const SPEECH = String.raw`(?:says?|said|asks?|asked|replies|replied|answers?|answered|whispers?|whispered|shouts?|shouted|screams?|screamed|mutters?|murmurs?|yells?|yelled|calls(?: out)?|adds?|explains?|admits?|cries|sighs?|thinks?|tells?|announces?|warns?|laughs?|begs?|insists?|repeats?|writes?)`;

/** "Mika says, ...", "... says Mika", 「…」と太郎: the nearest person before the words, or the one behind them who speaks. */
function speakerOf(
  quote: { readonly before: string; readonly behind: string },
  people: readonly UnderstoodPerson[],
  who: readonly UnderstoodPerson[],
  recent: readonly UnderstoodPerson[],
): UnderstoodPerson | undefined {
  const clause = quote.before.split(/["”」』]/).at(-1) ?? '';
  const tail = new RegExp(
    String.raw`^[\s,]*(?:${SPEECH} )?(?:the )?([\p{L}'’.-]+(?: [\p{L}'’.-]+)?)(?: ${SPEECH})?|^と(?:、)?([\p{L}ー々]+?)(?:は|が)`,
    'iu',
  ).exec(quote.behind.slice(0, 60));
  const hasVerb = new RegExp(
    String.raw`^[\s,]*(?:${SPEECH}\b|(?:the )?[\p{L}'’.-]+(?: [\p{L}'’.-]+)? ${SPEECH}\b)|^と[\p{L}ー々]+?(?:は|が)`,
    'iu',
  ).test(quote.behind);
  // "It could be worse!" Hope says, "It will be." after "Will says,"
  const isIntroduced =
    new RegExp(String.raw`\b${SPEECH}[,:]\s*["“]?$`, 'iu').test(clause) &&
    people.some(({ calls }) => calls.some((call) => wordAt(clause.toLowerCase(), call.toLowerCase()) >= 0));
  if (hasVerb && tail && !isIntroduced) {
    const words = tail[0].toLowerCase();
    const named = people.find(({ calls }) => calls.some((call) => words.includes(call.toLowerCase())));
    if (named) return named;
    const sex = /\bshe\b/.test(words) ? 'female' : /\bhe\b/.test(words) ? 'male' : null;
    if (sex !== null) return bySex(sex, [...who, ...recent]);
  }
  const places = people
    .map((one) => ({
      one,
      at: Math.max(...one.calls.map((call) => clause.toLowerCase().lastIndexOf(call.toLowerCase()))),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const pronoun = /\b(she|he)\b(?=[^.!?]{0,60}$)/i.exec(clause);
  const verb = new RegExp(String.raw`\b${SPEECH}\b[^.!?]{0,40}$|[:：]\s*$|と?(?:言|話|叫|答|尋|聞)`, 'iu').exec(clause);
  const subject = places[0];
  if (pronoun && (subject === undefined || pronoun.index > (places.at(-1)?.at ?? 0))) {
    const found = bySex(pronoun[1]?.toLowerCase() === 'she' ? 'female' : 'male', [
      ...places.map(({ one }) => one).toReversed(),
      ...recent,
      ...who,
    ]);
    if (found) return found;
  }
  // 「ミオが言うと、老人は「切符は？」と笑う」: the nearest of those who do something.
  const nearest = places.findLast(({ one }) =>
    one.calls.some((call) =>
      new RegExp(`${escaped(call)}(?:さん|くん|君|ちゃん|先生)?(?:は|が)[^、はが]{0,6}[「『]?$`, 'u').test(clause),
    ),
  );
  if (nearest !== undefined) return nearest.one;
  if (verb && places.length > 0) return places[0]?.one;
  const topic = places.findLast(({ one }) =>
    one.calls.some((call) => new RegExp(`${escaped(call)}(?:さん|くん|君|ちゃん|先生)?[はが]`, 'u').test(clause)),
  );
  if (topic !== undefined) return topic.one;
  return places.at(-1)?.one ?? who[0] ?? recent[0];
}

function bySex(sex: 'female' | 'male', order: readonly UnderstoodPerson[]): UnderstoodPerson | undefined {
  return order.find(({ person }) => person.sex === sex) ?? order.find(({ person }) => person.sex === null);
}
