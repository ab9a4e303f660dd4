import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent } from '@/lib/contracts/books';
import type { PanelFacts, PanelStamp, PersonPart, StagedPart } from '@/lib/contracts/panel-stamps';
import type { PlaceTraits } from '@/lib/contracts/places';
import { restingExpression } from '../characters/identity';
import { boxOf, type PageBox, type PagePolygon } from '../layout/page-point';
import { castOf, type Company } from '../page/panels/panel-rough';
import { panelView } from '../page/panels/panel-view';
import type { PeopleStates, PersonState } from '../page/panels/story-states';
import type { StagedPerson } from '../staging/stage-picture';
import type { ProjectStyle } from '../staging/written-words';
import { digest } from './digest';

/** Everything that the drawing of a panel depends on. */
export interface PanelToStamp {
  readonly content: PanelContent;
  readonly polygon: PagePolygon;
  /** Those of the panel. */
  readonly balloons: readonly Pick<Balloon, 'at' | 'widthMm' | 'heightMm' | 'kind'>[];
  readonly company: Company;
  /** How people are on the panel's page. */
  readonly states: PeopleStates;
  readonly style: ProjectStyle;
  /** Sizes that the model draws; empty takes the usual ones. */
  readonly buckets: readonly (readonly [number, number])[];
}

/** What a panel's picture is drawn from, as it is now: the facts to compare, and their digest. */
export function stampPanel(panel: PanelToStamp): PanelStamp {
  const facts = factsOf(panel);
  return { version: 1, digest: digest(facts), facts };
}

function factsOf({ content, polygon, balloons, company, states, style, buckets }: PanelToStamp): PanelFacts {
  const box = boxOf(polygon);
  const { size } = panelView(polygon, buckets);
  return {
    action: digest(content.action),
    words: digest(content.words),
    style: styleDigest(style),
    strength: digest(content.controls === undefined ? content.followRough : [content.followRough, content.controls]),
    seed: digest(content.seed),
    staged: stagedParts(content),
    place: placeOf(content, company),
    people: castOf(content, company, states).map((person) => personFacts(person, states)),
    widthMm: tenths(box.right - box.left),
    heightMm: tenths(box.bottom - box.top),
    outline: digest(polygon.map(({ x, y }) => [tenths(x - box.left), tenths(y - box.top)])),
    size: [size.widthPx, size.heightPx],
    white: balloons.filter(({ kind }) => kind !== 'sfx').map((balloon) => whiteUnder(balloon, box)),
  };
}

/** How a book is finished and whether its style is locked change no picture that is there. */
function styleDigest({ words, record }: ProjectStyle): string {
  const { finish: _finish, isLocked: _isLocked, ...drawn } = record;
  return digest({ words, ...drawn });
}

function stagedParts({ staging }: PanelContent): Record<StagedPart, string> {
  const { time, weather, shot, camera, pair, effects, props } = staging;
  return {
    time: digest(time),
    weather: digest(weather),
    shot: digest([shot, camera]),
    pair: digest(pair),
    effects: digest(effects),
    things: digest(props),
  };
}

/** A place as the panel sees it: other times of day, and cameras that it is not seen through, don't count. */
function placeOf({ staging }: PanelContent, { places }: Company): PanelFacts['place'] {
  const place = places.find(({ id }) => id === staging.placeId);
  return place ? { id: place.id, name: place.name, traits: placeDigest(place.traits, staging) } : null;
}

function placeDigest(
  { variants, cameras = [], ...drawn }: PlaceTraits,
  { time, weather, placeCameraId }: PanelContent['staging'],
): string {
  const [usual] = variants;
  const { name: _name, ...camera } = cameras.find(({ id }) => id === placeCameraId) ?? { name: '' };
  return digest({ ...drawn, time: time ?? usual?.time, weather: weather ?? usual?.weather, camera });
}

function personFacts({ name, traits, outfit, how }: StagedPerson, states: PeopleStates): PanelFacts['people'][number] {
  const parts: Record<PersonPart, string> = {
    hair: digest([traits.hairColour, traits.hairStyle, traits.bangs]),
    eyes: digest(traits.eyeColours),
    body: digest([traits.sex, traits.age, traits.build, traits.skin]),
    marks: digest(traits.marks),
    extras: digest(traits.extras),
    clothes: digest([outfit.outfit, outfit.clothColour, outfit.accentColour, outfit.shirtPrint]),
    accessories: digest(outfit.accessories),
    tags: digest([traits.words, traits.forbidden, outfit.words, ...(traits.loras ?? [])]),
    expression: digest(how.expression ?? restingExpression(traits)),
    pose: digest([how.pose, how.view, how.isChibi, how.holds, how.joints]),
    position: digest(how.at),
    story: digest(storyOf(states.get(how.characterId))),
  };
  return { id: how.characterId, name, parts };
}

/** What the story adds besides clothes and mood, which are told as such. */
function storyOf(state: PersonState | undefined): readonly string[] {
  return [state?.injuries ?? '', state?.props ?? ''].filter((words) => words.trim() !== '');
}

function whiteUnder({ at, widthMm, heightMm }: PanelToStamp['balloons'][number], { left, top }: PageBox) {
  return {
    x: tenths(at.x - left),
    y: tenths(at.y - top),
    radiusX: tenths(widthMm / 2),
    radiusY: tenths(heightMm / 2),
  };
}

function tenths(value: number): number {
  // No negative zero: stored as JSON it would be another value.
  return Math.round(value * 10) / 10 + 0;
}

/** A stamp of a picture that was extended to the panel's shape as it is now; all else is as it was drawn. */
export function withShapeOf(drawn: PanelStamp, now: PanelStamp): PanelStamp {
  const { widthMm, heightMm, outline, size } = now.facts;
  const facts = { ...drawn.facts, widthMm, heightMm, outline, size };
  return { version: 1, digest: digest(facts), facts };
}
