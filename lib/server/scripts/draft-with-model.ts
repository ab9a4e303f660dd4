import type { DraftRepair } from '@/lib/contracts/draft-repairs';
import { checkDraft, formAsked, type CheckedDraft } from '@/lib/domain/draft/check-draft';
import { draftJsonSchema } from '@/lib/domain/draft/draft-json-schema';
import { draftMessages, type DraftToAsk } from '@/lib/domain/draft/draft-messages';
import { isWholeAnswer, readModelAnswer } from '@/lib/domain/draft/read-model-answer';
import { writeDraft } from '@/lib/domain/draft/write-draft';
import type { AskOptions, LanguageModel } from '../language-model/language-model';
import { modelFailure } from '../language-model/model-failure';

/** Tokens that a page of a draft takes, about, and what stands before the pages. */
const TOKENS_A_PAGE = 900;
const TOKENS_BEFORE = 1200;
/** Between two looks at a draft that grows, in milliseconds. */
const LOOK_MS = 400;

export interface ModelDraftAsked extends DraftToAsk {
  readonly seed: number;
}

export interface WrittenByModel {
  readonly draft: CheckedDraft['draft'];
  /** The draft as a script. */
  readonly text: string;
  readonly repairs: readonly DraftRepair[];
}

export interface DraftSoFar {
  /** The panels that are there, as a script; empty before the first. */
  readonly text: string;
  readonly characterCount: number;
  /** Pages begun, and how many there are to be. */
  readonly pageCount: number;
  readonly pagesAsked: number;
}

/**
 * A draft by a language model, checked and repaired as any input; what the model has written is told while it grows.
 * @throws AppError as the model, and `language-model-answer-invalid` for an answer without a panel, `language-model-answer-cut`
 * for one that is left open
 */
export async function draftWithModel(
  model: LanguageModel,
  asked: ModelDraftAsked,
  { signal, onDraft }: { readonly signal: AbortSignal; readonly onDraft: (soFar: DraftSoFar) => void },
): Promise<WrittenByModel> {
  const { constraints, form } = formAsked(asked);
  const answer = await model.ask(
    {
      messages: draftMessages(asked),
      schema: draftJsonSchema({ pageCount: form.pageCount, isSilent: constraints.isSilent }),
      schemaName: 'manga_draft',
      mostTokens: TOKENS_BEFORE + form.pageCount * TOKENS_A_PAGE,
      seed: asked.seed,
    },
    { signal, onText: lookNowAndThen(asked, form.pageCount, onDraft) },
  );
  if (!isWholeAnswer(answer) && readModelAnswer(answer) !== null && !answer.trimEnd().endsWith('```')) {
    throw modelFailure('language-model-answer-cut', 'The language model stopped half way: its answer is left open.');
  }
  const checked = checkDraft(readModelAnswer(answer), asked);
  if (checked === null) {
    throw modelFailure('language-model-answer-invalid', 'The language model answered something that is no draft.');
  }
  return { ...checked, text: asScript(checked, asked) };
}

function lookNowAndThen(
  asked: ModelDraftAsked,
  pagesAsked: number,
  onDraft: (soFar: DraftSoFar) => void,
): AskOptions['onText'] {
  let lookedAt = 0;
  return (soFar) => {
    const now = Date.now();
    if (now - lookedAt < LOOK_MS) return;
    const checked = checkDraft(readModelAnswer(soFar), { ...asked, isPartial: true });
    onDraft({
      text: checked === null ? '' : asScript(checked, asked),
      characterCount: soFar.length,
      pageCount: checked?.draft.pages.length ?? 0,
      pagesAsked,
    });
    // Reading a long draft takes a while; most of the time is the model's.
    lookedAt = Date.now() + (Date.now() - now) * 4;
  };
}

function asScript({ draft }: CheckedDraft, { premise, language }: ModelDraftAsked): string {
  return writeDraft(draft, { premise, language });
}
