import type { DraftLine } from '@/lib/contracts/drafts';
import { presentIn } from './absent-people';
import { BEAT_PATTERNS, type BeatKind } from './beat-lines';
import { roleOfWord } from '../characters/roles';
import { escaped } from '../script/words/word-patterns';
import { readPlaceWords } from '../places/read-place-words';
import { pronounsIn } from './read-pronouns';
import { isSamePerson, type UnderstoodPerson } from './understand-people';
import type { PremisePart } from './split-premise';
import { QUOTED, withSubject } from './sentences';
import { journeysOf } from './split-journeys';
import { understandPlace, type SaidPlace } from './understand-places';

/** One thing that happens in a premise. */
export interface PremiseEvent {
  /** Empty where somebody only speaks. */
  readonly action: string;
  readonly kind: BeatKind;
  /** Names of who takes part, who does it first. */
  readonly people: readonly string[];
  readonly lines: readonly DraftLine[];
  readonly where: SaidPlace;
  /** "The next day": time has passed. */
  readonly leap: string | null;
  readonly things: readonly string[];
  /** The rest of a sentence that goes on elsewhere. */
  readonly isContinued?: boolean;
}

const LEAP =
  /^(?:the )?(?:next|following) (?:day|morning|night|week|evening)|^(?:one|two|three|a few|ten|many|some|\d+)? ?(?:day|week|month|year|hour)s? (?:later|pass|after)|^later\b[^,]*|^that (?:night|evening|afternoon)|^meanwhile|^(?:次の日|翌日|翌朝|その夜|数日後|一年後|やがて|その頃)/i;

const NOWHERE: SaidPlace = {
  place: null,
  others: [],
  from: null,
  isReached: false,
  isOnlySpokenOf: false,
  time: null,
  weather: null,
};

/** What happens in a premise, in order. */
export function eventsOf(
  parts: readonly PremisePart[],
  people: readonly UnderstoodPerson[],
  language: 'en' | 'ja',
): PremiseEvent[] {
  const events: PremiseEvent[] = [];
  let recent: readonly UnderstoodPerson[] = [];
  // What headings said since the last event: it is about the next one, or about the last where none follows.
  let heading = NOWHERE;
  for (const part of parts) {
    if (part.kind === 'person') continue;
    const said = headingOf(part, people);
    if (said !== null) {
      heading = joined(said, heading);
      continue;
    }
    if (part.kind !== 'line' && part.kind !== 'sentence') continue;
    const isPlaced = heading.place !== null || events.some(({ where }) => where.place !== null);
    const pieces = part.kind === 'line' ? [part.text] : journeysOf(part.text, { isPlaced });
    for (const [index, piece] of pieces.entries()) {
      const event =
        part.kind === 'line'
          ? spokenEvent(part, people)
          : toldEvent(withSubject(piece, events.at(-1)?.people ?? [], language), people, recent);
      recent = recentAfter(piece, event, people, recent);
      // 「電車を降り、少女は海へ向かう」: who does it may be named in the next piece.
      const who = event.people.length > 0 || pieces.length < 2 ? event.people : namesIn(part.text, people, recent);
      events.push({ ...event, people: who, where: joined(heading, event.where), isContinued: index > 0 });
      heading = NOWHERE;
    }
  }
  const [first, last] = [events[0], events.at(-1)];
  // "... On a night bus.": where nothing else says a place, all of it is there.
  if (first !== undefined && heading.place !== null && events.every(({ where }) => where.place === null))
    return [{ ...first, where: joined(heading, first.where) }, ...events.slice(1)];
  return last === undefined ? events : [...events.slice(0, -1), { ...last, where: joined(heading, last.where) }];
}

const namesIn = (...said: Parameters<typeof whoIn>): string[] => whoIn(...said).map(({ person }) => person.name);

/** Who was spoken of last, in order, once an event is told. */
function recentAfter(
  text: string,
  event: PremiseEvent,
  people: readonly UnderstoodPerson[],
  recent: readonly UnderstoodPerson[],
): readonly UnderstoodPerson[] {
  if (event.people.length === 0) return recent;
  const now = event.people.flatMap((name) => people.filter(({ person }) => person.name === name));
  // Who is meant by a pronoun goes on to be meant.
  const meant = now.filter(({ calls }) => !calls.some((call) => wordAt(text.toLowerCase(), call.toLowerCase()) >= 0));
  return [...new Set([...(meant.length < now.length ? meant : []), ...now, ...recent])];
}

