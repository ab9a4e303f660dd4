import { draftSchema, type DraftForm, type DraftQuestion } from '@/lib/contracts/drafts';
import { draftStory, type StoryToDraft } from './draft-story';
import { languageOf } from './language-of';
import { writeDraft } from './write-draft';

/** A script from a premise, by rules alone, and what the premise leaves open. The same premise and seed give the same. */
export function draftScript(o: StoryToDraft & { readonly chapterTitle?: string | undefined }): {
  text: string;
  questions: DraftQuestion[];
  form?: DraftForm | undefined;
} {
  const draft = draftSchema.parse(draftStory(o));
  const text = writeDraft(draft, {
    premise: o.premise,
    chapterTitle: o.chapterTitle,
    language: o.language ?? languageOf(o.premise),
    notes: { seed: o.seed ?? 0, answers: o.answers ?? [], instructions: o.instructions ?? [] },
  });
  return { text, questions: draft.questions, form: draft.form };
}
