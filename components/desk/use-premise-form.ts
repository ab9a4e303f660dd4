import { useEffect, useRef, useState } from 'react';
import type { DraftAnswer } from '@/lib/contracts/drafts';
import { readDraftNotes } from '@/lib/domain/draft/draft-notes';
import { usePremiseVersions } from './premise-versions';
import { useDrafting, type DraftAsk } from './use-drafting';

/** What a draft is asked for, the drafts that were made of it, and which of them is shown. */
export function usePremiseForm(
  projectId: string,
  { script, description }: { readonly script: string; readonly description: string },
) {
  const drafting = useDrafting(projectId);
  const { versions, add } = usePremiseVersions(projectId);
  const [ask, setAsk] = useState<DraftAsk>(() => ({
    ...readDraftNotes(script),
    answers: [...readDraftNotes(script).answers],
    instructions: [...readDraftNotes(script).instructions],
    premise: premiseIn(script) || description,
    pageCount: 4,
  }));
  const [viewed, setViewed] = useState(-1);
  const made = useRef<DraftAsk | null>(null);
  const { text, questions, form, isWriting } = drafting;
  useEffect(() => {
    if (text === undefined || isWriting || made.current === null) return;
    add({ ...made.current, text, questions: [...questions], ...(form === undefined ? {} : { form }) });
    made.current = null;
  });
  const newest = versions.length - 1;
  const hasMade = text !== undefined;
  const shown = viewed >= 0 ? viewed : hasMade && versions[newest]?.text === text ? newest : -1;
  const version = versions[shown];
  return {
    drafting,
    ask,
    versions,
    shown,
    text: version?.text ?? text,
    questions: version?.questions ?? questions,
    form: version === undefined ? form : version.form,
    /** Another premise or length: what was decided of the last one may not fit it, and stays to be taken back. */
    change: (part: Partial<DraftAsk>) => setAsk((before) => ({ ...before, ...part })),
    /** Drafts anew; what is changed is kept for the next time. */
    make(by: 'rules' | 'model', part: Partial<DraftAsk> = {}) {
      const next = { ...ask, ...part };
      setAsk(next);
      setViewed(-1);
      made.current = next;
      drafting.make(next, by);
    },
    /** Goes back to an earlier draft, and to what it was made from. */
    show(index: number) {
      const { premise, pageCount, seed, answers, instructions } = versions[index] ?? ask;
      setAsk({ premise, pageCount, seed, answers, instructions });
      setViewed(index);
    },
  };
}

/** An answer in the place of an earlier one to the same question. */
export function withAnswer(answers: readonly DraftAnswer[], answer: DraftAnswer): DraftAnswer[] {
  return [...answers.filter(({ about }) => about !== answer.about), answer];
}

function premiseIn(script: string): string {
  return /^Premise:\s*(.*)$/m.exec(script)?.[1] ?? '';
}
