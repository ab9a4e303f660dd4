import path from 'node:path';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { POST as REDRAW } from '@/app/api/generations/[generationId]/redraw/route';
import { GET as NETWORKS } from '@/app/api/networks/route';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { generationSchema } from '@/lib/contracts/generations';
import { networkSchema } from '@/lib/contracts/networks';
import { scanNetworks } from '@/lib/server/models/scan-networks';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { readInfotext } from '@/pipeline/deliver/read-recipe';
import { generationRequestSchema } from '@/pipeline/request';
import { placeCheckpoint } from '../../golden/place-checkpoint';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { problemOf } from '../problem';
import { DATA_FOLDER, enqueue, studioOf, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';

// Workers are processes that load a model: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 240_000 });

const ASK = { modelId: 'tiny', prompt: 'a cat', seed: '7', steps: 2, size: { widthPx: 64, heightPx: 64 } };

beforeAll(() => placeCheckpoint(DATA_FOLDER));

/** A studio that found the checkpoint and what lies beside it. */
async function foundStudio() {
  const studio = await studioOf();
  await scanNetworks(path.join(DATA_FOLDER, 'models'));
  return studio;
}

describeOnPostgres('A LoRA in the data folder', ({ url }) => {
  afterEach(endWorkers);

  it('draws by field and by tag, is named in recipe and infotext, and comes out the same again', async () => {
    const studio = await foundStudio();
    const listed = await call(NETWORKS, { as: studio.person, path: '/api/networks?modelId=tiny' });
    const { items } = z.object({ items: z.array(networkSchema) }).parse(await listed.json());
    expect(items.map(({ kind, name, problem }) => [kind, name, problem])).toEqual([
      ['embedding', 'badhand', null],
      ['lora', 'ink', null],
      ['vae', 'clear', null],
    ]);
    const none = await call(NETWORKS, { as: studio.person, path: '/api/networks?modelId=starter' });
    expect(await none.json()).toEqual({ items: [] });

    const worker = await startWorker(url());
    const plain = await enqueue(studio, ASK);
    const inField = await enqueue(studio, { ...ASK, loras: [{ name: 'Ink', strength: 1.5 }], vae: 'clear' });
    const inTag = await enqueue(studio, { ...ASK, prompt: 'a cat <lora:ink:1.5>', vae: 'clear', negative: 'badhand' });
    const again = await call(REDRAW, {
      as: studio.person,
      params: { generationId: inField.id },
      body: { seed: 'same' },
    });
    const { id } = generationSchema.parse(await again.json());
    const rows = await untilStatus([plain.id, inField.id, inTag.id, id], ['succeeded', 'failed']);
    const bytesOf = async (generationId: string) => {
      const row = rows.find((each) => each.id === generationId);
      expect(row).toMatchObject({ status: 'succeeded', errorSentence: null });
      return (await studioBlobs().get(row?.pictures[0]?.sha256 ?? '')) ?? new Uint8Array();
    };
    const [first, second, third, fourth] = [plain.id, inField.id, inTag.id, id].map(
      (each) => rows.find((row) => row.id === each)?.pictures[0]?.sha256,
    );
    expect(new Set([first, second, third]).size).toBe(3);
    expect(fourth).toBe(second);
    const recipe = generationRequestSchema.parse(rows.find((row) => row.id === inTag.id)?.recipe);
    expect(recipe.loras).toMatchObject([{ name: 'ink', strength: 1.5 }]);
    expect(recipe.embeddings).toMatchObject([{ name: 'badhand' }]);
    expect(recipe.prompt.text).not.toContain('<');
    const infotext = await readInfotext(await bytesOf(inTag.id));
    expect(infotext).toContain('<lora:ink:1.5>');
    expect(infotext).toContain(`Lora hashes: "ink: ${recipe.loras?.[0]?.dataHash?.slice(0, 12)}"`);
    expect(infotext).toContain(`VAE hash: ${recipe.vae?.hash.slice(0, 10)}`);
    worker.kill('SIGTERM');
    await worker.ended;
  });

  it('that nobody has, or asked for in a way that can’t be meant, is refused with a sentence', async () => {
    const studio = await foundStudio();
    const refused = async (ask: object) => {
      const params = { projectId: studio.projectId };
      const body = { ask: { ...ASK, ...ask }, urgency: 'drawing' };
      return (await problemOf(await call(ENQUEUE, { as: studio.person, params, body }))).detail;
    };
    expect(await refused({ loras: [{ name: 'inkk' }] })).toBe('There is no LoRA “inkk”. Similar names: ink.');
    expect(await refused({ prompt: '<lora:nothing:1> cat' })).toBe('There is no LoRA “nothing”. There are: ink.');
    expect(await refused({ vae: 'ink' })).toBe('There is no VAE “ink”. There are: clear.');
    expect(await refused({ modelId: 'starter', loras: [{ name: 'ink' }] })).toContain('takes no LoRAs and VAEs');
    expect(await refused({ loras: [{ name: 'ink', strength: 1e9 }] })).toContain('loras');
    expect(await refused({ loras: Array.from({ length: 40 }, () => ({ name: 'ink' })) })).toContain('loras');
  });
});
