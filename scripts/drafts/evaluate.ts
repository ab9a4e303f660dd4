import { draftSchema, type Draft } from '@/lib/contracts/drafts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { checkDraft, type Check, type PremiseCase } from './check-draft';

/** A premise of the evaluation set with its draft by rules and every check of it. */
export interface Evaluated {
  readonly each: PremiseCase;
  readonly draft: Draft;
  readonly checks: readonly Check[];
}

/** Drafts every premise and checks what a reader expects of it. @throws ZodError for a draft that is none */
export function evaluateDrafts(cases: readonly PremiseCase[]): Evaluated[] {
  return cases.map((each) => {
    const { premise, pages } = each;
    const draft = draftSchema.parse(draftStory({ premise, ...(pages === null ? {} : { pageCount: pages }) }));
    return { each, draft, checks: checkDraft(each, draft) };
  });
}
