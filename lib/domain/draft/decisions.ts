import type { DraftAnswer, DraftPerson, DraftQuestion } from '@/lib/contracts/drafts';

/** What an answer changes of a draft; each choice of a question decides one of these. */
export interface Decision {
  /** Words for who the story is about. */
  readonly hero?: string;
  /** Words for where it happens; empty for a plain backdrop. */
  readonly place?: string;
  readonly speakers?: 'two' | 'one' | 'narrator';
  readonly isSilent?: boolean;
  readonly pageCount?: number;
  readonly panelCount?: number;
  /** Strips of four panels, one on each page. */
  readonly stripCount?: number;
  readonly isFourPanel?: boolean;
  /** What is drawn of a place; null for a plain backdrop. */
  readonly scene?: { readonly name: string; readonly scene: string | null };
  readonly person?: { readonly name: string } & Partial<Pick<DraftPerson, 'kind' | 'sex' | 'age'>>;
}

/** A question whose every choice decides something, in the order of its choices. */
export interface OpenQuestion extends DraftQuestion {
  readonly decisions: readonly Decision[];
}

/** Everything that was decided, of all answers. */
export interface Decisions extends Omit<Decision, 'scene' | 'person'> {
  readonly scenes: readonly NonNullable<Decision['scene']>[];
  readonly people: readonly NonNullable<Decision['person']>[];
}

export const NOTHING_DECIDED: Decisions = { scenes: [], people: [] };

/** What the answers decide of such questions; an answer to a question that is not asked decides nothing. */
export function decide(
  answers: readonly DraftAnswer[],
  questions: readonly OpenQuestion[],
  before: Decisions = NOTHING_DECIDED,
): Decisions {
  return questions.reduce((all, { about, choices, decisions }) => {
    const answer = answers.find((one) => one.about === about);
    const decision = answer === undefined ? undefined : decisions[choices.indexOf(answer.choice)];
    if (decision === undefined) return all;
    const { scene, person, ...rest } = decision;
    return {
      ...all,
      ...rest,
      scenes: scene === undefined ? all.scenes : [...all.scenes, scene],
      people: person === undefined ? all.people : [...all.people, person],
    };
  }, before);
}
