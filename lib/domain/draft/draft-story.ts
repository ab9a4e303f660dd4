import type { Draft, DraftAnswer, DraftLine, DraftPanel, DraftPerson } from '@/lib/contracts/drafts';
import { LINE_BANK } from './beat-lines';
import { askQuestions } from './ask-questions';
import type { TellingEvent } from './extra-panels';
import { fitPanels, varyShots } from './fit-panels';
import { placeOfDoing } from './place-of-doing';
import { pacePanels } from './pace-panels';
import { decide, NOTHING_DECIDED, type Decisions, type OpenQuestion } from './decisions';
import { findForeignPeople, unknownPerson } from './find-foreign-people';
import { foreignLanguageOf, languageOf } from './language-of';
import { eventsOf } from './premise-events';
import { readConstraints, type Constraints } from './read-constraints';
import { splitPremise, type PremisePart } from './split-premise';
import { readInstructions, withPages, type Revision } from './read-instructions';
import { reviseDraft } from './revise-draft';
import { formOfPages, lengthOf, panelsWanted, withBeats, type StoryForm } from './story-form';
import { settlePlaces } from './settle-places';
import { titleOf } from './title-of';
import { understandPlace } from './understand-places';
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
  /** What was decided of the questions of an earlier draft. */
  readonly answers?: readonly DraftAnswer[];
  /** How the draft is to be changed, in order. */
  readonly instructions?: readonly string[];
}

/**
 * A draft of a story from a premise in English or Japanese, by rules alone: who is in it and how they look, where and when
 * it happens, what is said, told in a known form on as many pages or panels as the premise asks for. What it does not say,
 * or says twice, comes back as questions, but for those that are answered; what of the instructions the rules cannot follow
 * too. The same input gives the same draft.
 */
export function draftStory(input: StoryToDraft): Draft {
  const answers = input.answers ?? [];
  const revision = readInstructions(input.instructions ?? []);
  let told = tellStory(input, NOTHING_DECIDED, revision);
  let decided = NOTHING_DECIDED;
  // An answer can open a further question (who was added has a sex), so answers are read until they decide nothing new.
  for (let round = 0; round < 3; round++) {
    const open = answers.filter(({ about }) => told.questions.some((one) => one.about === about));
    if (open.length === 0) break;
    const next = decide(open, told.questions, decided);
    if (next === decided) break;
    decided = next;
    told = tellStory(input, decided, revision);
  }
  const unanswered = told.questions.filter(({ about }) => !answers.some((one) => one.about === about));
  const revised = reviseDraft(told.draft, revision, input.language ?? languageOf(input.premise));
  return {
    ...revised.draft,
    questions: [
      ...unanswered.map(({ about, question, choices }) => ({ about, question, choices })),
      ...revised.limits,
    ].slice(0, 40),
  };
}

function tellStory(
  o: StoryToDraft,
  decided: Decisions,
  revision: Revision,
): { readonly draft: Draft; readonly questions: readonly OpenQuestion[] } {
  const language = o.language ?? languageOf(o.premise);
  const seed = o.seed ?? 0;
  const said = readConstraints(o.premise);
  const split = splitPremise(o.premise, language);
  const decidedParts = withDecisions(split.parts, decided, language);
  const foreign = foreignLanguageOf(o.premise);
  const { parts, people, isUnnamed } = namedSpeakers(
    decidedParts,
    foreign === null
      ? understandPeople(decidedParts, o.cast ?? [], language)
      : findForeignPeople(decidedParts, o.cast ?? []),
    { decided, language },
  );
  const cast = people.map((one) => decidedPerson(one, decided));
  const constraints: Constraints = { ...said, isSilent: decided.isSilent ?? said.isSilent };
  const told = settlePlaces(eventsOf(withPlace(parts, split.title, language), cast, language), decided, language);
  const events = told.events.map((event) => ({
    ...event,
    lines: constraints.isSilent ? [] : event.lines,
    people: event.people.length === 0 && decided.hero !== undefined ? heroes(cast) : event.people,
  }));
  const asked = lengthOf(constraints, { decided, given: o.pageCount, eventCount: events.length });
  const form = withPages(asked, revision, events.length);
  const persons = cast.map(({ person }) => person);
  const { name, pages } = planPanels(events, { form, language, seed, constraints, people: persons });
  const draft: Draft = {
    title: (o.title ?? split.title ?? titleOf(told.events, persons, language)).trim().slice(0, 120),
    people: persons,
    places: told.places,
    pages: pages.map((panels) => ({ panels: [...panels] })),
    questions: [],
    form: formOfPages(name, pages),
  };
  const questions = askQuestions({
    premise: o.premise,
    constraints: said,
    people: persons,
    hasLines: told.events.some(({ lines }) => lines.length > 0),
    opensNowhere: told.events[0]?.place === null,
    places: told.said,
    isUnnamed,
    length: asked,
    foreign,
    language,
  });
  return { draft, questions };
}

/** "The Last Bus": where nothing else says a place, the title may, or what is done there alone. */
function withPlace(parts: readonly PremisePart[], title: string | null, language: 'en' | 'ja'): readonly PremisePart[] {
  if (decidesPlace(parts)) return parts;
  const words = language === 'ja' ? `${title}で` : `in ${(title ?? '').toLowerCase()}`;
  if (title !== null && understandPlace(words).place !== null) return [{ kind: 'scene', text: title }, ...parts];
  const usual = placeOfDoing(parts.map((part) => ('text' in part ? part.text : '')).join('\n'), language);
  return usual === null ? parts : [{ kind: 'scene', text: usual }, ...parts];
}

