import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUnusedTensors } from '@/pipeline/models/open-checkpoint';
import { unusedTensors } from '@/pipeline/models/unused-tensors';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { goldenPath } from '../../../golden/open-runtime';
import { writeSafetensors, type MadeTensor } from '../safetensors/write-safetensors';

describe('tensors that nothing is drawn with', () => {
  it.each(['sd15', 'sd2-v', 'sdxl-v'])('are none in %s, whose text encoder may be read before its end', async (name) => {
    expect(await findUnusedTensors(goldenPath(`checkpoints/${name}.safetensors`), [])).toEqual([]);
  });

  it('are those that no network asked for, without what trainers leave behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'koma-unused-'));
    const keys = [
      'model.diffusion_model.input_blocks.0.0.weight',
      'model.diffusion_model.adapter.weight',
      'model_ema.decay',
      'alphas_cumprod',
      'cond_stage_model.transformer.text_model.embeddings.position_ids',
    ];
    const path = join(folder, 'made.safetensors');
    const tensor: MadeTensor = { dtype: 'F16', shape: [1] };
    await writeSafetensors(path, Object.fromEntries(keys.map((key) => [key, tensor])));
    const file = await readSafetensors(path);
    await rm(folder, { recursive: true });
    const asked = [new Map([[file, new Set(keys.slice(0, 1))]])];
    expect(unusedTensors(file, asked)).toEqual(['model.diffusion_model.adapter.weight']);
  });
});
