import type { DraftPanel } from '@/lib/contracts/drafts';
import type { BeatKind } from './beat-lines';
import { facesOf, lookOf, silenceOf } from './panel-words';
import type { PremiseEvent } from './premise-events';

/** An event where it happens. */
export interface TellingEvent extends PremiseEvent {
  readonly place: string | null;
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
}

/** Further panels that tell what is there already: the place, a thing, how somebody takes it, a silence; as many as wanted. */
export function extraPanels(events: readonly TellingEvent[], count: number, how: How): ExtraPanel[] {
  const kinds = [opening, reaction, detail, face, exchange, silence];
  const extras: ExtraPanel[] = [];
  // A round gives every event one more panel of a kind, so the longest story is evenly told.
  for (let round = 0; extras.length < count; round++) {
    const make = kinds[round % kinds.length] ?? silence;
    const before = extras.length;
    const order = events.map((_, index) => (index + how.seed * (round + 1)) % events.length);
    for (const at of make === opening ? events.keys() : order) {
      if (extras.length >= count) break;
      const event = events[at];
      const turn = Math.floor(round / kinds.length);
      const made = event === undefined ? null : make(event, at, { ...how, turn });
      if (made !== null) extras.push({ at, isBefore: make === opening, panel: made });
    }
    if (extras.length === before && round >= kinds.length * 2) {
      const at = round % events.length;
      const event = events[at];
      if (event !== undefined) extras.push({ at, isBefore: false, panel: silencePanel(event, at + round, how) });
    }
  }
  return extras;
}

function opening(event: TellingEvent, _at: number, { language, turn }: Turn): DraftPanel | null {
  if (!event.opens || event.place === null || turn > 0) return null;
  const name = event.place.slice(0, 1).toUpperCase() + event.place.slice(1);
  const action = language === 'ja' ? `${name}。誰もいない。` : `${name}, seen from afar.`;
  const caption = event.leap === null ? '' : event.leap.slice(0, 1).toUpperCase() + event.leap.slice(1);
  return {
    ...bare(event),
    shot: 'establishing',
    action,
    lines: caption === '' ? [] : [{ speaker: '', kind: 'narration', text: caption }],
  };
}

/** How the other takes it. */
function reaction(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const who = event.people[(1 + turn) % Math.max(1, event.people.length)];
  if (who === undefined) return null;
  return {
    ...bare(event),
    people: [who],
    action: facesOf(who, event.kind, language, at + seed + turn),
    shot: 'close-up',
  };
}

function detail(event: TellingEvent, _at: number, { language, turn }: Turn): DraftPanel | null {
  const things = event.things.filter((one) => !event.people.some((name) => name.toLowerCase() === one));
  const thing = things[turn];
  if (thing === undefined) return null;
  return {
    ...bare(event),
    things: [thing],
    shot: 'detail',
    action: language === 'ja' ? `${thing}。誰もいない。` : `The ${thing}.`,
  };
}

function face(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const who = event.people[turn % Math.max(1, event.people.length)];
  if (who === undefined) return null;
  return {
    ...bare(event),
    people: [who],
    action: facesOf(who, 'other' satisfies BeatKind, language, at + seed + turn),
    shot: 'bust',
  };
}

/** Two who look at each other. */
function exchange(event: TellingEvent, at: number, { language, seed, turn }: Turn): DraftPanel | null {
  const [first, second] = event.people;
  if (first === undefined || second === undefined) return null;
  return { ...bare(event), people: [first, second], action: lookOf(first, second, language, at + seed + turn) };
}

function silence(event: TellingEvent, at: number, how: Turn): DraftPanel | null {
  return silencePanel(event, at + how.turn, how);
}

function silencePanel(event: TellingEvent, at: number, { language, seed }: How): DraftPanel {
  return { ...bare(event), shot: 'wide', action: silenceOf(event.weather, language, at + seed) };
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
