import {
  MOST_DRAFT_PAGES,
  MOST_PANELS_A_PAGE,
  type Draft,
  type DraftLine,
  type DraftPanel,
  type DraftPerson,
  type DraftQuestion,
} from '@/lib/contracts/drafts';
import { LINE_BANK } from './beat-lines';
import { askQuestions } from './ask-questions';
import { extraPanels, type TellingEvent } from './extra-panels';
import { pacePanels } from './pace-panels';
import { languageOf } from './language-of';
import { eventsOf, type PremiseEvent } from './premise-events';
import { readConstraints, type Constraints } from './read-constraints';
import { splitPremise, type PremisePart } from './split-premise';
import { titleOf } from './title-of';
import { understandPeople, type UnderstoodPerson } from './understand-people';

export interface StoryToDraft {
  readonly premise: string;
  readonly title?: string | undefined;
  /** Names that the project knows. */
  readonly cast?: readonly string[];
  /** Asked for beside the premise; what the premise says in words goes before. */
  readonly pageCount?: number | undefined;
  /** The language of the draft; read from the premise's letters where it is left out. */
  readonly language?: 'en' | 'ja' | undefined;
  /** Another seed gives another draft of the same premise. */
  readonly seed?: number;
}

/** Pages of a draft that nothing asks a number of, and panels on a page. */
const DEFAULT_PAGES = 4;
const PER_PAGE = 4.6;

/**
 * A draft of a story from a premise in English or Japanese, by rules alone: who is in it and how they look, where and when
 * it happens, what is said, told on as many pages or panels as the premise asks for. What it does not say, or says twice,
 * comes back as questions. The same premise and seed give the same draft.
 */
export function draftStory(o: StoryToDraft): Draft {
  const language = o.language ?? languageOf(o.premise);
  const seed = o.seed ?? 0;
  const constraints = readConstraints(o.premise);
  const split = splitPremise(o.premise, language);
  const { parts, people, isUnnamed } = namedSpeakers(
    split.parts,
    understandPeople(split.parts, o.cast ?? [], language),
    language,
  );
  const told = settle(eventsOf(parts, people, language));
  const events = told.events.map((event) => (constraints.isSilent ? { ...event, lines: [] } : event));
  const form = formOf(constraints, o.pageCount, events);
  const plan = planPanels(events, { form, language, seed, constraints, people: people.map(({ person }) => person) });
  return {
    title:
      o.title ??
      split.title ??
      titleOf(
        told.events,
        people.map(({ person }) => person),
        language,
      ),
    people: people.map(({ person }) => person),
    places: told.places,
    pages: plan.map((panels) => ({ panels: [...panels] })),
    questions: [
      ...askQuestions({
        premise: o.premise,
        constraints,
        people,
        events: told.events,
        places: told.said,
        isUnnamed,
        language,
      }),
      ...lengthQuestion(form, plan.length, language),
    ],
  };
}

/** Lines without a speaker are said in turn by the two of the premise, or by two whom it does not name. */
function namedSpeakers(
  parts: readonly PremisePart[],
  people: readonly UnderstoodPerson[],
  language: 'en' | 'ja',
): { parts: readonly PremisePart[]; people: readonly UnderstoodPerson[]; isUnnamed: boolean } {
  const open = parts.filter((part) => part.kind === 'line' && part.speaker === '');
  if (open.length === 0) return { parts, people, isUnnamed: false };
  const invented = language === 'ja' ? ['一人目', '二人目'] : ['First speaker', 'Second speaker'];
  const wanted = open.length > 1 ? 2 : 1;
  const all = [
    ...people,
    ...invented
      .slice(0, Math.max(0, wanted - people.length))
      .map((name): UnderstoodPerson => ({ person: unknownPerson(name), calls: [name] })),
  ];
  let turn = 0;
  const named = parts.map((part) => {
    if (part.kind !== 'line' || part.speaker !== '') return part;
    const speaker = all[turn++ % Math.min(2, all.length)]?.person.name ?? '';
    return { ...part, speaker };
  });
  return { parts: named, people: all, isUnnamed: true };
}

function unknownPerson(name: string): DraftPerson {
  return {
    name,
    kind: 'human',
    sex: null,
    age: null,
    occupation: null,
    looks: [],
    clothes: [],
    props: [],
    description: '',
  };
}

