import type { InkEdit } from '@/lib/contracts/region-edits';
import type { Finish, PlaceVanishing, RoughLayout, RoughSpecification } from '@/lib/rough';
import type { PlaceGround } from '@/lib/rough/posing';

/** A drawing that the browser wants: what is drawn, how it is finished, and how large it is shown. */
export interface RoughRequest {
  readonly specification: RoughSpecification;
  readonly finish: Finish;
  /** Length of the shorter side in drawing units; about 170 are an inch of a page. */
  readonly side?: number;
  /** Drawing units between the dots of screentone; 0 is flat greys, for what is too small to show dots. */
  readonly cell?: number;
  /** False leaves out the lines in ink, where ink on the page stands in their place. */
  readonly hasLines?: false;
  /** Only what is seen of somebody, by their place among the people: white, and nothing around it. */
  readonly shapeOf?: number;
  /** The same as a mask: white where they are, black elsewhere. */
  readonly maskOf?: number;
  /** Lines alone, to lie over a picture, with what edits of the picture changed of them. */
  readonly ink?: {
    readonly edits: readonly InkEdit[];
    readonly line: { readonly colour: string; readonly width: number };
  };
}

/**
 * What the drawing worker can be asked for: a drawing, where people are in one, where the ground of its place is, or where its
 * edges run together.
 */
export type RoughWork =
  | { readonly kind: 'draw'; readonly request: RoughRequest }
  | { readonly kind: 'lay-out'; readonly specification: RoughSpecification }
  | { readonly kind: 'find-ground'; readonly specification: RoughSpecification }
  | { readonly kind: 'find-vanishing'; readonly specification: RoughSpecification };

export type RoughTask = RoughWork & { readonly id: number };

/** What it answers: an SVG document, where people are, or what went wrong. */
export type RoughAnswer = { readonly id: number } & (
  | { readonly kind: 'drawn'; readonly svg: string }
  | { readonly kind: 'laid-out'; readonly layout: RoughLayout }
  | { readonly kind: 'ground'; readonly ground: PlaceGround | null }
  | { readonly kind: 'vanishing'; readonly vanishing: PlaceVanishing | null }
  | { readonly kind: 'failed'; readonly trouble: string }
);

const keys = new WeakMap<RoughSpecification, string>();

/** The same text for what shows the same. */
export function specificationKey(specification: RoughSpecification): string {
  const known = keys.get(specification);
  if (known !== undefined) return known;
  const key = JSON.stringify(specification);
  keys.set(specification, key);
  return key;
}

/** The same text for requests that are drawn the same. */
export function requestKey({ specification, ...how }: RoughRequest): string {
  return `${JSON.stringify(how)}${specificationKey(specification)}`;
}