/** Where or when a part puts what follows; null where it tells what happens. "Alaska, snowstorm." is a heading too. */
function headingOf(part: PremisePart, people: readonly UnderstoodPerson[]): SaidPlace | null {
  if (part.kind === 'when') return { ...understandPlace(part.text), place: null, others: [] };
  if (part.kind === 'scene') {
    const where = understandPlace(placed(part.text));
    const name = part.text.split(/ - |—|,/)[0]?.trim() ?? part.text;
    return where.place === null ? { ...where, place: { name, scene: null, isExact: false } } : where;
  }
  if (part.kind === 'sentence' && FRAGMENT.test(part.text) && whoIn(part.text, people, []).length === 0) {
    const where = understandPlace(part.text);
    if (where.place !== null) return where;
  }
  const [, name = '', rest = ''] =
    part.kind === 'sentence' ? (/^([\p{L}'’ -]{2,30}), ([\p{L}' -]{2,30})[.。]?$/u.exec(part.text) ?? []) : [];
  if (name === '' || whoIn(part.text, people, []).length > 0) return null;
  const when = understandPlace(rest);
  if (when.time === null && when.weather === null) return null;
  return { ...when, place: understandPlace(placed(name)).place ?? { name, scene: null, isExact: false } };
}

/** "On a night bus." */
const FRAGMENT =
  /^(?:In|On|At|Inside|Aboard|Outside|Under|Near|Behind) (?:an?|the) (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]+(?: at (?:night|dawn|dusk|noon|midnight))?[.。]?$/u;

/** The words of a heading as they stand in a sentence. */
function placed(words: string): string {
  if (!/^\p{Script=Latin}/u.test(words)) return `${words}で`;
  return `in ${/^(?:an?|the) /i.test(words) ? '' : 'the '}${words.toLowerCase()}`;
}

/** What a heading says goes before what the sentence says. */
function joined(heading: SaidPlace, own: SaidPlace): SaidPlace {
  return {
    place: heading.place ?? own.place,
    others: heading.place === null || own.place === null ? own.others : [own.place, ...own.others],
    from: heading.place === null ? own.from : null,
    isReached: heading.place === null && own.isReached,
    isOnlySpokenOf: heading.place === null && own.isOnlySpokenOf,
    time: heading.time ?? own.time,
    weather: heading.weather ?? own.weather,
  };
}

function spokenEvent(
  { speaker, text }: { speaker: string; text: string },
  people: readonly UnderstoodPerson[],
): PremiseEvent {
  const name = nameOf(speaker, people);
  return {
    action: '',
    kind: 'tell',
    people: name === '' ? [] : [name],
    lines: [{ speaker: name, kind: voiceOf(text, ''), text }],
    where: NOWHERE,
    leap: null,
    things: thingsIn(text),
  };
}

function nameOf(speaker: string, people: readonly UnderstoodPerson[]): string {
  return people.find(({ calls }) => calls.some((call) => isSamePerson(call, speaker)))?.person.name ?? speaker;
}

function toldEvent(
  text: string,
  people: readonly UnderstoodPerson[],
  recent: readonly UnderstoodPerson[],
): PremiseEvent {
  const bare = text.replaceAll(QUOTED, ' … ');
  const who = presentIn(bare, whoIn(bare, people, recent));
  const quotes = [...text.matchAll(QUOTED)].map((hit) => {
    const [, ...said] = hit;
    return {
      text: said.find((one) => one !== undefined) ?? '',
      before: text.slice(0, hit.index),
      behind: text.slice(hit.index + hit[0].length),
    };
  });
  const isOnlySaid =
    quotes.length > 0 &&
    !/[\p{L}]{4,}/u.test(
      bare
        .replaceAll(new RegExp(String.raw`\b${SPEECH}\b|\b(?:the|she|he|they|and|then)\b`, 'giu'), '')
        .replaceAll(callsOf(who), ''),
    );
  return {
    action: isOnlySaid ? '' : text,
    kind: BEAT_PATTERNS.find(({ pattern }) => pattern.test(bare))?.value ?? 'other',
    people: who.map(({ person }) => person.name),
    lines: quotes
      .filter((quote) => isSaid(quote))
      .map((quote) => {
        const speaker = speakerOf(quote, people, who, recent);
        return {
          speaker: speaker?.person.name ?? '',
          kind: speaker ? voiceOf(quote.text, `${quote.before.slice(-40)} ${quote.behind.slice(0, 30)}`) : 'narration',
          text: quote.text.replace(/,$/, ''),
        };
      }),
    where: understandPlace(withoutNames(bare, people)),
    leap: LEAP.exec(bare)?.[0].trim().replace(/,$/, '') ?? null,
    things: thingsIn(bare),
  };
}

/** Things of a text that are drawn, in its words. */
function thingsIn(text: string): string[] {
  const found = readPlaceWords(text)
    .filter(({ kind, isDenied }) => kind === 'thing' && !isDenied)
    .filter(
      ({ words, to }) =>
        !/^watch$/i.test(words) ||
        !/^ (?:the|an?|her|him|it|as|over|from|them|his|their|each|how|what|tv)\b/i.test(text.slice(to)),
    )
    // "faster than any bird", "like a stone": only compared with.
    .filter(({ from }) => !/\b(?:than|like|as if) (?:any |an? |the )?(?:[\p{L}-]+ )?$/iu.test(text.slice(0, from)))
    .map(({ words }) => words.toLowerCase());
  return [...new Set(found)];
}

