import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gigabytes } from '@/lib/server/downloads/disk-space';
import { hashFile } from '@/lib/server/downloads/hash-file';
import { readInstallRecords, removeInstallRecord, type InstallRecord } from '@/lib/server/downloads/install-record';
import { AppError } from '@/lib/server/app-error';

type Print = (text: string) => void;

/** Prints what was installed. */
export async function listInstalled(models: string, print: Print): Promise<number> {
  const records = await readInstallRecords(models);
  if (records.length === 0)
    print(`Nothing was installed into ${models}; files that were put there by hand are not listed.\n`);
  for (const record of records) {
    const bytes = record.files.reduce((sum, file) => sum + file.bytes, 0);
    print(`${record.name.padEnd(40)} ${record.kind.padEnd(14)} ${gigabytes(bytes).padStart(8)}  ${record.source}\n`);
  }
  return 0;
}

/** Compares the files on the disk with what they were when they were installed. */
export async function verifyInstalled(models: string, name: string | undefined, print: Print): Promise<number> {
  const records = name === undefined ? await readInstallRecords(models) : await namedRecords(models, name);
  let wrong = 0;
  for (const record of records) {
    const problems = await problemsOf(models, record);
    print(`${record.name}: ${problems.length === 0 ? 'right' : problems.join('; ')}\n`);
    wrong += problems.length;
  }
  return wrong === 0 ? 0 : 1;
}

async function problemsOf(models: string, record: InstallRecord): Promise<string[]> {
  const [place = ''] = record.places;
  const isSideBySide = record.places.length === record.files.length;
  const problems: string[] = [];
  for (const [index, file] of record.files.entries()) {
    const path = join(models, isSideBySide ? (record.places[index] ?? place) : join(place, file.path));
    try {
      const onProgress = ({ doneBytes, bytes }: { doneBytes: number; bytes: number }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${file.path} ${Math.floor((doneBytes / bytes) * 100)} % `);
      };
      const found = await hashFile(path, { signal: new AbortController().signal, onProgress });
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      if (found.sha256 !== file.sha256)
        problems.push(`${file.path} has the SHA-256 ${found.sha256} and had ${file.sha256}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      problems.push(`${file.path} can't be read (${String(error.code)})`);
    }
  }
  return problems;
}

/** Removes what was installed under a name. What lies elsewhere and is used by a link stays there. */
export async function removeInstalled(models: string, name: string, print: Print): Promise<number> {
  for (const record of await namedRecords(models, name)) {
    for (const place of record.places) await rm(join(models, place), { recursive: true, force: true });
    await removeInstallRecord(models, record);
    print(`${record.name} was removed from ${models}${record.isLink ? '; the file that it led to stays' : ''}.\n`);
  }
  return 0;
}

async function namedRecords(models: string, name: string): Promise<InstallRecord[]> {
  const records = (await readInstallRecords(models)).filter((record) => record.name === name);
  if (records.length > 0) return records;
  throw new AppError('not-found', `Nothing named “${name}” was installed into ${models}.`, {
    action: 'npm run models -- list shows what was.',
  });
}
