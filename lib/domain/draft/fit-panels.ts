import type { DraftPanel } from '@/lib/contracts/drafts';
import { extraPanels, type TellingEvent } from './extra-panels';
import type { PanelOfEvent } from './story-form';

interface How {
  readonly language: 'en' | 'ja';
  readonly seed: number;
  readonly isSilent: boolean;
}

/**
 * As many panels as wanted: events are joined where they are too many, those of one scene first, and told in more panels
 * where they are too few.
 */
export function fitPanels(events: readonly TellingEvent[], wanted: number, how: How): PanelOfEvent[] {
  if (events.length === 0) return Array.from({ length: wanted }, () => ({ panel: mergedPanel([]), event: 0 }));
  if (events.length >= wanted) {
    const groups = isOneScene(events) ? evenGroups(events, wanted) : sceneGroups(events, wanted);
    let last = -1;
    return groups.map((group) => ({ panel: mergedPanel(group), event: (last += group.length) }));
  }
  const extras = extraPanels(events, wanted - events.length, how);
  const panels = events.flatMap((event, index) =>
    [
      ...extras.filter(({ at, isBefore }) => at === index && isBefore).map(({ panel }) => panel),
      mergedPanel([event]),
      ...extras.filter(({ at, isBefore }) => at === index && !isBefore).map(({ panel }) => panel),
    ].map((panel) => ({ panel, event: index })),
  );
  const last = panels.at(-1);
  // A premise of a few words about nobody tells no more than its place.
  const rest = Math.max(0, wanted - panels.length);
  return last === undefined ? panels : [...panels, ...Array.from({ length: rest }, () => last)];
}

const isOneScene = (events: readonly TellingEvent[]): boolean =>
  events.every(({ place }) => place === events[0]?.place);

function evenGroups(events: readonly TellingEvent[], count: number): (readonly TellingEvent[])[] {
  return Array.from({ length: count }, (_, index) =>
    events.slice(Math.floor((index * events.length) / count), Math.floor(((index + 1) * events.length) / count)),
  );
}

/** Two places share a panel only where there are more places than panels. */
const CROSSING = 1000;
/** A sentence that was cut is joined again before two that stand alone. */
const CONTINUED = -500;

/** Neighbours are joined until no more groups than panels are left: those of one sentence, of one scene, the shortest first. */
function sceneGroups(events: readonly TellingEvent[], count: number): (readonly TellingEvent[])[] {
  const groups = events.map((event): readonly TellingEvent[] => [event]);
  const cost = (left: readonly TellingEvent[], right: readonly TellingEvent[]): number => {
    const isCrossing = left.at(-1)?.place !== right[0]?.place;
    return left.length + right.length + (right[0]?.isContinued === true ? CONTINUED : isCrossing ? CROSSING : 0);
  };
  while (groups.length > count) {
    let [best, least] = [1, Infinity];
    for (let at = 1; at < groups.length; at++) {
      const price = cost(groups[at - 1] ?? [], groups[at] ?? []);
      if (price < least) [best, least] = [at, price];
    }
    groups.splice(best - 1, 2, [...(groups[best - 1] ?? []), ...(groups[best] ?? [])]);
  }
  return groups;
}

function mergedPanel(events: readonly TellingEvent[]): DraftPanel {
  const [first] = events;
  return {
    shot: 'wide',
    place: first?.place ?? null,
    time: first?.time ?? null,
    weather: first?.weather ?? null,
    people: [...new Set(events.flatMap(({ people }) => people))].slice(0, 12),
    action: events
      .map(({ action }) => action)
      .filter((action) => action !== '')
      .join(' ')
      .slice(0, 1000),
    things: [...new Set(events.flatMap(({ things }) => things))].slice(0, 40),
    lines: events.flatMap(({ lines }) => lines).slice(0, 12),
  };
}

const SHOTS = ['medium', 'close-up', 'full body', 'bust', 'wide'] as const;
const FIXED = /^(?:establishing|detail|splash|extreme close-up)$/;

/** No panel in the shot of the one before it, and a scene that opens without its place from afar is seen wide. */
export function varyShots(panels: readonly DraftPanel[], seed: number): DraftPanel[] {
  let last = '';
  return panels.map((panel, index) => {
    if (FIXED.test(panel.shot)) {
      last = panel.shot;
      return panel;
    }
    const before = panels[index - 1];
    const opens = before !== undefined && panel.place !== null && before.place !== panel.place;
    const usual = panel.people.length > 1 ? ['medium', 'full body', 'wide', 'bust'] : SHOTS;
    const turned = usual.map((_, step) => usual[(index + seed + step) % usual.length] ?? 'medium');
    last = (opens ? ['wide', ...turned] : turned).find((one) => one !== last) ?? 'medium';
    return { ...panel, shot: last };
  });
}
