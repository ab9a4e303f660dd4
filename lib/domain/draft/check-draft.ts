import {
  draftSchema,
  MOST_DRAFT_PAGES,
  MOST_PANELS_A_PAGE,
  type Draft,
  type DraftAnswer,
  type DraftPanel,
} from '@/lib/contracts/drafts';
import type { DraftRepair } from '@/lib/contracts/draft-repairs';
import { fitPages } from './fit-pages';
import { looseDraft } from './loose-draft';
import { decideForm, withQuestions } from './model-draft-questions';
import { readConstraints, type Constraints } from './read-constraints';
import { RepairNotes } from './repair-notes';
import { repairPanel } from './repair-panels';
import { repairPeople } from './repair-people';
import { repairPlaces } from './repair-places';
import { splitPremise } from './split-premise';
import { EVENTS_UNKNOWN, lengthOf, type StoryForm } from './story-form';

/** What a draft is asked for, whoever writes it. */
export interface DraftAsked {
  readonly premise: string;
  readonly title?: string | undefined;
  /** Asked for beside the premise; what the premise says in words goes before. */
  readonly pageCount?: number | undefined;
  /** Names that the project knows. */
  readonly cast?: readonly string[];
  readonly answers?: readonly DraftAnswer[];
  readonly language: 'en' | 'ja';
  /** Whether it is still being written: what is missing may come. */
  readonly isPartial?: boolean;
}

export interface CheckedDraft {
  readonly draft: Draft;
  /** What was changed, or is missing; empty where the draft was right. */
  readonly repairs: readonly DraftRepair[];
}

/** What a premise asks of its form, and how long the story is to be by it. */
export function formAsked(asked: DraftAsked): { readonly constraints: Constraints; readonly form: StoryForm } {
  const said = readConstraints(asked.premise);
  const decided = decideForm(said, asked);
  const form = lengthOf(said, { decided, given: asked.pageCount, eventCount: EVENTS_UNKNOWN });
  return { constraints: { ...said, isSilent: decided.isSilent ?? said.isSilent }, form };
}

/**
 * Any value as a draft of what was asked for: people, places and kinds that exist, lines with speakers, the pages and panels
 * that were asked for, each repair told. Null where no panel is in it.
 */
export function checkDraft(value: unknown, asked: DraftAsked): CheckedDraft | null {
  const notes = new RepairNotes();
  const loose = looseDraft(value);
  const { constraints, form } = formAsked(asked);
  const people = repairPeople(loose, asked.cast ?? [], notes);
  const places = repairPlaces(loose, notes);
  const o = { people, places, isSilent: constraints.isSilent, notes };
  const pages = loose.pages.map((panels) =>
    panels.map((panel) => repairPanel(panel, o)).filter((panel) => panel !== null),
  );
  if (pages.flat().length === 0) return null;
  const splash = constraints.splash === null ? null : constraints.splash === 'first' ? 'first' : 'last';
  const fitted = asked.isPartial === true ? beginning(pages) : fitPages(pages, { form, splash, notes });
  if (!constraints.isSilent) noteMissingLines(fitted.flat(), asked, notes);
  const draft = draftSchema.parse({
    title: asked.title === undefined || asked.title === '' ? notes.within(loose.title, 120) : asked.title,
    people: people.people,
    places: places.places,
    pages: fitted.map((panels) => ({ panels: [...panels] })),
    questions: [],
  });
  const settled = asked.isPartial === true ? draft : withQuestions(draft, asked, { form, near: places.near });
  return { draft: settled, repairs: notes.list() };
}

/** The pages that are there of a draft that is still being written. */
function beginning(pages: readonly (readonly DraftPanel[])[]): readonly (readonly DraftPanel[])[] {
  return pages
    .filter((panels) => panels.length > 0)
    .slice(0, MOST_DRAFT_PAGES)
    .map((panels) => panels.slice(0, MOST_PANELS_A_PAGE));
}

/** Words that the premise has somebody say and nobody says. */
function noteMissingLines(
  panels: readonly { readonly lines: readonly { readonly text: string }[] }[],
  { premise, language }: DraftAsked,
  notes: RepairNotes,
): void {
  const said = bareLetters(panels.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '));
  for (const part of splitPremise(premise, language).parts) {
    if (part.kind === 'line' && !said.includes(bareLetters(part.text))) notes.add('line-missing', part.text);
  }
}

function bareLetters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
