import { MOST_DRAFT_PAGES, type DraftPerson } from '@/lib/contracts/drafts';
import { sexOfGivenName } from '../characters/given-names.data';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';
import { isLivingThing } from './living-things.data';
import { PAGES, PANELS, type Constraints } from './read-constraints';
import type { OpenQuestion } from './decisions';
import { QUESTION_WORDS } from './questions.data';
import { numberOf } from './read-numbers';
import type { StoryForm } from './story-form';

interface Asked {
  readonly premise: string;
  readonly constraints: Constraints;
  readonly people: readonly DraftPerson[];
  /** The premise has spoken lines. */
  readonly hasLines: boolean;
  /** The story begins in a place that nothing says, and goes to one that is said. */
  readonly opensNowhere: boolean;
  readonly places: readonly { readonly name: string; readonly isExact: boolean; readonly scene: string | null }[];
  /** Lines have nobody who says them. */
  readonly isUnnamed: boolean;
  readonly length: StoryForm;
  /** Pages that a language model wrote; as many as were asked for where it is left out. */
  readonly writtenPages?: number;
  /** The name of a language that the rules do not understand. */
  readonly foreign: string | null;
  readonly language: 'en' | 'ja';
}

/** What a premise leaves open, says twice or speaks of though it can't be drawn: as questions with choices. */
export function askQuestions(o: Asked): OpenQuestion[] {
  const words = QUESTION_WORDS[o.language];
  const { constraints, people, places } = o;
  const panels = countsOf(o.premise, PANELS);
  const pages = countsOf(o.premise, PAGES);
  const { pageCount, panelCount } = constraints;
  const questions: (OpenQuestion | null)[] = [
    o.foreign === null ? null : words.foreign(o.foreign),
    people.length === 0 ? words.nobody : null,
    o.isUnnamed ? words.speakers : null,
    constraints.isSilent && o.hasLines ? words.silent : null,
    panels.length > 1 ? words.panels(panels) : null,
    pages.length > 1 ? words.pages(pages) : null,
    constraints.isFourPanel && (pageCount ?? 1) > 1 && panels.length < 2 ? words.strips(pageCount ?? 1) : null,
    !constraints.isFourPanel && panelCount !== null && pageCount !== null && panelCount < pageCount
      ? words.fewPanels(panelCount, pageCount)
      : null,
    o.writtenPages !== undefined && o.writtenPages < o.length.pageCount
      ? words.pagesWritten(o.writtenPages, o.length.pageCount)
      : null,
    o.length.isCut ? words.cut(MOST_DRAFT_PAGES) : null,
    places.length === 0 && people.length > 0 ? words.place : null,
    places.length > 0 && o.opensNowhere ? words.opening : null,
    ...places.filter(({ isExact }) => !isExact).map(({ name, scene }) => words.near(name, scene)),
    ...people.map(({ name, kind, sex, ...told }) => {
      const animal = FURTHER_ANIMALS.find((one) => one.kind === kind && one.kind !== one.nearest);
      if (animal !== undefined) return words.animal(name, animal.nearest);
      if (isLivingThing(name)) return words.animal(name, 'monster');
      if (kind === 'human' && o.writtenPages !== undefined && isUndescribed(told)) return words.looks(name);
      return kind === 'human' && sex === null && sexOfGivenName(name) === null ? words.sex(name) : null;
    }),
  ];
  return questions.filter((question) => question !== null).slice(0, 40);
}

/** Whether nothing is said of how somebody looks, nor of what would let one guess. */
function isUndescribed(told: Omit<DraftPerson, 'name' | 'kind' | 'sex'>): boolean {
  const { age, occupation, looks, clothes, description } = told;
  return age === null && occupation === null && looks.length + clothes.length === 0 && description === '';
}

/** Every number that is asked for; the same number twice is one. */
function countsOf(premise: string, pattern: RegExp): number[] {
  const found = [...premise.matchAll(new RegExp(pattern.source, 'giu'))].map(([, ...groups]) =>
    numberOf(groups.find((one) => one !== undefined) ?? ''),
  );
  return [...new Set(found.filter((count) => count !== null))];
}
