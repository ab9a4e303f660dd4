import { draftSchema } from '@/lib/contracts/drafts';
import { draftStory, type StoryToDraft } from './draft-story';
import { languageOf } from './language-of';
import { writeDraft } from './write-draft';

/** A script from a premise, by rules alone. The same premise and seed give the same script. */
export function draftScript(o: StoryToDraft & { readonly chapterTitle?: string | undefined }): string {
  const draft = draftSchema.parse(draftStory(o));
  return writeDraft(draft, {
    premise: o.premise,
    chapterTitle: o.chapterTitle,
    language: o.language ?? languageOf(o.premise),
  });
}
