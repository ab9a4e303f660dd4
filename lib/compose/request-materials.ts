import type { ModelProfile, NetworkProfile } from '@/pipeline/models';
import type { Seed } from '@/pipeline/seed';
import type { PromptMaterials } from './compose-prompt';

/** Everything that an input names, looked up: the same input and materials give the same request. */
export interface RequestMaterials extends PromptMaterials {
  /** Taken where the input leaves the seed open. */
  readonly seed: Seed;
  /** A picture of each person that shows what they look like; null where there is none. */
  readonly likenesses: readonly (Uint8Array | null)[];
  /** The files of the pictures that the input names, by their ids there. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The LoRAs, VAEs, embeddings and ControlNets that may be named. */
  readonly networks: readonly NetworkProfile[];
  /** The model that the input names for the last steps. */
  readonly refiner?: ModelProfile | null;
}
