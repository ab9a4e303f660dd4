import type { PanelContent } from '@/lib/contracts/books';
import type { RoughSpecification } from '@/lib/rough';
import type { Person } from '@/lib/rough/specification';
import { ANIMAL_KINDS, type ClothColour, type PropTag } from '@/lib/rough/vocabulary';
import { visibleProportions } from './visible-proportions';
import type { PagePolygon } from '../layout/page-point';
import { castOf, panelRough, type Company } from '../page/panels/panel-rough';
import { panelView } from '../page/panels/panel-view';
import type { PeopleStates } from '../page/panels/story-states';

/** Names of what a rough shows, in one of the languages that drafts are written in. */
export interface AltWords {
  readonly locale: 'en' | 'ja';
  /** By the rough's own words, such as `shot_close-up`, `pose_running` or `thing_umbrella`; empty for what has none. */
  readonly name: (key: string) => string;
}

/** What a draft is written from. */
export interface AltFacts {
  readonly specification: RoughSpecification;
  /** From left to right; people beyond are told by what they look like. */
  readonly names: readonly string[];
  /** As the project calls it; empty takes what the rough draws. */
  readonly place: string;
  /** What the script says is seen; empty is not told. */
  readonly action: string;
}

/**
 * What a panel shows, for those who can't see it: what happens, how it is seen, who is in it with their faces and poses,
 * where and when, which things. What is said is not told: it is read right behind.
 */
export function draftAlt(facts: AltFacts, words: AltWords): string {
  const { specification, place, action } = facts;
  const phrases = PHRASES[words.locale];
  const people = specification.people.map((person, index) =>
    personWords(person, { name: facts.names[index], shot: specification.shot }, words),
  );
  const [first, second, ...others] = people;
  const isPair = specification.pair !== undefined && first !== undefined && second !== undefined;
  const pair = isPair ? words.name(`pair_${specification.pair ?? ''}`) : '';
  const shot = filled([words.name(`shot_${specification.shot}`), cameraWords(specification, words)]);
  const where = filled([place === '' ? placeWords(specification, words) : place, ...whenWords(specification, words)]);
  const things = thingWords(specification, words);
  const effects = (specification.effects ?? []).map((effect) => words.name(`effect_${effect}`));
  return [
    ended(action.trim(), phrases.end),
    phrases.seen(phrases.list(shot), isPair ? [phrases.pair([first, second], pair), ...others] : people),
    where.length === 0 ? '' : phrases.place(phrases.list(where)),
    filled(things).length === 0 ? '' : phrases.things(phrases.list(filled(things))),
    filled(effects).length === 0 ? '' : phrases.effects(phrases.list(filled(effects))),
  ]
    .filter((sentence) => sentence !== '')
    .join(phrases.gap);
}

interface Phrases {
  readonly end: string;
  readonly gap: string;
  readonly list: (parts: readonly string[]) => string;
  readonly how: (who: string, how: readonly string[]) => string;
  readonly pair: (both: readonly string[], together: string) => string;
  readonly seen: (shot: string, people: readonly string[]) => string;
  readonly place: (where: string) => string;
  readonly things: (things: string) => string;
  readonly effects: (effects: string) => string;
  readonly coloured: (colour: string, thing: string) => string;
}

const PHRASES: Readonly<Record<AltWords['locale'], Phrases>> = {
  en: {
    end: '.',
    gap: ' ',
    list: (parts) => parts.join(', '),
    how: (who, how) => (how.length === 0 ? who : `${who} (${how.join(', ')})`),
    pair: (both, together) => (together === '' ? both.join(' and ') : `${both.join(' and ')}, ${together}`),
    seen: (shot, people) =>
      people.length === 0 ? `Seen ${shot}, with nobody in it.` : `Seen ${shot}: ${people.join('; ')}.`,
    place: (where) => `Place: ${where}.`,
    things: (things) => `Also there: ${things}.`,
    effects: (effects) => `Drawn over it: ${effects}.`,
    coloured: (colour, thing) => `${colour} ${thing}`,
  },
  ja: {
    end: '。',
    gap: '',
    list: (parts) => parts.join('、'),
    how: (who, how) => (how.length === 0 ? who : `${who}（${how.join('、')}）`),
    pair: (both, together) => (together === '' ? both.join('と') : `${both.join('と')}（${together}）`),
    seen: (shot, people) => (people.length === 0 ? `${shot}、人物なし。` : `${shot}：${people.join('、')}。`),
    place: (where) => `場所：${where}。`,
    things: (things) => `ほかに：${things}。`,
    effects: (effects) => `効果：${effects}。`,
    coloured: (colour, thing) => `${colour}${colour.length === 1 ? '色' : ''}の${thing}`,
  },
};

