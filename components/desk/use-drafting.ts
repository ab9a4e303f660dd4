import { useEffect, useRef } from 'react';
import { useDraftScript } from '@/lib/client/books';
import { useModelDraft } from '@/lib/client/model-drafts';
import type { DraftAnswer } from '@/lib/contracts/drafts';
import type { ModelDraft } from '@/lib/contracts/scripts';
import { useProblem } from '../ui/use-problem';

/** What a draft is asked for. */
export interface DraftAsk {
  readonly premise: string;
  readonly pageCount: number;
  readonly seed: number;
  readonly answers: DraftAnswer[];
  readonly instructions: string[];
}

/**
 * Drafts by the rules or by the studio's language model. Where the model fails, the rules draft instead, and `failure` says
 * why.
 */
export function useDrafting(projectId: string) {
  const rules = useDraftScript(projectId);
  const model = useModelDraft(projectId);
  const { notify } = useProblem();
  const asked = useRef<DraftAsk | null>(null);
  const { failure, draft } = model;
  const fallBack = rules.mutate;
  useEffect(() => {
    if (failure === null || asked.current === null) return;
    fallBack(asked.current, { onError: notify });
    asked.current = null;
  }, [failure, fallBack, notify]);
  const isByModel = draft !== undefined && failure === null;
  const text = isByModel ? textOf(draft) : rules.data?.text;
  return {
    text,
    questions: isByModel ? draft.questions : (rules.data?.questions ?? []),
    form: isByModel ? undefined : rules.data?.form,
    repairs: isByModel && draft.job.status === 'succeeded' ? draft.repairs : [],
    job: draft?.job,
    writtenBy: draft?.writtenBy ?? null,
    fallback: draft?.fallback ?? null,
    failure,
    isWorking: rules.isPending || model.isActive,
    isWriting: model.isActive,
    cancel: model.cancel,
    make(ask: DraftAsk, by: 'rules' | 'model'): void {
      model.forget();
      rules.reset();
      asked.current = by === 'model' ? ask : null;
      // A model changes the draft that is shown; the rules draft the premise again, with the instructions.
      if (by === 'model') model.start({ ...ask, script: ask.instructions.length === 0 ? '' : (text ?? '') });
      else rules.mutate(ask, { onError: notify });
    },
  };
}

/** Nothing before the first panel, and nothing of a draft that was cancelled. */
function textOf({ job, text }: ModelDraft): string | undefined {
  return text === '' || job.status === 'cancelled' ? undefined : text;
}
