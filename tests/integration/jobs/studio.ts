import '../environment';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { generationSchema, type Generation, type PartialGenerationInput } from '@/lib/contracts/generations';
import { database } from '@/lib/server/database/database';
import { scanModels } from '@/lib/server/models/scan-models';
import { call } from '../call';
import { projectWith, signedIn, type TestPerson } from '../people';

export const SHIPPED_MODELS = path.resolve(import.meta.dirname, '../../../models');

/** The data folder of this file's tests, named before anything reads it. */
export const DATA_FOLDER = mkdtempSync(path.join(tmpdir(), 'koma-data-'));
process.env.KOMA_DATA = DATA_FOLDER;

/** A person with a project, and the models found. */
export async function studioOf(name = 'Aki'): Promise<{ person: TestPerson; projectId: string }> {
  const person = await signedIn({ name });
  const projectId = await projectWith([{ person, role: 'owner' }]);
  await scanModels({ shipped: SHIPPED_MODELS, installed: path.join(DATA_FOLDER, 'models') });
  return { person, projectId };
}

/** Asks for a drawing through the API as a browser would. */
export async function enqueue(
  studio: { person: TestPerson; projectId: string },
  ask: Partial<PartialGenerationInput> = {},
  urgency: 'batch' | 'drawing' = 'drawing',
): Promise<Generation> {
  const response = await call(ENQUEUE, {
    as: studio.person,
    params: { projectId: studio.projectId },
    body: { ask: { prompt: '1girl, long hair, red eyes, smile', steps: 4, ...ask }, urgency },
  });
  if (response.status !== 202) throw new Error(await response.text());
  return generationSchema.parse(await response.json());
}

/** Waits for a condition; a test must not end because nothing happened. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limitMs = 150_000,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`It did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Waits until drawings have one of the statuses, and gives their rows with pictures. */
export function untilStatus(ids: readonly string[], statuses: readonly string[], limitMs?: number) {
  return until(
    `${ids.length} drawings ${statuses.join(' or ')}`,
    async () => {
      const rows = await database().generation.findMany({
        where: { id: { in: [...ids] } },
        include: { pictures: true },
        orderBy: { id: 'asc' },
      });
      return rows.length === ids.length && rows.every(({ status }) => statuses.includes(status)) ? rows : null;
    },
    limitMs,
  );
}
