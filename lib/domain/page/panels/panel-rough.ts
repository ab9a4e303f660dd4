import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent } from '@/lib/contracts/books';
import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import type { PlaceTraits } from '@/lib/contracts/places';
import type { CastMember } from '@/lib/contracts/staging';
import { parsePromptTags } from '@/lib/rough/tags';
import type { RoughSpecification } from '@/lib/rough/specification';
import type { Style } from '@/lib/rough/vocabulary';
import type { PagePolygon } from '../../layout/page-point';
import { stagePicture, type StagedPerson } from '../../staging/stage-picture';
import { toShares, type PanelView } from './panel-view';
import { NO_STATES, type PeopleStates } from './story-states';

/** A project's people and places, as roughs need them. */
export interface Company {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly traits: CharacterTraits;
    /** The first is worn when nobody says. */
    readonly outfits: readonly { readonly id: string; readonly traits: OutfitTraits }[];
  }[];
  readonly places: readonly { readonly id: string; readonly name: string; readonly traits: PlaceTraits }[];
  /** The project's style, where it says one. */
  readonly look: Style | null;
}

export interface PanelToRough {
  readonly content: PanelContent;
  readonly polygon: PagePolygon;
  readonly view: PanelView;
  readonly company: Company;
  /** Those of the panel: the background stays calm under them. */
  readonly balloons: readonly Pick<Balloon, 'at' | 'widthMm' | 'heightMm' | 'kind'>[];
  /** How people are on the panel's page, by their id. */
  readonly states?: PeopleStates;
}

/** What a panel's rough shows, the same in the browser and on the server: people who were taken out of the project are left out. */
export function panelRough({ content, polygon, view, company, balloons, states }: PanelToRough): RoughSpecification {
  const { staging, words, seed } = content;
  const place = company.places.find(({ id }) => id === staging.placeId)?.traits ?? null;
  const people = castOf(content, company, states);
  const said = [words, people.length === 0 ? 'no humans' : '', place?.words ?? '', place ? '' : 'simple background'];
  const staged = stagePicture({
    staging,
    people,
    place,
    chunks: parsePromptTags(said.filter((one) => one.trim() !== '').join(', ')),
    look: company.look,
    seed,
    size: view.size,
  });
  const visible = outset(polygon).map((point) => inside(toShares(view, point)));
  const calm = balloons.filter(({ kind }) => kind !== 'sfx').map((balloon) => calmUnder(balloon, view));
  return {
    ...staged,
    keepsHeadsInside: true,
    polygon: visible.slice(0, 16),
    ...(calm.length > 0 ? { calm: calm.slice(0, 16) } : {}),
  };
}

/** The cast with their traits, from left to right. */
export function castOf(
  { staging }: Pick<PanelContent, 'staging'>,
  { people }: Pick<Company, 'people'>,
  states: PeopleStates = NO_STATES,
): StagedPerson[] {
  return staging.cast.flatMap((member): StagedPerson[] => {
    const person = people.find(({ id }) => id === member.characterId);
    const how = asTheyAre(member, states);
    const outfit = person?.outfits.find(({ id }) => id === how.outfitId) ?? person?.outfits[0];
    return person && outfit ? [{ name: person.name, traits: person.traits, outfit: outfit.traits, how }] : [];
  });
}

/** Somebody of a cast as the story has them where the panel does not say. */
export function asTheyAre(member: CastMember, states: PeopleStates): CastMember {
  const state = states.get(member.characterId);
  if (!state) return member;
  return { ...member, outfitId: member.outfitId ?? state.outfitId, expression: member.expression ?? state.mood };
}

/** How far drawings go on under a panel's border, in millimetres. */
const UNDER_MM = 0.8;

/** A little larger than the panel, so that no paper shows at its edge. */
function outset(polygon: PagePolygon): PagePolygon {
  const middle = {
    x: polygon.reduce((sum, { x }) => sum + x, 0) / polygon.length,
    y: polygon.reduce((sum, { y }) => sum + y, 0) / polygon.length,
  };
  return polygon.map(({ x, y }) => {
    const distance = Math.max(0.01, Math.hypot(x - middle.x, y - middle.y));
    const grown = (distance + UNDER_MM) / distance;
    return { x: middle.x + (x - middle.x) * grown, y: middle.y + (y - middle.y) * grown };
  });
}

function inside({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.max(0, Math.min(1, x)), y: Math.max(0, Math.min(1, y)) };
}

function calmUnder({ at, widthMm, heightMm }: Pick<Balloon, 'at' | 'widthMm' | 'heightMm'>, view: PanelView) {
  const { rect } = view;
  const middle = toShares(view, at);
  const between = (value: number): number => Math.max(-1, Math.min(2, value));
  return {
    x: between(middle.x),
    y: between(middle.y),
    radiusX: Math.min(2, widthMm / 2 / (rect.right - rect.left)),
    radiusY: Math.min(2, heightMm / 2 / (rect.bottom - rect.top)),
  };
}