/** Ends a sentence that does not end yet. */
function ended(sentence: string, end: string): string {
  return sentence === '' || /[.!?…。！？」』”"]$/u.test(sentence) ? sentence : sentence + end;
}

function filled(parts: readonly string[]): string[] {
  return parts.filter((part) => part !== '');
}

/** What stands about, each kind once, with its colour where it has one of its own. */
function thingWords({ props = [], setting }: RoughSpecification, words: AltWords): string[] {
  const { things = [], paints = [] } = setting ?? {};
  const there: { readonly tag: PropTag; readonly colour?: ClothColour | undefined }[] = [
    ...props,
    ...things,
    ...paints,
  ];
  const named = there.flatMap(({ tag, colour }) => {
    const name = words.name(`thing_${tag}`);
    if (name === '' || colour === undefined) return name;
    return PHRASES[words.locale].coloured(words.name(`clothColour_${colour}`), name);
  });
  return [...new Set(named)];
}

function personWords(
  person: Person,
  { name, shot }: { readonly name: string | undefined; readonly shot: RoughSpecification['shot'] },
  words: AltWords,
): string {
  const { who, how } = person;
  const said = [
    words.name(`expression_${how.expression}`),
    bodyWords(who, how, words),
    how.view === 'front' ? '' : words.name(`view_${how.view}`),
    ...visibleProportions(person, shot).map((measure) => words.name(measure)),
  ];
  // A face that looks away is not seen.
  const seen = how.view === 'from_behind' ? said.slice(1) : said;
  return PHRASES[words.locale].how(name ?? beingWords(who, words), filled(seen));
}

function isAnimal({ kind }: Person['who']): boolean {
  return ANIMAL_KINDS.some((animal) => animal === kind);
}

/** Standing is not told: it is how everybody is where nothing is said. */
function bodyWords(who: Person['who'], how: Person['how'], words: AltWords): string {
  const [group, pose] = isAnimal(who) ? ['animalPose', how.animalPose] : ['pose', how.pose];
  return pose === undefined || pose === 'standing' ? '' : words.name(`${group}_${pose}`);
}

/** What somebody without a name is: an animal, a robot, a girl. */
function beingWords({ kind, sex }: Person['who'], words: AltWords): string {
  return words.name(kind === undefined || kind === 'human' ? `sex_${sex}` : `kind_${kind}`);
}

function cameraWords({ camera }: RoughSpecification, words: AltWords): string {
  return camera === undefined || camera.height === 'eye' ? '' : words.name(`camera_${camera.height}`);
}

function placeWords({ setting, scene }: RoughSpecification, words: AltWords): string {
  if (setting) return words.name(`scene_${setting.tag}`);
  return scene === 'simple_background' ? '' : words.name(`scene_${scene}`);
}

function whenWords({ setting }: RoughSpecification, words: AltWords): string[] {
  if (!setting) return [];
  return [
    setting.time === 'day' ? '' : words.name(`time_${setting.time}`),
    setting.weather === 'clear' ? '' : words.name(`weather_${setting.weather}`),
  ];
}

/** A panel as far as its alt text needs it. */
export interface PanelToTell {
  readonly polygon: PagePolygon;
  readonly content: PanelContent;
  readonly company: Company;
  readonly states: PeopleStates;
  /** Whether the script is written in the language of the words, so that what it says can be told. */
  readonly tellsAction: boolean;
}

/** What a panel shows as Koma drafts it, whatever somebody wrote. */
export function draftPanelAlt(panel: PanelToTell, words: AltWords): string {
  const { content, polygon, company, states } = panel;
  const view = panelView(polygon, []);
  return draftAlt(
    {
      specification: panelRough({ content, polygon, view, company, states, balloons: [] }),
      names: castOf(content, company, states).map(({ name }) => name),
      place: company.places.find(({ id }) => id === content.staging.placeId)?.name ?? '',
      action: panel.tellsAction ? content.action : '',
    },
    words,
  );
}

/** What a panel shows: as somebody wrote it, else as Koma drafts it. */
export function panelAlt(panel: PanelToTell, words: AltWords): string {
  return panel.content.alt ?? draftPanelAlt(panel, words);
}
