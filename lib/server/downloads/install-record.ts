import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { installKindSchema, licenceSchema, type InstallOrder } from '@/lib/contracts/downloads';

/** Where what was installed is written down, within the models folder. */
const RECORDS = '.installed';

/** What was installed, from where, and what its files were then. */
export const installRecordSchema = z.object({
  name: z.string(),
  kind: installKindSchema,
  source: z.string(),
  revision: z.string().nullable(),
  licence: licenceSchema.nullable(),
  /** What it takes of the models folder, below it, with slashes. */
  places: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), url: z.string().nullable(), bytes: z.number(), sha256: z.string() })),
  /** It lies elsewhere, and only a link to it in the models folder. */
  isLink: z.boolean().default(false),
  installedAt: z.string(),
});
export type InstallRecord = z.infer<typeof installRecordSchema>;

/** What was installed into a models folder, by place. A record that can't be read is passed over. */
export async function readInstallRecords(modelsFolder: string): Promise<InstallRecord[]> {
  const folder = join(modelsFolder, RECORDS);
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.json')).sort();
  const records: InstallRecord[] = [];
  for (const name of names) {
    try {
      records.push(installRecordSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))));
    } catch {
      // Written by hand or by a later version: the files themselves are what counts.
    }
  }
  return records;
}

/** The record of an order that was carried out already, with all its files in place; null when there is none. */
export async function findInstalled(
  modelsFolder: string,
  { name, files }: InstallOrder,
): Promise<InstallRecord | null> {
  const key = (those: readonly { path: string; url: string | null }[]) =>
    JSON.stringify(those.map(({ path, url }) => [path, url]));
  for (const record of await readInstallRecords(modelsFolder)) {
    if (record.name !== name || key(record.files) !== key(files)) continue;
    const found = await Promise.all(record.places.map((place) => stat(join(modelsFolder, place)).catch(() => null)));
    if (found.every((place) => place !== null)) return record;
  }
  return null;
}

/** Writes down what was installed. */
export async function writeInstallRecord(modelsFolder: string, record: InstallRecord): Promise<void> {
  const folder = join(modelsFolder, RECORDS);
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName(record));
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** Removes the record of something that was removed. */
export async function removeInstallRecord(modelsFolder: string, record: Pick<InstallRecord, 'places'>): Promise<void> {
  await rm(join(modelsFolder, RECORDS, fileName(record)), { force: true });
}

function fileName({ places: [place = ''] }: Pick<InstallRecord, 'places'>): string {
  return `${place.replaceAll('/', ' ')}.json`;
}
