import type { Draft } from '@/lib/contracts/drafts';
import { spokenName } from '../characters/names-in-text';
import type { Decisions } from './decisions';
import type { TellingEvent } from './extra-panels';
import type { PremiseEvent } from './premise-events';
import type { SaidPlace } from './understand-places';

export interface Settled {
  readonly events: readonly TellingEvent[];
  readonly places: Draft['places'];
  /** As they were read: which are only near to what the premise says. */
  readonly said: readonly { readonly name: string; readonly isExact: boolean; readonly scene: string | null }[];
}

type Place = NonNullable<SaidPlace['place']>;

/**
 * Every event at its place, hour and weather: what is not said stays as it was, until somebody goes elsewhere or time has
 * passed. What is said of a later place is not said of the first.
 */
export function settlePlaces(told: readonly PremiseEvent[], decided: Decisions, language: 'en' | 'ja'): Settled {
  const events = told.flatMap((event, index) => withDeparture(event, told.slice(0, index), language));
  const opening = openingOf(events);
  let { place, time, weather } = opening;
  const places: Draft['places'] = [];
  const said: Settled['said'][number][] = [];
  const sceneOf = (one: { readonly name: string; readonly scene: string | null }): string | null => {
    const own = decided.scenes.find(({ name }) => name === one.name);
    return own === undefined ? one.scene : own.scene;
  };
  const note = (one: Place): void => {
    if (places.some(({ name }) => isSame(name, one.name))) return;
    places.push({ name: one.name, scene: sceneOf(one), time, weather });
    said.push(one);
  };
  const settled = events.map((event, index): TellingEvent => {
    const { where, leap } = event;
    const next = where.isOnlySpokenOf && (place !== null || opening.isElsewhere) ? null : where.place;
    const isNew = next !== null && (place === null || !isSame(next.name, place.name));
    place = next ?? place;
    if (index > 0) {
      time = where.time ?? (leap === null ? time : null);
      weather = where.weather ?? (leap === null ? weather : null);
    }
    if (place !== null) note(place);
    const here = places.find(({ name }) => place !== null && isSame(name, place.name));
    if (here !== undefined) {
      here.time ??= time;
      // Clouds that bring rain are rain.
      here.weather = here.weather === 'cloudy' ? (weather ?? here.weather) : (here.weather ?? weather);
    }
    for (const one of [...(where.place === null || where.place === place ? [] : [where.place]), ...where.others])
      note(one);
    const scene = place === null ? null : sceneOf(place);
    return {
      ...event,
      place: here?.name ?? null,
      scene,
      opens: index === 0 || isNew || leap !== null,
      time,
      weather,
    };
  });
  return { events: settled, places, said };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

interface Opening {
  readonly place: Place | null;
  /** The first place that is said is reached later: the story begins in one that it doesn't say. */
  readonly isElsewhere: boolean;
  readonly time: string | null;
  readonly weather: string | null;
}

/** Where, when and in which weather the first event is: as far as its own scene says. */
function openingOf(events: readonly PremiseEvent[]): Opening {
  const isThere = ({ where }: PremiseEvent): boolean => where.place !== null && !where.isOnlySpokenOf;
  const first = events.findIndex(isThere);
  const isElsewhere = first > 0 && events[first]?.where.isReached === true;
  const said = first >= 0 ? events[first] : events.find(({ where }) => where.place !== null);
  const place = isElsewhere ? null : (said?.where.place ?? null);
  const end = events.findIndex(
    (event, index) =>
      index > 0 &&
      (event.leap !== null ||
        (isThere(event) && !(place !== null && isSame(event.where.place?.name ?? '', place.name)))),
  );
  const scene = events.slice(0, end < 0 ? events.length : end);
  return {
    place,
    isElsewhere,
    // An hour that is only told later is not the one in which it begins.
    time: scene.slice(0, 2).find(({ where }) => where.time !== null)?.where.time ?? null,
    weather:
      scene.find(({ where, action }, at) => where.weather !== null && !(at > 0 && BEGINS.test(action)))?.where
        .weather ?? null,
  };
}

/** "It starts to rain": before, it did not. */
const BEGINS = /\b(?:starts?|started|begins?|began|suddenly)\b|始め|降り出|突然|急に/iu;

/** Who goes from a place where the story has not been is first seen there. */
function withDeparture(
  event: PremiseEvent,
  before: readonly PremiseEvent[],
  language: 'en' | 'ja',
): readonly PremiseEvent[] {
  const { from, isReached } = event.where;
  const who = event.people[0];
  const last = before.findLast(({ where }) => where.place !== null && !where.isOnlySpokenOf)?.where.place;
  if (from === null || !isReached || who === undefined || (last && isSame(last.name, from.name))) return [event];
  const spoken = spokenName(who);
  const action =
    language === 'ja'
      ? `${who}は${from.name}を出る。`
      : `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)} leaves the ${from.name}.`;
  const departure: PremiseEvent = {
    ...event,
    action,
    kind: 'leave',
    people: [who],
    lines: [],
    things: [],
    where: { ...event.where, place: from, others: [], from: null, isReached: false },
  };
  return [departure, { ...event, isContinued: true, where: { ...event.where, time: null, weather: null }, leap: null }];
}
