import type { InstallKind } from '@/lib/contracts/downloads';

/** Folders of A1111, ComfyUI and InvokeAI, by the last of their names; compared in lower case. */
const KINDS: Readonly<Record<string, InstallKind>> = {
  'stable-diffusion': 'checkpoint',
  checkpoints: 'checkpoint',
  main: 'checkpoint',
  lora: 'lora',
  loras: 'lora',
  lycoris: 'lora',
  vae: 'vae',
  embedding: 'embedding',
  embeddings: 'embedding',
  controlnet: 'controlnet',
};

/**
 * What a file in another program's folder of models is by its place: the innermost folder with a known name decides. Null where
 * none is, as in InvokeAI's folders of today: its tensors tell then.
 * @param path below the folder, with slashes
 */
export function kindByPlace(path: string): InstallKind | null {
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const kind = KINDS[folder.toLowerCase()];
    if (kind !== undefined) return kind;
  }
  return null;
}