const decidesPlace = (parts: readonly PremisePart[]): boolean =>
  parts.some(
    (part) => part.kind === 'scene' || (part.kind === 'sentence' && understandPlace(part.text).place !== null),
  );

const heroes = (cast: readonly UnderstoodPerson[]): readonly string[] =>
  cast.slice(0, 1).map(({ person }) => person.name);

/** Who and where was decided stands before the premise. */
function withDecisions(
  parts: readonly PremisePart[],
  decided: Decisions,
  language: 'en' | 'ja',
): readonly PremisePart[] {
  const place = decided.place ?? '';
  const hero = decided.hero ?? '';
  return [
    ...(place === '' ? [] : [{ kind: 'scene' as const, text: place }]),
    ...(hero === ''
      ? []
      : [{ kind: 'person' as const, name: '', text: language === 'ja' ? `${hero}が一人。` : `${hero} is there.` }]),
    ...parts,
  ];
}

function decidedPerson(one: UnderstoodPerson, { people }: Decisions): UnderstoodPerson {
  const { name: _, ...change } = people.find(({ name }) => name === one.person.name) ?? { name: '' };
  return { ...one, person: { ...one.person, ...change } };
}

/** Lines without a speaker are said in turn by the two of the premise, or by two whom it does not name. */
function namedSpeakers(
  parts: readonly PremisePart[],
  people: readonly UnderstoodPerson[],
  { decided, language }: { readonly decided: Decisions; readonly language: 'en' | 'ja' },
): { parts: readonly PremisePart[]; people: readonly UnderstoodPerson[]; isUnnamed: boolean } {
  const open = parts.filter((part) => part.kind === 'line' && part.speaker === '');
  if (open.length === 0) return { parts, people, isUnnamed: false };
  const invented = language === 'ja' ? ['一人目', '二人目'] : ['First speaker', 'Second speaker'];
  if (decided.speakers === 'narrator') return { parts, people, isUnnamed: true };
  const wanted = open.length > 1 && decided.speakers !== 'one' ? 2 : 1;
  const all = [
    ...people,
    ...invented
      .slice(0, Math.max(0, wanted - people.length))
      .map((name): UnderstoodPerson => ({ person: unknownPerson(name), calls: [name] })),
  ];
  let turn = 0;
  const named = parts.map((part) => {
    if (part.kind !== 'line' || part.speaker !== '') return part;
    const speaker = all[turn++ % Math.min(wanted, all.length)]?.person.name ?? '';
    return { ...part, speaker };
  });
  return { parts: named, people: all, isUnnamed: true };
}

interface Telling {
  readonly form: StoryForm;
  readonly language: 'en' | 'ja';
  readonly seed: number;
  readonly constraints: Constraints;
  readonly people: readonly DraftPerson[];
}

function planPanels(
  events: readonly TellingEvent[],
  o: Telling,
): { readonly name: string; readonly pages: (readonly DraftPanel[])[] } {
  const { form, constraints, seed, language } = o;
  const { pageCount } = form;
  const splashes = constraints.splash === null ? 0 : 1;
  const wanted = panelsWanted(form, events.length, splashes);
  const hasOwnLines = events.filter(({ lines }) => lines.length > 0).length * 2 >= events.length;
  const talking = hasOwnLines ? events : events.map((event, index) => withBankLines(event, index, o));
  const told = withBeats(fitPanels(talking, wanted, { language, seed, isSilent: constraints.isSilent }), events, {
    form,
    language,
  });
  if (splashes === 1 && pageCount === 1 && wanted === 1)
    return { name: told.name, pages: [told.panels.map((panel) => ({ ...panel, shot: 'splash' }))] };
  const pages = pacePanels(varyShots(told.panels, seed), {
    pageCount,
    splash: splashes === 0 ? null : constraints.splash === 'first' ? 'first' : 'last',
    isEven: form.stripCount > 1,
  });
  return { name: told.name, pages };
}

/** A line of the bank where the premise has none of its own and somebody who can talk does something that is talked of. */
function withBankLines(
  event: TellingEvent,
  index: number,
  { language, seed, constraints, people }: Telling,
): TellingEvent {
  if (constraints.isSilent || event.lines.length > 0 || event.kind === 'other' || SILENTLY.test(event.action))
    return event;
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

/** Who does something without a word says none. */
const SILENTLY =
  /\b(?:silently|in silence|without a word|wordlessly|says? nothing|do(?:es)? not (?:speak|answer)|never speaks?|(?:does(?:n['’]t| not)|did(?:n['’]t| not)|never) (?:come|comes|arrive|arrives|appear|appears|return|returns|show up))\b|来ない|来なか|現れない|黙って|無言|何も言わ|静かに/i;
const TALKING =
  /^(?:human|robot|vampire|elf|demon|angel|fairy|ogre|werewolf|skeleton|zombie|mermaid|alien|ghost|dragon|dwarf|gnome|troll|god|genie|centaur|goblin|giant|tengu|kappa|mummy)$/;
const canTalk = ({ kind }: DraftPerson): boolean => TALKING.test(kind);
