/** A region parted into rows or columns, in reading order from left to right and top to bottom. */
export interface Split {
  readonly along: 'rows' | 'columns';
  readonly parts: readonly Part[];
  /** How far dividers lean, as a share of the region: positive rises to the right (rows) or leans right at the top (columns). */
  readonly slants: readonly number[];
}
export interface Part {
  /** Beside the sizes of the other parts. */
  readonly size: number;
  /** Null is a panel. */
  readonly split: Split | null;
}

/** A small panel laid over another, as shares of the frame. */
export interface Inset {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Reading place of the inset, from 0. */
  readonly place: number;
}

export const TEMPLATE_KINDS = ['rows', 'grid', 'slanted', 'inset', 'splash', 'spread', 'four-koma', 'webtoon'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
export const SIDES = ['left', 'top', 'right', 'bottom'] as const;
export type Side = (typeof SIDES)[number];

export interface LayoutTemplate {
  readonly name: string;
  readonly kind: TemplateKind;
  readonly panelCount: number;
  readonly root: Split | null;
  readonly insets: readonly Inset[];
  /** Panels (by place in reading order) that go over the page's edge at these sides. */
  readonly bleeds: readonly { readonly place: number; readonly sides: readonly Side[] }[];
}

type PartWords = number | Part;

function toPart(part: PartWords): Part {
  return typeof part === 'number' ? { size: part, split: null } : part;
}

/** Rows one below the other: numbers are panels of that height. */
export function rows(...parts: PartWords[]): Split {
  return { along: 'rows', parts: parts.map(toPart), slants: [] };
}

/** Columns side by side. */
export function columns(...parts: PartWords[]): Split {
  return { along: 'columns', parts: parts.map(toPart), slants: [] };
}

/** The same with leaning dividers, in their order; the last goes on for the rest. */
export function slanted(split: Split, ...slants: number[]): Split {
  return { ...split, slants };
}

/** A parted region of a size. */
export function of(size: number, split: Split): Part {
  return { size, split };
}

/** How many panels a split holds. */
export function countPanels(split: Split | null): number {
  return split === null ? 1 : split.parts.reduce((sum, part) => sum + countPanels(part.split), 0);
}
