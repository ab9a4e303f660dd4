import type { DraftLine } from '@/lib/contracts/drafts';
import { presentIn } from './absent-people';
import { BEAT_PATTERNS, type BeatKind } from './beat-lines';
import { roleOfWord } from '../characters/roles';
import { escaped } from '../script/words/word-patterns';
import { readPlaceWords } from '../places/read-place-words';
import { isSaid, linesOf, SPEECH, voiceOf } from './said-in';
import { isSamePerson, type UnderstoodPerson } from './understand-people';
import type { PremisePart } from './split-premise';
import { QUOTED, withSubject } from './sentences';
import { journeysOf } from './split-journeys';
import { understandPlace, type SaidPlace } from './understand-places';
import { whoIn, wordAt } from './who-in';

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
  // 「客として来たのは透明人間だった」: who is told of goes on to be who was told of before.
  const order = /のは、?[^。、]+(?:だった|です|だ|でした)。?$/u.test(text) ? [...recent, ...now] : [...now, ...recent];
  return [...new Set([...(meant.length < now.length ? meant : []), ...order])];
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
    kind: kindOf(bare),
    people: who.map(({ person }) => person.name),
    lines: linesOf(
      quotes.filter((quote) => isSaid(quote)),
      { people, who, recent },
    ),
    where: understandPlace(withoutNames(bare, people)),
    leap: LEAP.exec(bare)?.[0].trim().replace(/,$/, '') ?? null,
    things: thingsIn(bare),
  };
}

/** "When the police come, she lies": what happens besides is no beat of its own. */
function kindOf(text: string): BeatKind {
  const main = text.replace(
    /^(?:When|While|After|Before|As|If|Because|Although|Since|Until)\b[^,]{3,80}, (?=\p{Ll})/u,
    '',
  );
  return BEAT_PATTERNS.find(({ pattern }) => pattern.test(main))?.value ?? 'other';
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
