import type { PictureInkOptions } from '@/lib/domain/page/picture-ink/ink-options';
import type { GreyPicture, PictureInk } from '@/lib/domain/page/picture-ink/picture-ink';

export interface PictureInkWork {
  readonly picture: GreyPicture;
  readonly options: PictureInkOptions;
}

export type PictureInkTask = PictureInkWork & { readonly id: number };

/** Ink as it is previewed: paths in page millimetres. */
export interface InkSketch {
  /** Of all strokes, to be filled by the nonzero rule. */
  readonly strokes: string;
  /** To be filled by the even-odd rule. */
  readonly blacks: string;
  /** The same, from the lowest, with their shares of ink. */
  readonly tones: readonly { readonly d: string; readonly percent: number }[];
}

export type PictureInkAnswer = { readonly id: number } & (
  { readonly kind: 'drawn'; readonly ink: PictureInk; readonly sketch: InkSketch } | { readonly kind: 'failed' }
);