interface Settled {
  readonly events: readonly TellingEvent[];
  readonly places: Draft['places'];
  /** As they were read: which are only near to what the premise says. */
  readonly said: readonly { readonly name: string; readonly isExact: boolean; readonly scene: string | null }[];
}

/** Every event at its place, hour and weather: what is not said stays as it was, until time has passed. */
function settle(events: readonly PremiseEvent[]): Settled {
  const firstPlace = events.find(({ where }) => where.place !== null)?.where.place ?? null;
  let place = firstPlace;
  // An hour that is only told later is not the one in which it begins.
  let time = events.slice(0, 2).find(({ where }) => where.time !== null)?.where.time ?? null;
  let weather = events.find(({ where }) => where.weather !== null)?.where.weather ?? null;
  const places: { name: string; scene: string | null; time: string | null; weather: string | null }[] = [];
  const said: Settled['said'][number][] = [];
  const settled = events.map((event, index): TellingEvent => {
    const isNew = event.where.place !== null && event.where.place.name.toLowerCase() !== place?.name.toLowerCase();
    place = event.where.place ?? place;
    if (index > 0) {
      time = event.where.time ?? (event.leap === null ? time : null);
      weather = event.where.weather ?? (event.leap === null ? weather : null);
    }
    if (place !== null && !places.some(({ name }) => name.toLowerCase() === place?.name.toLowerCase())) {
      places.push({ name: place.name, scene: place.scene, time, weather });
      said.push({ name: place.name, isExact: place.isExact, scene: place.scene });
    }
    const here = places.find(({ name }) => name.toLowerCase() === place?.name.toLowerCase());
    if (here !== undefined) {
      here.time ??= time;
      here.weather ??= weather;
    }
    for (const one of event.where.others) {
      if (places.some(({ name }) => name.toLowerCase() === one.name.toLowerCase())) continue;
      places.push({ name: one.name, scene: one.scene, time, weather });
      said.push(one);
    }
    return { ...event, place: place?.name ?? null, opens: index === 0 || isNew || event.leap !== null, time, weather };
  });
  return { events: settled, places, said };
}

/** How long the story is to be. */
export interface Form {
  readonly pageCount: number;
  /** Of the whole story; null where the pages decide. */
  readonly panelCount: number | null;
  /** More than fits were asked for. */
  readonly isCut: boolean;
}

function formOf(constraints: Constraints, given: number | undefined, events: readonly TellingEvent[]): Form {
  const { isFourPanel, panelCount, splash } = constraints;
  const asked = constraints.pageCount ?? given ?? null;
  const most = MOST_DRAFT_PAGES * MOST_PANELS_A_PAGE;
  if (isFourPanel)
    return {
      pageCount: constraints.pageCount === null ? 1 : Math.min(constraints.pageCount, 4),
      panelCount: 4,
      isCut: false,
    };
  if (panelCount !== null) {
    const panels = Math.min(Math.max(1, panelCount), most);
    const pages = asked ?? Math.ceil(panels / 5);
    return {
      pageCount: Math.max(Math.ceil(panels / MOST_PANELS_A_PAGE), Math.min(pages, panels, MOST_DRAFT_PAGES)),
      panelCount: panels,
      isCut: panelCount > most,
    };
  }
  if (asked === null && splash !== null && events.length <= 1) return { pageCount: 1, panelCount: 1, isCut: false };
  const pages = Math.min(Math.max(1, asked ?? DEFAULT_PAGES), MOST_DRAFT_PAGES);
  return { pageCount: pages, panelCount: null, isCut: (asked ?? 1) > MOST_DRAFT_PAGES };
}

interface Telling {
  readonly form: Form;
  readonly language: 'en' | 'ja';
  readonly seed: number;
  readonly constraints: Constraints;
  readonly people: readonly DraftPerson[];
}

