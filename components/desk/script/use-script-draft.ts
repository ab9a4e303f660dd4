'use client';

import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSaveScript } from '@/lib/client/books';
import { useMe } from '@/lib/client/people';
import { ProblemError } from '@/lib/client/problem-error';
import { MOST_SCRIPT_CHARACTERS, scriptSchema, type Script } from '@/lib/contracts/scripts';
import { useProblem } from '../../ui/use-problem';
import type { SaveState } from '../use-autosave';
import { persistScript, readScript } from './persisted-scripts';
import { isUnsent, type ScriptDraft } from './script-draft';
import { useScripts } from './script-store';

const SAVE_AFTER_MS = 600;
const AGAIN_AFTER_MS = 5000;
const KEEP_AFTER_MS = 300;

/**
 * A project's script as it is written: brought back from this machine, brought together with the server's, kept as it is
 * typed and saved a moment later, whichever stage is shown.
 * @param script as the server has it; undefined until it came
 */
export function useScriptDraft(o: {
  readonly projectId: string;
  readonly script: Script | undefined;
  readonly canEdit: boolean;
}): { readonly draft: ScriptDraft | undefined; readonly saveState: SaveState } {
  const { projectId, script, canEdit } = o;
  const t = useTranslations('script');
  const { data: me } = useMe();
  const { isReady, isPersisted } = usePersistedScript(me?.id, projectId);
  const draft = useScripts((state) => state.drafts[projectId]);
  useEffect(() => {
    if (!isReady || script === undefined) return;
    const before = useScripts.getState().drafts[projectId];
    useScripts.getState().open(projectId, script);
    const after = useScripts.getState().drafts[projectId];
    // What somebody else wrote, or a balloon said, is told where it changes the text.
    if (before !== undefined && after !== undefined && after.text !== before.text) toast(t('cameIn'));
  }, [isReady, script, projectId, t]);
  return { draft, saveState: useScriptSaving({ projectId, draft, canEdit, isPersisted }) };
}

/** Saves what was written, a moment after the last letter; while the studio is away it tries again. */
function useScriptSaving(o: {
  readonly projectId: string;
  readonly draft: ScriptDraft | undefined;
  readonly canEdit: boolean;
  readonly isPersisted: boolean;
}): SaveState {
  const { projectId, draft, canEdit, isPersisted } = o;
  const t = useTranslations('script');
  const { mutate, isPending } = useSaveScript(projectId);
  const { notify } = useProblem();
  const [failure, setFailure] = useState<'away' | 'refused' | null>(null);
  const isTooLong = (draft?.text.length ?? 0) > MOST_SCRIPT_CHARACTERS;
  const isWaiting = draft !== undefined && isUnsent(draft);
  const latest = useRef({ notify, t });
  useEffect(() => {
    latest.current = { notify, t };
  });
  useEffect(() => {
    if (!canEdit || draft === undefined || !isWaiting || draft.conflict !== null || isTooLong || isPending) {
      return undefined;
    }
    const { text, revision } = draft;
    const send = () => {
      useScripts.getState().send(projectId);
      mutate(
        { text, revision },
        {
          onSuccess: ({ changedBalloons, ...saved }) => {
            setFailure(null);
            useScripts.getState().saved(projectId, saved);
            if (changedBalloons > 0) toast(latest.current.t('balloonsFollowed', { count: changedBalloons }));
          },
          onError: (error) => {
            const stored = storedScript(error);
            if (stored !== null) return useScripts.getState().open(projectId, stored);
            const isAway = error instanceof ProblemError && error.code === 'offline';
            if (!isAway && failure === null) latest.current.notify(error);
            setFailure(isAway ? 'away' : 'refused');
          },
        },
      );
    };
    const timer = setTimeout(send, failure === null ? SAVE_AFTER_MS : AGAIN_AFTER_MS);
    window.addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [canEdit, draft, isWaiting, isTooLong, isPending, failure, mutate, projectId]);
  if (!isWaiting) return 'saved';
  if (draft.conflict !== null || isTooLong) return 'failed';
  if (failure !== null) return failure === 'away' && isPersisted ? 'kept' : 'failed';
  return 'saving';
}

function storedScript(error: unknown): Script | null {
  if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return null;
  return scriptSchema.safeParse(error.problem?.versions?.stored).data ?? null;
}

/** Keeps what is written on this machine until the server has it, and brings it back. */
function usePersistedScript(
  userId: string | undefined,
  projectId: string,
): { readonly isReady: boolean; readonly isPersisted: boolean } {
  const [isPersisted, setPersisted] = useState(true);
  const [readyFor, setReadyFor] = useState<string | null>(null);
  useEffect(() => {
    if (userId === undefined) return undefined;
    let isOver = false;
    readScript(userId, projectId)
      .then((kept) => {
        if (!isOver && kept !== null) useScripts.getState().restore(projectId, kept);
      })
      // A browser that keeps nothing is written in as well; the bar says so.
      .catch(() => setPersisted(false))
      .finally(() => !isOver && setReadyFor(projectId));
    const stop = keepWritten(userId, projectId, setPersisted);
    return () => {
      isOver = true;
      stop();
    };
  }, [userId, projectId]);
  return { isReady: readyFor === projectId, isPersisted };
}

function keepWritten(userId: string, projectId: string, onPersisted: (isPersisted: boolean) => void): () => void {
  let written = useScripts.getState().drafts[projectId];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const draft = useScripts.getState().drafts[projectId];
    if (draft === undefined || draft === written) return;
    written = draft;
    persistScript(userId, projectId, draft).then(
      () => onPersisted(true),
      () => onPersisted(false),
    );
  };
  const hide = () => document.visibilityState === 'hidden' && write();
  const stop = useScripts.subscribe(({ drafts }, before) => {
    if (drafts[projectId] !== before.drafts[projectId]) timer ??= setTimeout(write, KEEP_AFTER_MS);
  });
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', hide);
  return () => {
    stop();
    write();
    window.removeEventListener('pagehide', write);
    document.removeEventListener('visibilitychange', hide);
  };
}
