import type { RegionSettings, RegionWork } from '@/lib/contracts/region-edits';
import type { Upscaler } from '@/lib/contracts/upscalers';
import type { ProjectStyle } from '@/lib/domain/staging/written-words';
import type { Picture } from '@/pipeline/image';
import type { Edges } from '@/pipeline/region';
import type { Seed } from '@/pipeline/seed';
import type { PlacedRough } from './crop-rough';

/** Somebody in the picture, as far as a drawing of them needs it. */
export interface EditPerson {
  /** Null for somebody of the words. */
  readonly characterId: string | null;
  readonly words: string;
  readonly forbidden: string;
  /** The file that shows what they look like. */
  readonly reference: Uint8Array | null;
}

/** A picture with what is known of it, to be changed in a region. */
export interface EditScene {
  /** RGB; larger than the stored one where it is extended. */
  readonly picture: Picture;
  readonly stored: Picture;
  readonly edges: Edges | null;
  readonly mask: Picture;
  readonly seen: Picture;
  readonly rough: PlacedRough | null;
  /** In the order of the rough's people. */
  readonly people: readonly EditPerson[];
  /** What the panel's drawing was asked with. */
  readonly words: string;
  readonly negative: string;
  readonly style: ProjectStyle;
}

export interface EditAsk {
  readonly work: RegionWork;
  readonly settings: RegionSettings;
  readonly seed: Seed;
  /** What enlarges parts and whole pictures; `fast` where nobody chose. */
  readonly upscaler?: Upscaler;
}
