import type { Draft, DraftAnswer } from '@/lib/contracts/drafts';
import { askQuestions } from './ask-questions';
import { decide, NOTHING_DECIDED, type Decisions, type OpenQuestion } from './decisions';
import { eventsOf } from './premise-events';
import { QUESTION_WORDS } from './questions.data';
import { readConstraints, type Constraints } from './read-constraints';
import { splitPremise } from './split-premise';
import { EVENTS_UNKNOWN, lengthOf, type StoryForm } from './story-form';

/** What was asked of a language model, as far as questions are about it. */
interface Asked {
  readonly premise: string;
  readonly pageCount?: number | undefined;
  readonly answers?: readonly DraftAnswer[];
  readonly language: 'en' | 'ja';
}

/** What is asked of the form of a draft, without anybody or any place in it. */
function formQuestions(constraints: Constraints, asked: Asked): OpenQuestion[] {
  const length = lengthOf(constraints, {
    decided: NOTHING_DECIDED,
    given: asked.pageCount,
    eventCount: EVENTS_UNKNOWN,
  });
  return askQuestions({ ...questionsAbout(constraints, asked), people: [], places: [], opensNowhere: false, length });
}

function questionsAbout(constraints: Constraints, { premise, language }: Asked) {
  return {
    premise,
    constraints,
    // Asked of silent stories alone.
    hasLines:
      constraints.isSilent &&
      eventsOf(splitPremise(premise, language).parts, [], language).some(({ lines }) => lines.length > 0),
    isUnnamed: false,
    // A language model reads more languages than the rules.
    foreign: null,
    language,
  };
}

/** What the answers decide of the length and of silence, before anything is written. */
export function decideForm(constraints: Constraints, asked: Asked): Decisions {
  const answers = asked.answers ?? [];
  if (answers.length === 0) return NOTHING_DECIDED;
  const decided = decide(answers, formQuestions(constraints, asked));
  const { pageCount } = lengthOf(constraints, { decided, given: asked.pageCount, eventCount: EVENTS_UNKNOWN });
  const words = QUESTION_WORDS[asked.language];
  const written = Array.from({ length: pageCount - 1 }, (_, index) => words.pagesWritten(index + 1, pageCount));
  return decide(answers, written, decided);
}

/**
 * A language model's draft with the answers of a person in it, and with what the premise or the draft leaves open as
 * questions: those that the rules ask, of scenes that are only near, of people of whom nothing is said, and of missing pages.
 */
export function withQuestions(
  draft: Draft,
  asked: Asked,
  { form, near }: { readonly form: StoryForm; readonly near: ReadonlySet<string> },
): Draft {
  const answers = asked.answers ?? [];
  const constraints = readConstraints(asked.premise);
  const open = askQuestions({
    ...questionsAbout(constraints, asked),
    people: draft.people,
    places: draft.places.map(({ name, scene }) => ({ name, scene, isExact: !near.has(name) })),
    opensNowhere: draft.pages[0]?.panels[0]?.place === null,
    length: form,
    writtenPages: draft.pages.length,
  });
  const { people, scenes } = decide(answers, open);
  return {
    ...draft,
    people: draft.people.map((person) => ({ ...person, ...people.find(({ name }) => name === person.name) })),
    places: draft.places.map((place) => ({ ...place, ...scenes.find(({ name }) => name === place.name) })),
    questions: open
      .filter(({ about }) => !answers.some((answer) => answer.about === about))
      .map(({ about, question, choices }) => ({ about, question, choices })),
  };
}
