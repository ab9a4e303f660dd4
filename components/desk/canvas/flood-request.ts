import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';

/** Something of a page that stops a fill, in painting order and page millimetres. */
export type WallShape =
  | {
      readonly kind: 'path';
      readonly d: string;
      /** Of the shape, or of its outline where `lineMm` is told. */
      readonly colour: string;
      readonly lineMm?: number;
      readonly rule?: 'evenodd';
      readonly clip: string | null;
      /** Where its own millimetres begin, turned clockwise. */
      readonly at?: { readonly x: number; readonly y: number; readonly turnDeg: number };
    }
  | {
      readonly kind: 'picture';
      readonly picture: ImageBitmap;
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
      readonly clip: string | null;
    };

export interface FloodWork {
  readonly shapes: readonly WallShape[];
  readonly at: PagePoint;
  readonly gapMm: number;
  /** The part of the page in which is looked: a panel with its border, or the whole paper. */
  readonly area: PageBox;
}

export type FloodTask = FloodWork & { readonly id: number };

export interface FloodAnswer {
  readonly id: number;
  /** Outlines of the filled area; null where nothing is filled. */
  readonly rings: number[][] | null;
}
