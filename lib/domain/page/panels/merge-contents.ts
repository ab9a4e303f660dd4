import { MOST_PANELS, type PanelContent } from '@/lib/contracts/books';
import { MOST_CAST } from '@/lib/contracts/staging';

const MOST_LISTED = 12;

/** A panel that is merged with another, in reading order. */
export interface PanelToMerge {
  readonly id: string;
  readonly content: PanelContent;
}

/**
 * What a panel shows that two became: the people, things and words of both, from left to right as they are read; whatever
 * only one of them says counts, and where they differ what the panel says that stays. People stand side by side anew, so
 * that nobody stands on another.
 * @param panels in reading order
 * @param keptId the one that stays; the other's pictures become its candidates
 */
export function mergedContent(panels: readonly [PanelToMerge, PanelToMerge], keptId: string): PanelContent {
  const [first, second] = panels;
  const [kept, gone] = keptId === first.id ? [first, second] : [second, first];
  const [own, other] = [kept.content.staging, gone.content.staging];
  const cast = panels.flatMap(({ content }) => content.staging.cast);
  const people = cast.filter(
    ({ characterId }, index) => cast.findIndex((one) => one.characterId === characterId) === index,
  );
  const isMore = people.length > own.cast.length;
  return {
    ...kept.content,
    staging: {
      ...own,
      cast: people.slice(0, MOST_CAST).map((member) => (isMore ? { ...member, at: null } : member)),
      placeId: own.placeId ?? other.placeId,
      time: own.time ?? other.time,
      weather: own.weather ?? other.weather,
      // A shot that was chosen for fewer people would cut them.
      shot: isMore ? null : own.shot,
      effects: [...new Set([...own.effects, ...other.effects])].slice(0, MOST_LISTED),
      props: [...own.props, ...other.props].slice(0, MOST_LISTED),
      pair: own.pair ?? other.pair,
    },
    reason: null,
    action: joined(panels, 'action', '\n').slice(0, 4000),
    words: joined(panels, 'words', ', ').slice(0, 2000),
    alt: kept.content.alt === null && gone.content.alt === null ? null : altOf(panels),
    weight: Math.max(kept.content.weight, gone.content.weight),
    mergedFrom: [...new Set([...(kept.content.mergedFrom ?? []), gone.id, ...(gone.content.mergedFrom ?? [])])].slice(
      0,
      MOST_PANELS,
    ),
  };
}

function altOf(panels: readonly PanelToMerge[]): string {
  return panels
    .flatMap(({ content }) => (content.alt === null ? [] : [content.alt]))
    .join(' ')
    .slice(0, 2000);
}

function joined(panels: readonly PanelToMerge[], part: 'action' | 'words', by: string): string {
  const said = panels.map(({ content }) => content[part]).filter((text) => text.trim() !== '');
  return [...new Set(said)].join(by);
}
