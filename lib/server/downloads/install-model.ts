import { join } from 'node:path';
import type { Download, InstallKind, InstallModel, InstallOrder } from '@/lib/contracts/downloads';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import type { DownloadInput } from './download-job';
import { localFolderOf, requireChoice } from './inspect-source';
import { licenceWithText } from './licence-text';
import { listSource, type ListedSource } from './list-source';
import type { Sources } from './sources';
import { startInstall } from './start-install';
import { readSources } from './studio-source';

const TIMEOUT_MS = 60_000;

/**
 * Queues the installation of what a source holds. For admins, who accept its licence by it. The source is read again, so that
 * addresses, sizes and hashes are its own and not the caller's.
 * @throws AppError `role-missing`, `request-invalid`, `state-conflict` when the source has another version than was looked at,
 * and as `listSource` and `startInstall`
 */
export async function installModel(actor: Actor, asked: InstallModel): Promise<Download> {
  requireAdmin(actor);
  if (!asked.acceptsLicence) {
    throw new AppError('request-invalid', 'The licence of the model is not accepted.', {
      fields: [{ path: 'acceptsLicence', message: 'must be true to install it' }],
      action: 'Read its licence, and accept it.',
    });
  }
  const sources = await readSources();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const listed = await listSource(asked.source, sources, signal);
  if (asked.revision !== null && listed.revision !== asked.revision) {
    throw new AppError('state-conflict', `${listed.title} has another version than the one that you looked at.`, {
      action: 'Look the model up again.',
    });
  }
  const { order, from } = await toOrder(listed, asked, { sources, signal });
  return startInstall(actor, order, { from });
}

/** What is installed from a source, with the words of its licence. @throws AppError `request-invalid` for a choice that it does not have */
export async function toOrder(
  listed: ListedSource,
  asked: {
    readonly choiceId: string | undefined;
    readonly name?: string | undefined;
    readonly kind?: InstallKind | undefined;
    readonly mode: 'copy' | 'move' | 'link';
  },
  o: { readonly sources: Sources; readonly signal: AbortSignal },
): Promise<{ order: InstallOrder; from: DownloadInput['from'] }> {
  const chosen = requireChoice(listed, asked.choiceId);
  const folder = await localFolderOf(listed);
  const { address: source, revision } = listed;
  const order = {
    name: asked.name ?? chosen.name,
    kind: asked.kind ?? chosen.kind,
    source,
    revision,
    licence: await licenceWithText(listed, o.sources, o.signal),
    files: [...chosen.files],
  };
  if (folder === null) return { order, from: { kind: 'web' } };
  const path =
    chosen.files.length === 1
      ? join(folder, localPathOf(chosen.id, chosen.files[0]?.path ?? ''))
      : join(folder, innerFolder(chosen.id));
  return { order, from: { kind: 'local', path, mode: asked.mode } };
}

/** A single file is named by its place in its source. */
function localPathOf(id: string, path: string): string {
  return id.endsWith(path) ? id : path;
}

/** The folder within its source that several files lie in. */
function innerFolder(id: string): string {
  return id.slice(0, id.lastIndexOf('/') + 1);
}
