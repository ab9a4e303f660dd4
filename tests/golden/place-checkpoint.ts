import { copyFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recorded = (name: string) => fileURLToPath(new URL(`data/checkpoints/${name}`, import.meta.url));

const NETWORKS = {
  'lora-kohya-sd15': 'loras/ink',
  'vae-ldm': 'vae/clear',
  'embedding-sd15': 'embeddings/badhand',
};

/** Lays the tiny SD 1.5 checkpoint with a LoRA, a VAE and an embedding into a data folder, as a person would. */
export async function placeCheckpoint(dataFolder: string): Promise<void> {
  const models = join(dataFolder, 'models');
  for (const folder of ['loras', 'vae', 'embeddings']) await mkdir(join(models, folder), { recursive: true });
  await copyFile(recorded('sd15.safetensors'), join(models, 'tiny.safetensors'));
  await cp(recorded('tokenizer'), join(models, 'tokenizer'), { recursive: true });
  for (const [from, to] of Object.entries(NETWORKS)) {
    await copyFile(recorded(`${from}.safetensors`), join(models, `${to}.safetensors`));
  }
}
