import type { LoraStrength } from '../graphs/lora-blocks';

/** A LoRA by its file, with how strongly it acts. */
export interface LoraChoice extends LoraStrength {
  readonly path: string;
}

/** What a checkpoint is drawn with beside its own weights, by the paths of their files. */
export interface UsedNetworks {
  readonly loras?: readonly LoraChoice[] | undefined;
  /** A VAE instead of the file's own. */
  readonly vae?: string | undefined;
  /** ControlNets by the name that requests call them. */
  readonly controlnets?: Readonly<Record<string, string>> | undefined;
  /** Embeddings by the word that stands for them in prompts. */
  readonly embeddings?: Readonly<Record<string, string>> | undefined;
}

/** A LoRA stronger than this draws noise, and a mistyped one must not run for minutes. */
export const MAX_LORA_STRENGTH = 20;
export const MAX_LORAS = 32;
