import type { Script } from '@/lib/contracts/scripts';
import {
  conflictsOf,
  mergedText,
  mergeScripts,
  type ConflictChoice,
  type MergedPart,
} from '@/lib/domain/script/merge-scripts';

/** A script as it is written: what the server has, what stands here, and what two people wrote in one place. */
export interface ScriptDraft {
  readonly revision: number;
  /** As the server last had it. */
  readonly base: string;
  readonly text: string;
  /** Text and conflicts, while somebody is to choose; nothing is sent meanwhile. */
  readonly conflict: readonly MergedPart[] | null;
  /** What is on its way to the server; null while nothing is. */
  readonly sent: string | null;
}

export function freshScript({ text, revision }: Script): ScriptDraft {
  return { revision, base: text, text, conflict: null, sent: null };
}

/** Whether something was written that the server does not have. */
export function isUnsent({ base, text, conflict }: ScriptDraft): boolean {
  return text !== base || conflict !== null;
}

export function writtenScript(draft: ScriptDraft, text: string): ScriptDraft {
  return text === draft.text ? draft : { ...draft, text };
}

/** What stands here is on its way to the server. */
export function sentScript(draft: ScriptDraft): ScriptDraft {
  return { ...draft, sent: draft.text };
}

/** The server has what was sent; what was written meanwhile stays. */
export function savedScript(draft: ScriptDraft, { text, revision }: Script): ScriptDraft {
  return { ...draft, revision, base: text, sent: null };
}

/**
 * Brings in a newer version of the server's: what was written in other places is in both, what was written in one place is
 * a conflict with both texts, and what stands here stays until somebody chooses.
 */
export function withIncomingScript(draft: ScriptDraft, { text, revision }: Script): ScriptDraft {
  if (revision <= draft.revision) return draft;
  // My own, which came by another way before the answer.
  if (text === draft.sent) return savedScript(draft, { text, revision });
  const parts = mergeScripts({ base: draft.base, mine: draft.text, theirs: text });
  const hasConflict = conflictsOf(parts).length > 0;
  return {
    revision,
    base: text,
    text: hasConflict ? draft.text : mergedText(parts),
    conflict: hasConflict ? parts : null,
    sent: null,
  };
}

/** What was chosen stands. */
export function resolvedScript(draft: ScriptDraft, choices: readonly ConflictChoice[]): ScriptDraft {
  return draft.conflict === null ? draft : { ...draft, text: mergedText(draft.conflict, choices), conflict: null };
}
