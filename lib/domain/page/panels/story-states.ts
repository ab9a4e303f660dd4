import type { BookPage, PanelContent, StoryState } from '@/lib/contracts/books';

/** How somebody is on a page, with the page since which they are so. */
export interface PersonState extends Pick<StoryState, 'outfitId' | 'injuries' | 'props' | 'mood'> {
  readonly since: number;
}
export type PeopleStates = ReadonlyMap<string, PersonState>;

export const NO_STATES: PeopleStates = new Map();

type PageOfStory = Pick<BookPage, 'id' | 'number'>;

/** How people are on each page: what a page says holds until a later one says otherwise. */
export function statesByPage(
  pages: readonly PageOfStory[],
  states: readonly StoryState[],
): ReadonlyMap<string, PeopleStates> {
  let now: PeopleStates = NO_STATES;
  return new Map(
    pages.map(({ id, number }) => {
      const changed = states.filter(({ pageId }) => pageId === id);
      if (changed.length > 0) now = new Map([...now, ...changed.map((one) => next(now, one, number))]);
      return [id, now];
    }),
  );
}

function next(before: PeopleStates, state: StoryState, since: number): [string, PersonState] {
  const old = before.get(state.characterId);
  const { injuries, props, mood } = state;
  return [state.characterId, { outfitId: state.outfitId ?? old?.outfitId ?? null, injuries, props, mood, since }];
}

/** The tags that a story's state adds to a panel: wounds and things of who is there. */
export function stateWords({ staging }: PanelContent, states: PeopleStates): string {
  const words = staging.cast.flatMap(({ characterId }) => {
    const state = states.get(characterId);
    return state ? [state.injuries, state.props] : [];
  });
  return words.filter((one) => one.trim() !== '').join(', ');
}

/** What of a panel does not fit what came before it. */
export type Contradiction =
  | { readonly kind: 'outfit'; readonly panelId: string; readonly characterId: string }
  | { readonly kind: 'time'; readonly panelId: string };

/** Somebody in other clothes than the story has them in, or another time of day in the same place from one panel to the next. */
export function contradictionsOf(page: Pick<BookPage, 'panels'>, states: PeopleStates): Contradiction[] {
  return page.panels.flatMap(({ id, content }, index): Contradiction[] => {
    const { cast, placeId, time } = content.staging;
    const outfits = cast.flatMap(({ characterId, outfitId }): Contradiction[] => {
      const worn = states.get(characterId)?.outfitId ?? null;
      return worn !== null && outfitId !== null && outfitId !== worn
        ? [{ kind: 'outfit', panelId: id, characterId }]
        : [];
    });
    const before = page.panels[index - 1]?.content;
    const isSamePlace = before !== undefined && placeId !== null && before.staging.placeId === placeId;
    const isSameScene = isSamePlace && sceneOf(before) === sceneOf(content);
    const jumps = isSameScene && time !== null && before.staging.time !== null && before.staging.time !== time;
    return [...outfits, ...(jumps ? [{ kind: 'time' as const, panelId: id }] : [])];
  });
}

/** The heading that a panel's text stands under; panels made by hand share none. */
function sceneOf({ source }: PanelContent): string | null {
  return source?.split('\n')[0] ?? null;
}
