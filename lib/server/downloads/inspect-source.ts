import { dirname } from 'node:path';
import { stat } from 'node:fs/promises';
import type { InspectedSource } from '@/lib/contracts/downloads';
import { thisMachine } from '@/pipeline/runtime';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { modelsFolder } from './download-folder';
import { estimateFit } from './estimate-fit';
import { listSource, type ListedSource } from './list-source';
import { measuredSpeed } from './measured-speed';
import { remoteOf } from './sources';
import { readSources } from './studio-source';

/** A source must answer while somebody waits in front of a dialog. */
const TIMEOUT_MS = 60_000;

/**
 * What a source holds that can be installed, and whether the chosen one of it, or the only one, fits this machine. For admins;
 * nothing is downloaded but lists and headers.
 * @throws AppError `role-missing`, and as `listSource`
 */
export async function inspectModelSource(
  actor: Actor,
  { source, choiceId }: { readonly source: string; readonly choiceId?: string | undefined },
): Promise<InspectedSource> {
  requireAdmin(actor);
  const sources = await readSources();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const listed = await listSource(source, sources, signal);
  const chosen = choiceId === undefined && listed.choices.length > 1 ? null : requireChoice(listed, choiceId);
  const fit =
    chosen &&
    (await estimateFit(chosen, {
      modelsFolder: modelsFolder(),
      machine: thisMachine(),
      remoteOf: (url) => remoteOf(sources, url),
      signal,
      localFolder: await localFolderOf(listed),
      measuredSpeed: await measuredSpeed(),
    }));
  const { title, address, revision, licence, isGated, triggers, baseModel, choices, notes } = listed;
  return {
    ...{ title, address, revision, licence, isGated, baseModel, fit },
    isLocal: listed.source.kind === 'local',
    triggers: [...triggers],
    notes: [...notes],
    choices: choices.map(({ files, ...choice }) => ({
      ...choice,
      files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    })),
  };
}

/** @throws AppError `request-invalid` for a choice that the source does not have */
export function requireChoice({ choices, title }: ListedSource, choiceId: string | undefined) {
  const chosen = choiceId === undefined ? choices[0] : choices.find(({ id }) => id === choiceId);
  if (chosen !== undefined) return chosen;
  throw new AppError('request-invalid', `${title} does not hold “${choiceId ?? ''}” (any more).`, {
    action: 'Look the model up again.',
  });
}

/** Where the files of a source on this machine lie; null for others. */
export async function localFolderOf({ source }: ListedSource): Promise<string | null> {
  if (source.kind !== 'local') return null;
  return (await stat(source.path)).isDirectory() ? source.path : dirname(source.path);
}
