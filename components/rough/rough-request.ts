import type { InkEdit } from '@/lib/contracts/region-edits';
import { figureShapeSvg } from '@/lib/domain/page/figure-shape';
import { panelInk } from '@/lib/domain/page/panel-ink';
import { drawRough, type Finish, type RoughSpecification } from '@/lib/rough';

/** A drawing that the browser wants: what is drawn, how it is finished, and how large it is shown. */
export interface RoughRequest {
  readonly specification: RoughSpecification;
  readonly finish: Finish;
  /** Length of the shorter side in drawing units; about 170 are an inch of a page. */
  readonly side?: number;
  /** Drawing units between the dots of screentone; 0 is flat greys, for what is too small to show dots. */
  readonly cell?: number;
  /** Only what is seen of somebody, by their place among the people: white, and nothing around it. */
  readonly shapeOf?: number;
  /** Lines alone, to lie over a picture, with what edits of the picture changed of them. */
  readonly ink?: {
    readonly edits: readonly InkEdit[];
    readonly line: { readonly colour: string; readonly width: number };
  };
}

/** What the drawing worker is asked. */
export interface RoughTask extends RoughRequest {
  readonly id: number;
}

/** What it answers: the SVG document, or what went wrong. */
export type RoughAnswer =
  { readonly id: number; readonly svg: string } | { readonly id: number; readonly trouble: string };

/** Draws a request; the same in the worker and, where there is none, on the page's own thread. */
export function drawRequest({ specification, finish, side, cell, shapeOf, ink }: RoughRequest): string {
  if (shapeOf !== undefined) return figureShapeSvg(specification, shapeOf);
  if (ink) return panelInk(specification, ink.edits, ink.line);
  return drawRough(specification, {
    finish,
    ...(side === undefined ? {} : { side }),
    ...(cell === undefined ? {} : { cell }),
  }).svg;
}
