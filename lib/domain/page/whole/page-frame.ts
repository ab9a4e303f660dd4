import type { PageFormat } from '../../layout/page-formats';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { paperOf } from '../svg/page-svg';

/** A picture of a whole page: its pixels, and which part of the page they show. */
export interface PageFrame {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** The paper with its bleed, and white around it where the picture has other proportions. */
  readonly area: PageBox;
  readonly pxPerMm: number;
}

/** Sides of pictures of engines that draw any size are multiples of it, as their models were trained. */
const STEP_PX = 64;

/**
 * The picture of a page that a model draws: in the page's own proportions with the area of the model's first size, or, where
 * an engine draws few sizes alone, the nearest of those.
 * @param format the page's paper: twice as wide for a spread
 * @param o.sizes width and height in pixels that the model draws, at least one
 * @param o.isFixed whether it draws no others
 */
export function pageFrame(
  format: PageFormat,
  o: { readonly sizes: readonly (readonly [number, number])[]; readonly isFixed: boolean },
): PageFrame {
  const paper = paperOf(format, true);
  const [width, height] = [paper.right - paper.left, paper.bottom - paper.top];
  const [widthPx, heightPx] = o.isFixed ? nearest(o.sizes, width / height) : ownSize(o.sizes, width / height);
  const pxPerMm = Math.min(widthPx / width, heightPx / height);
  const [overX, overY] = [(widthPx / pxPerMm - width) / 2, (heightPx / pxPerMm - height) / 2];
  return {
    size: { widthPx, heightPx },
    area: {
      left: paper.left - overX,
      top: paper.top - overY,
      right: paper.right + overX,
      bottom: paper.bottom + overY,
    },
    pxPerMm,
  };
}

/** A point of the page in millimetres as pixels of its picture. */
export function toPixels({ area, pxPerMm }: Pick<PageFrame, 'area' | 'pxPerMm'>, { x, y }: PagePoint): PagePoint {
  return { x: (x - area.left) * pxPerMm, y: (y - area.top) * pxPerMm };
}

function ownSize(sizes: readonly (readonly [number, number])[], proportion: number): readonly [number, number] {
  const [width, height] = sizes[0] ?? [1024, 1024];
  const stepped = (px: number) => Math.max(STEP_PX, Math.round(px / STEP_PX) * STEP_PX);
  const side = Math.sqrt(width * height);
  return [stepped(side * Math.sqrt(proportion)), stepped(side / Math.sqrt(proportion))];
}

function nearest(sizes: readonly (readonly [number, number])[], proportion: number): readonly [number, number] {
  const off = ([width, height]: readonly [number, number]) => Math.abs(Math.log(width / height / proportion));
  return [...sizes].sort((a, b) => off(a) - off(b))[0] ?? [1024, 1024];
}
