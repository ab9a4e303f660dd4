import type { Licence } from '@/lib/contracts/downloads';
import type { UpdateCheck } from '@/lib/contracts/model-updates';
import { newestSource } from '@/lib/domain/models/sources/newest-source';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database } from '../database/database';
import { modelsFolder } from './download-folder';
import { readInstallRecords, type InstallRecord } from './install-record';
import { licenceWithText } from './licence-text';
import { listSource, type ListedSource } from './list-source';
import { readSources } from './studio-source';

/** A source must answer while somebody waits for it. */
const TIMEOUT_MS = 60_000;

interface Asked {
  readonly modelId?: string | undefined;
  readonly networkId?: string | undefined;
}

/**
 * Asks the source of something that was installed for its newest version. For admins; nothing asks by itself.
 * @throws AppError `role-missing`, `not-found`, `request-invalid` where neither or both are named, and as `listSource`
 */
export async function checkForUpdate(actor: Actor, asked: Asked): Promise<UpdateCheck> {
  requireAdmin(actor);
  const record = await recordOf(asked);
  const source = record === null ? null : newestSource(record);
  const installed = {
    installedRevision: record?.revision ?? null,
    installedAt: record?.installedAt ?? null,
    installedLicence: record?.licence ?? null,
  };
  const nothing = { ...installed, source: null, revision: null, bytes: null, licence: null, isLicenceChanged: false };
  if (record === null || source === null) return { ...nothing, state: 'unknown' };
  const listed = await listNewest(source);
  const found = listed && newestOf(listed, record);
  if (listed === null || found === null) return { ...nothing, state: 'gone' };
  const { revision } = listed;
  const licence = await licenceWithText(listed, await readSources(), AbortSignal.timeout(TIMEOUT_MS));
  return {
    ...installed,
    ...{ revision, licence },
    state: found.isNewer ? 'newer' : 'newest',
    source: source.startsWith('civitai:') && revision !== null ? `${source}@${revision}` : source,
    bytes: found.bytes,
    isLicenceChanged: isOther(record.licence, licence),
  };
}

/** Another name; or other words under the same name, where both were read. */
function isOther(before: Licence | null, now: Licence | null): boolean {
  if ((before?.name ?? '') !== (now?.name ?? '')) return true;
  return before?.text !== undefined && now?.text !== undefined && before.text !== now.text;
}

async function recordOf({ modelId, networkId }: Asked): Promise<InstallRecord | null> {
  const records = await readInstallRecords(modelsFolder());
  if (modelId !== undefined && networkId === undefined) {
    const model = await database().model.findUnique({ where: { id: modelId }, select: { place: true } });
    if (model === null) throw notFound('model');
    return records.find(({ places }) => model.place !== null && places.includes(model.place)) ?? null;
  }
  if (networkId !== undefined && modelId === undefined) {
    const network = await database().network.findUnique({
      where: { id: networkId },
      select: { kind: true, name: true },
    });
    if (network === null) throw notFound('model');
    return records.find(({ kind, name }) => kind === network.kind && name === network.name) ?? null;
  }
  throw new AppError('request-invalid', 'Name either a model or a network.');
}

/** Null where the source holds nothing any more that can be installed. */
async function listNewest(source: string): Promise<ListedSource | null> {
  try {
    return await listSource(source, await readSources(), AbortSignal.timeout(TIMEOUT_MS));
  } catch (error) {
    if (error instanceof AppError && error.code === 'model-file-unreadable') return null;
    throw error;
  }
}

/** Of the hub the same files are compared by their hashes, or by the commit where it tells none; of Civitai the version. */
function newestOf(listed: ListedSource, record: InstallRecord): { isNewer: boolean; bytes: number | null } | null {
  if (listed.source.kind === 'civitai') {
    return { isNewer: listed.revision !== record.revision, bytes: listed.choices[0]?.bytes ?? null };
  }
  const paths = record.files.map(({ path }) => path).sort();
  const same = listed.choices.find(({ files }) => {
    const theirs = files.map(({ path }) => path).sort();
    return theirs.length === paths.length && theirs.every((path, index) => path === paths[index]);
  });
  if (same === undefined) return null;
  const isNewer = same.files.some(({ path, sha256 }) => {
    const before = record.files.find((file) => file.path === path);
    return sha256 === null ? listed.revision !== record.revision : sha256 !== before?.sha256;
  });
  return { isNewer, bytes: same.bytes };
}
