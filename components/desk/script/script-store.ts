import { create } from 'zustand';
import type { Script } from '@/lib/contracts/scripts';
import type { ConflictChoice } from '@/lib/domain/script/merge-scripts';
import {
  freshScript,
  resolvedScript,
  savedScript,
  sentScript,
  withIncomingScript,
  writtenScript,
  type ScriptDraft,
} from './script-draft';

interface ScriptState {
  /** By project. */
  readonly drafts: Readonly<Record<string, ScriptDraft>>;
  /** Takes a draft that was kept on this machine. */
  readonly restore: (projectId: string, draft: ScriptDraft) => void;
  /** Takes a script as the server has it; what was written here meanwhile is brought together with it. */
  readonly open: (projectId: string, script: Script) => void;
  readonly write: (projectId: string, text: string) => void;
  /** What stands here is on its way to the server. */
  readonly send: (projectId: string) => void;
  /** The server took what was sent. */
  readonly saved: (projectId: string, script: Script) => void;
  readonly resolve: (projectId: string, choices: readonly ConflictChoice[]) => void;
}

/** The scripts that are written in, apart from what shows them: writing goes on being saved behind another stage. */
export const useScripts = create<ScriptState>()((set) => {
  const change = (projectId: string, work: (draft: ScriptDraft) => ScriptDraft): void =>
    set(({ drafts }) => {
      const draft = drafts[projectId];
      const next = draft && work(draft);
      return next === undefined || next === draft ? {} : { drafts: { ...drafts, [projectId]: next } };
    });
  return {
    drafts: {},
    restore: (projectId, draft) =>
      set(({ drafts }) => (drafts[projectId] === undefined ? { drafts: { ...drafts, [projectId]: draft } } : {})),
    open: (projectId, script) =>
      set(({ drafts }) => {
        const draft = drafts[projectId];
        const next = draft === undefined ? freshScript(script) : withIncomingScript(draft, script);
        return next === draft ? {} : { drafts: { ...drafts, [projectId]: next } };
      }),
    write: (projectId, text) => change(projectId, (draft) => writtenScript(draft, text)),
    send: (projectId) => change(projectId, sentScript),
    saved: (projectId, script) => change(projectId, (draft) => savedScript(draft, script)),
    resolve: (projectId, choices) => change(projectId, (draft) => resolvedScript(draft, choices)),
  };
});
