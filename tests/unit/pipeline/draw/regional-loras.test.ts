import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { NetworkFile } from '@/pipeline/models/describe-network';
import { findNetworks } from '@/pipeline/models/find-networks';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import type { GenerationRequest } from '@/pipeline/request';
import { FINISH, goldenPath, openRuntime } from '../../../golden/open-runtime';

const SIDE = 64;
const CELLS = SIDE / 8;
const runtime = openRuntime();
let folder = '';
let model: OpenedModel;
let networks: readonly NetworkFile[] = [];
const inputs = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-regional-'));
  await mkdir(join(folder, 'loras'));
  const recorded = (name: string) => goldenPath(`checkpoints/${name}.safetensors`);
  await copyFile(recorded('lora-kohya-sd15'), join(folder, 'loras/ink.safetensors'));
  await copyFile(recorded('sd15'), join(folder, 'base.safetensors'));
  await cp(goldenPath('checkpoints/tokenizer'), join(folder, 'tokenizer'), { recursive: true });
  model = await openCheckpoint(join(folder, 'base.safetensors'));
  ({ found: networks } = await findNetworks([folder]));
});
afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

/** A mask that is white between two columns of the picture. */
async function mask(fromPx: number, toPx: number) {
  const data = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (at % SIDE >= fromPx && at % SIDE < toPx ? 255 : 0));
  const bytes = await encodePng({ widthPx: SIDE, heightPx: SIDE, channels: 1, data });
  const sha256 = hashBytes(bytes);
  inputs.set(sha256, bytes);
  return { sha256, widthPx: SIDE, heightPx: SIDE };
}

type Lora = NonNullable<GenerationRequest['loras']>[number];

async function drawn(loras: readonly Partial<Lora>[], steps = 1): Promise<Float32Array> {
  const [ink] = networks;
  const half = { prompt: 'a cat', negative: '', weight: 1, references: [] };
  const request = completeRequest(model, {
    prompt: { source: '', text: 'a cat', negative: '', syntax: 'a1111' },
    seed: { value: 7 },
    size: { widthPx: SIDE, heightPx: SIDE },
    sampler: { name: 'euler', steps },
    regions: [
      { ...half, mask: await mask(0, SIDE / 2) },
      { ...half, mask: await mask(SIDE / 2, SIDE) },
    ],
    loras: loras.map((lora) => ({ name: 'ink', hash: ink?.hash ?? '', dataHash: null, strength: 2, ...lora })),
  });
  const { latents } = await drawPicture({ runtime, model, networks, weights: FINISH }, { request, inputs });
  return Float32Array.from(latents.data as Float32Array);
}

/** Of the latents at columns of the map, the largest difference. */
function difference(a: Float32Array, b: Float32Array, columns: readonly number[]): number {
  return a.reduce(
    (most, value, at) => (columns.includes(at % CELLS) ? Math.max(most, Math.abs(value - b[at]!)) : most),
    0,
  );
}

const LEFT = [0, 1, 2];
const RIGHT = [5, 6, 7];

describe('a LoRA of a region', () => {
  it('changes a step where its region rules as if it were everywhere, and elsewhere not at all', async () => {
    const [plain, everywhere, left] = [await drawn([]), await drawn([{}]), await drawn([{ regions: [0] }])];
    expect(difference(plain, everywhere, RIGHT)).toBeGreaterThan(1e-3);
    expect(difference(left, everywhere, LEFT)).toBe(0);
    expect(difference(left, plain, RIGHT)).toBe(0);
  });

  it('of all regions is as one of none, where the regions cover the picture', async () => {
    const [everywhere, both] = [await drawn([{}], 2), await drawn([{ regions: [0, 1] }], 2)];
    expect(difference(both, everywhere, [...LEFT, 3, 4, ...RIGHT])).toBeLessThan(1e-6);
  });

  it('that the request lacks is refused', async () => {
    await expect(drawn([{ regions: [2] }])).rejects.toThrow('The LoRA “ink” names a region that the request lacks');
  });
});
