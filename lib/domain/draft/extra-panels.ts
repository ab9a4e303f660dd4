import type { DraftPanel } from '@/lib/contracts/drafts';
import { behindOf, eyesOf, facesOf, introductionTo, lookOf, reactionOf, silenceOf } from './panel-words';
import type { PremiseEvent } from './premise-events';

/** An event where it happens. */
export interface TellingEvent extends PremiseEvent {
  readonly place: string | null;
  /** What is drawn of the place; null for a plain backdrop. */
  readonly scene: string | null;
  /** A scene begins with it. */
  readonly opens: boolean;
  readonly time: string | null;
  readonly weather: string | null;
}

export interface ExtraPanel {
  /** Which event it belongs to, and whether it stands before it. */
  readonly at: number;
  readonly isBefore: boolean;
  readonly panel: DraftPanel;
}

interface How {
  readonly language: 'en' | 'ja';
  readonly seed: number;
  readonly isSilent: boolean;
}

interface Turn extends How {
  /** How often every kind of panel had its turn before. */
  readonly turn: number;
  /** Nobody was seen before this event. */
  readonly isFirst: boolean;
}

type Maker = (event: TellingEvent, at: number, how: Turn) => DraftPanel | null;

/** Further panels that tell what is there already: the place, who is there, a thing, how somebody takes it; as many as wanted. */
export function extraPanels(events: readonly TellingEvent[], count: number, how: How): ExtraPanel[] {
  const kinds: readonly Maker[] = [opening, introduction, reaction, detail, doer, exchange, surroundings, eyes, behind];
  const extras: ExtraPanel[] = [];
  const said = new Set<string>();
  // A round gives every event one more panel of a kind, so the longest story is evenly told.
  for (let round = 0; extras.length < count; round++) {
    const make = kinds[round % kinds.length] ?? surroundings;
    const turn = Math.floor(round / kinds.length);
    const order = events.map((_, index) => (index + how.seed * (round + 1)) % events.length);
    for (const at of make === opening ? events.keys() : order) {
      if (extras.length >= count) break;
      const event = events[at];
      const isFirst = at === events.findIndex(({ people }) => people.length > 0);
      const panel = event === undefined ? null : make(event, at, { ...how, turn, isFirst });
      // What was told of an event is not told of it again, before everything else is.
      const key = `${panel?.action ?? ''}${turn < 3 ? '' : turn}${at}`;
      if (panel === null || said.has(key)) continue;
      said.add(key);
      extras.push({ at, isBefore: make === opening || make === introduction, panel });
    }
    if (turn > 60) break;
  }
  return extras;
}

function opening(event: TellingEvent, _at: number, { language, turn, isSilent }: Turn): DraftPanel | null {
  if (!event.opens || event.place === null || turn > 0) return null;
  const name = event.place.slice(0, 1).toUpperCase() + event.place.slice(1);
  const action = language === 'ja' ? `${name}。誰もいない。` : `${name}, seen from afar.`;
  const caption = event.leap === null || isSilent ? '' : event.leap.slice(0, 1).toUpperCase() + event.leap.slice(1);
  return {
    ...bare(event),
    shot: 'establishing',
    action,
    lines: caption === '' ? [] : [{ speaker: '', kind: 'narration', text: caption }],
  };
}

/** Who the story is about, before anything happens. */
function introduction(event: TellingEvent, _at: number, { language, turn, isFirst }: Turn): DraftPanel | null {
  const who = event.people[turn];
  if (!isFirst || who === undefined || turn > 1) return null;
  return { ...bare(event), people: [who], action: introductionTo(who, language), shot: 'full body' };
}

/** How the other takes it. */
function reaction(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const who = event.people[1 + (turn % Math.max(1, event.people.length - 1))];
  if (who === undefined) return null;
  return {
    ...bare(event),
    people: [who],
    action: reactionOf(who, MOCKS.test(event.action) ? 'lose' : event.kind, language, at + seed + turn),
    shot: 'close-up',
  };
}

/** Who is laughed at does not laugh. */
const MOCKS =
  /\blaugh(?:s|ed|ing)? at\b|\b(?:mock|teas|ridicul)(?:es?|ed|ing|s)?\b|\bmakes? fun of\b|からか|嘲笑|馬鹿にす|バカにす/i;

function detail(event: TellingEvent, _at: number, { language, turn }: Turn): DraftPanel | null {
  const place = event.place?.toLowerCase() ?? '';
  const things = event.things.filter(
    (one) => !place.includes(one) && !event.people.some((name) => name.toLowerCase() === one),
  );
  const thing = things[turn];
  if (thing === undefined) return null;
  return {
    ...bare(event),
    things: [thing],
    shot: 'detail',
    action: language === 'ja' ? `${thing}。誰もいない。` : `The ${thing}.`,
  };
}

/** The face of who does it. */
function doer(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const who = event.people[0];
  if (who === undefined) return null;
  return {
    ...bare(event),
    people: [who],
    action: facesOf(who, event.kind, language, at + seed + turn),
    shot: 'bust',
  };
}

/** Two who look at each other. */
function exchange(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const [first, second] = event.people;
  if (first === undefined || second === undefined) return null;
  return { ...bare(event), people: [first, second], action: lookOf(first, second, language, at + seed + turn) };
}

function eyes(event: TellingEvent, at: number, { language, turn }: Turn): DraftPanel | null {
  const who = event.people[(at + turn) % Math.max(1, event.people.length)];
  if (who === undefined) return null;
  return { ...bare(event), people: [who], action: eyesOf(who, language), shot: 'extreme close-up' };
}

function behind(event: TellingEvent, _at: number, { language }: Turn): DraftPanel | null {
  if (event.people.length === 0) return null;
  const people = event.people.slice(0, 2);
  return { ...bare(event), people, action: behindOf(people, language), shot: 'wide' };
}

/** What is around where it happens. */
function surroundings(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  return { ...bare(event), shot: 'wide', action: silenceOf(event, language, at + seed + turn) };
}

function bare(event: TellingEvent): DraftPanel {
  return {
    shot: 'medium',
    place: event.place,
    time: event.time,
    weather: event.weather,
    people: [],
    action: '',
    things: [],
    lines: [],
  };
}
