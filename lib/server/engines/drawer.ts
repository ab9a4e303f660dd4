import type { DrawOptions } from '@/pipeline/draw';
import type { Picture } from '@/pipeline/image';
import type { ModelProfile } from '@/pipeline/models';

/** A claimed drawing, for who draws it. */
export interface DrawerOptions extends DrawOptions {
  readonly id: string;
  readonly signal: AbortSignal;
}

/** What a drawing took on this machine, all its pictures together. */
export interface DrawingMeasure {
  /** Of the model's files. */
  readonly hash: string;
  readonly host: string;
  readonly device: string;
  readonly pictureCount: number;
  /** From the prompt to the decoded pictures, finishing steps aside. */
  readonly seconds: number;
  /** As the shapes of the weights foretell it; null where they tell none. */
  readonly estimatedSeconds: number | null;
  /** Of the process that draws, other models that it has loaded included; null where the runtime does not tell. */
  readonly peakBytes: number | null;
  readonly estimatedBytes: number | null;
}

export interface Drawn {
  readonly pictures: readonly Picture[];
  /** What drew it, with its version. */
  readonly runtime: string;
  /** What another program said that it did. */
  readonly answered?: Readonly<Record<string, string>>;
  /** What it took on this machine; absent where another program drew. */
  readonly measure?: DrawingMeasure;
}

/** Draws requests with one model: the pipeline on this machine, or another program. */
export interface Drawer {
  readonly model: Pick<ModelProfile, 'hash' | 'card'>;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  draw(options: DrawerOptions): Promise<Drawn>;
}