/** Letters of a Japanese name say nothing of a place: 早川 is no river. */
function withoutNames(text: string, people: readonly UnderstoodPerson[]): string {
  return people
    .filter(
      ({ person, calls }) =>
        person.kind === 'human' &&
        calls.every((call) => /^[\p{Script=Han}々]{2,}$/u.test(call)) &&
        roleOfWord(person.name) === null,
    )
    .reduce((rest, { person }) => rest.replaceAll(person.name, '〇'), text);
}

/** The words by which people are called, as a pattern. */
function callsOf(who: readonly UnderstoodPerson[]): RegExp {
  const words = who.flatMap(({ calls }) => calls).map(escaped);
  return words.length === 0 ? /$^/gu : new RegExp(words.join('|'), 'giu');
}

/** Words in quotation marks that are a name or a single word of the text are not said aloud. */
function isSaid({ text, before }: { text: string; before: string }): boolean {
  if (
    /\b(?:called|named|titled|word|words|label(?:led|ed)?|reads?|sign|nicknamed|the)\s*$/i.test(before) &&
    !/[.!?。！？]$/.test(text)
  )
    return false;
  return /[\p{L}\p{N}?!？！…]/u.test(text);
}

function voiceOf(text: string, around: string): DraftLine['kind'] {
  if (/\bthinks?\b|\bwonders?\b|\bthought\b|と思/i.test(around)) return 'thought';
  if (/\bwhispers?|mutters?|murmurs?\b|ささや|囁|つぶや/i.test(around)) return 'whisper';
  return /\b(?:shouts?|screams?|yells?|cries out|roars?)\b|叫/i.test(around) || /[!！]{2}/.test(text)
    ? 'shout'
    : 'speech';
}

const SPEECH = String.raw`(?:says?|said|asks?|asked|replies|replied|answers?|answered|whispers?|whispered|shouts?|shouted|screams?|screamed|mutters?|murmurs?|yells?|yelled|calls(?: out)?|adds?|explains?|admits?|cries|sighs?|thinks?|tells?|announces?|warns?|laughs?|begs?|insists?|repeats?|writes?)`;

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

/** Who is named in a sentence ("A" is no article) or meant by its pronouns ("his father arrives": he), in order; who was there before where it names nobody. */
export function whoIn(
  text: string,
  people: readonly UnderstoodPerson[],
  recent: readonly UnderstoodPerson[],
): UnderstoodPerson[] {
  const lower = text.toLowerCase();
  const found: { one: UnderstoodPerson; at: number }[] = [];
  for (const one of people) {
    const places = one.calls
      .map((call) => (call.length === 1 ? wordAt(text, call) : wordAt(lower, call.toLowerCase())))
      .filter((at) => at >= 0);
    if (places.length > 0) found.push({ one, at: Math.min(...places) });
  }
  for (const { sex, is, at } of pronounsIn(lower)) {
    const fits = ({ one: { person }, at: place }: { one: UnderstoodPerson; at: number }): boolean =>
      place < at && (person.sex === sex || person.sex === null);
    const before = found.filter(fits).sort((one, other) => one.at - other.at);
    // Nobody laughs at himself: whom it is done to is not who does it.
    const isNamed = is === 'object' ? before.length > 1 : before.length > 0;
    const meant = isNamed ? undefined : recent.find((one) => one.person.sex === sex && one !== before[0]?.one);
    if (meant && !found.some(({ one }) => one === meant))
      found.push({ one: meant, at: is === 'possessive' ? lower.length : at });
  }
  if (/\b(?:they|both|together|the two|each other|them)\b|二人|みんな/iu.test(lower))
    for (const one of recent.slice(0, 3).toSorted((a, b) => people.indexOf(a) - people.indexOf(b)))
      if (!found.some((each) => each.one === one)) found.push({ one, at: lower.length });
  const thing = IT.exec(lower);
  const animal = thing === null ? undefined : recent.slice(0, 3).find(({ person }) => person.kind !== 'human');
  if (thing !== null && animal && !found.some(({ one }) => one === animal))
    found.push({ one: animal, at: thing.index });
  if (found.length === 0 && /\b(?:it|who)\b/.test(lower) && recent[0]) found.push({ one: recent[0], at: 0 });
  return found.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** Not of the weather, the hour or what turns out. */
const IT =
  /\bit\b(?!['’]s\b)(?! (?:is|was|has been|had been|will be|seems?|turns out|takes|took|happens|rains?|rained|snows?|snowed|gets? (?:dark|late|cold|light|warm)|starts? to|begins? to|stops? (?:raining|snowing)))/;

function wordAt(lower: string, call: string): number {
  if (!/^\p{Script=Latin}/u.test(call)) return lower.indexOf(call);
  for (let at = lower.indexOf(call); at >= 0; at = lower.indexOf(call, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(
        `${lower[at - 1] ?? ' '}${/^s?[’']?s?/.exec(lower.slice(at + call.length))?.[0] === '' ? (lower[at + call.length] ?? ' ') : ' '}`,
      )
    )
      return at;
  }
  return -1;
}
