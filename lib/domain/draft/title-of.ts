import type { DraftPerson } from '@/lib/contracts/drafts';
import type { TellingEvent } from './extra-panels';

/** A working title where the premise has none: a thing that matters, else who it is about. */
export function titleOf(
  events: readonly TellingEvent[],
  people: readonly DraftPerson[],
  language: 'en' | 'ja',
): string {
  const counts = new Map<string, number>();
  for (const thing of events.flatMap(({ things }) => things)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const [thing] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [hero, second] = people;
  if (thing !== undefined) return language === 'ja' ? thing : `The ${thing}`;
  if (hero !== undefined && second !== undefined)
    return language === 'ja' ? `${hero.name}と${second.name}` : `${hero.name} and ${second.name}`;
  return hero?.name ?? (language === 'ja' ? '無題' : 'Untitled');
}