function planPanels(events: readonly TellingEvent[], o: Telling): (readonly DraftPanel[])[] {
  const { form, constraints, seed } = o;
  const { pageCount } = form;
  const splashes = constraints.splash === null ? 0 : 1;
  if (splashes === 1 && pageCount === 1 && (form.panelCount ?? 1) === 1)
    return [[{ ...mergedPanel(events), shot: 'splash' }]];
  const wanted = form.panelCount ?? Math.max(pageCount, Math.round((pageCount - splashes) * PER_PAGE) + splashes);
  const talking = events.map((event, index) => withBankLines(event, index, o));
  const panels = varyShots(fitPanels(talking, wanted, o), seed);
  return pacePanels(panels, {
    pageCount,
    splash: splashes === 0 ? null : constraints.splash === 'first' ? 'first' : 'last',
  });
}

/** A line of the bank where the premise has none of its own and somebody who can talk does something that is talked of. */
function withBankLines(
  event: TellingEvent,
  index: number,
  { language, seed, constraints, people }: Telling,
): TellingEvent {
  if (constraints.isSilent || event.lines.length > 0 || event.kind === 'other') return event;
  const talkers = event.people.filter((name) => people.some((person) => person.name === name && canTalk(person)));
  const [first, other] = talkers;
  if (first === undefined) return event;
  const bank = LINE_BANK[language][event.kind];
  const lines = (bank[(index + seed) % bank.length] ?? []).flatMap(({ by, say, text }): DraftLine[] => {
    if (by === 'sound') return [{ speaker: '', kind: 'sound', text }];
    const speaker = by === 'first' ? first : other;
    const kind = say === 'sfx' ? 'sound' : say === 'radio' ? 'speech' : say;
    return speaker === undefined ? [] : [{ speaker, kind, text }];
  });
  return { ...event, lines };
}

const TALKING =
  /^(?:human|robot|vampire|elf|demon|angel|fairy|ogre|werewolf|skeleton|zombie|mermaid|alien|ghost|dragon)$/;
const canTalk = ({ kind }: DraftPerson): boolean => TALKING.test(kind);

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

/** As many panels as wanted: events are joined where they are too many, and told in more panels where they are too few. */
function fitPanels(events: readonly TellingEvent[], wanted: number, o: Telling): DraftPanel[] {
  if (events.length === 0) return Array.from({ length: wanted }, () => mergedPanel([]));
  if (events.length >= wanted) {
    return Array.from({ length: wanted }, (_, index) => {
      const from = Math.floor((index * events.length) / wanted);
      const to = Math.floor(((index + 1) * events.length) / wanted);
      return mergedPanel(events.slice(from, to));
    });
  }
  const more = wanted - events.length;
  const extras = extraPanels(events, more, { language: o.language, seed: o.seed, isSilent: o.constraints.isSilent });
  return events.flatMap((event, index) => [
    ...extras.filter(({ at, isBefore }) => at === index && isBefore).map(({ panel }) => panel),
    mergedPanel([event]),
    ...extras.filter(({ at, isBefore }) => at === index && !isBefore).map(({ panel }) => panel),
  ]);
}

const SHOTS = ['medium', 'close-up', 'full body', 'bust', 'wide'] as const;
const FIXED = /^(?:establishing|detail|splash|extreme close-up)$/;

/** No panel in the shot of the one before it. */
function varyShots(panels: readonly DraftPanel[], seed: number): DraftPanel[] {
  let last = '';
  return panels.map((panel, index) => {
    if (FIXED.test(panel.shot)) {
      last = panel.shot;
      return panel;
    }
    const order = panel.people.length > 1 ? ['medium', 'full body', 'wide', 'bust'] : SHOTS;
    const shot = order
      .map((_, step) => order[(index + seed + step) % order.length] ?? 'medium')
      .find((one) => one !== last);
    last = shot ?? 'medium';
    return { ...panel, shot: last };
  });
}

function lengthQuestion(form: Form, pageCount: number, language: 'en' | 'ja'): DraftQuestion[] {
  if (!form.isCut && pageCount === form.pageCount) return [];
  return [
    language === 'ja'
      ? {
          about: 'ページ数',
          question: `下書きは${MOST_DRAFT_PAGES}ページまでです。章に分けますか？`,
          choices: ['章に分ける', `${pageCount}ページのまま`],
        }
      : {
          about: 'Pages',
          question: `A draft has at most ${MOST_DRAFT_PAGES} pages. Should the story be split into chapters?`,
          choices: ['Split into chapters', `Keep ${pageCount} pages`],
        },
  ];
}
