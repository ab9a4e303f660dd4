import type { DrawOptions } from '@/pipeline/draw';
import type { Picture } from '@/pipeline/image';
import type { ModelProfile } from '@/pipeline/models';
import type { DrawingMeasure } from '../jobs/measure-drawing';

/** A claimed drawing, for who draws it. */
export interface DrawerOptions extends DrawOptions {
  readonly id: string;
  readonly signal: AbortSignal;
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
