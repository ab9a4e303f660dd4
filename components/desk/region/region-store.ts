import { create } from 'zustand';
import { MOST_SHAPES, type Region, type RegionShape } from '@/lib/contracts/regions';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { flattened } from '@/lib/domain/region/region-field';

export const REGION_MODES = ['rectangle', 'lasso', 'polygon', 'brush', 'wand', 'face', 'person', 'panel'] as const;
export type RegionMode = (typeof REGION_MODES)[number];

/** How what is drawn next joins what is selected. */
export const REGION_JOINS = ['new', 'add', 'subtract'] as const;
export type RegionJoin = (typeof REGION_JOINS)[number];

export const EMPTY_REGION: Region = { shapes: [], isInverted: false, growMm: 0, featherMm: 1.5 };
const MOST_STEPS = 100;
const BRUSH_STEPS_MM = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** What a hand is about to select, while the button is held or between the corners of a polygon. */
export interface SelectionGesture {
  readonly mode: 'rectangle' | 'lasso' | 'polygon' | 'brush';
  readonly points: readonly PagePoint[];
  readonly join: RegionJoin;
}

/** A press by a mode that selects at once; who knows the page's people and pictures answers it. */
export interface Touch {
  readonly mode: Exclude<RegionMode, SelectionGesture['mode']>;
  readonly at: PagePoint;
  readonly join: RegionJoin;
}

interface RegionState {
  /** The page that the selection is on. */
  readonly pageId: string | null;
  readonly region: Region;
  readonly past: readonly Region[];
  readonly future: readonly Region[];
  readonly lastStep: string | null;
  readonly mode: RegionMode;
  readonly join: RegionJoin;
  readonly brushMm: number;
  /** Of the wand, as colours differ by CIE76. */
  readonly tolerance: number;
  readonly isContiguous: boolean;
  readonly gesture: SelectionGesture | null;
  readonly touch: Touch | null;
  readonly draw: (gesture: SelectionGesture | null) => void;
  readonly press: (touch: Touch | null) => void;
  readonly setTool: (
    part: Partial<Pick<RegionState, 'mode' | 'join' | 'brushMm' | 'tolerance' | 'isContiguous'>>,
  ) => void;
  /** Changes the selection on a page; steps with the same name, one after another, are undone together. */
  readonly change: (pageId: string, work: (region: Region) => Region, step?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly sizeBrush: (by: -1 | 1) => void;
}

/** What is selected on a page, with the steps that led to it, and how the tool is set. */
export const useRegionStore = create<RegionState>()((set) => ({
  pageId: null,
  region: EMPTY_REGION,
  past: [],
  future: [],
  lastStep: null,
  mode: 'rectangle',
  join: 'new',
  brushMm: 8,
  tolerance: 18,
  isContiguous: true,
  gesture: null,
  touch: null,
  draw: (gesture) => set({ gesture }),
  press: (touch) => set({ touch }),
  setTool: (part) => set({ ...part, gesture: null }),
  change: (pageId, work, step) =>
    set((state) => {
      const isOther = state.pageId !== pageId;
      const before = isOther ? EMPTY_REGION : state.region;
      const region = work(before);
      if (region === before) return {};
      if (isOther) return { pageId, region, past: [before], future: [], lastStep: step ?? null };
      const isSameStep = step !== undefined && step === state.lastStep;
      const past = isSameStep ? state.past : [...state.past, before].slice(-MOST_STEPS);
      return { region, past, future: [], lastStep: step ?? null };
    }),
  undo: () =>
    set(({ region, past, future }) => {
      const before = past.at(-1);
      return before === undefined
        ? {}
        : { region: before, past: past.slice(0, -1), future: [region, ...future], lastStep: null };
    }),
  redo: () =>
    set(({ region, past, future: [next, ...future] }) =>
      next === undefined ? {} : { region: next, past: [...past, region], future, lastStep: null },
    ),
  sizeBrush: (by) =>
    set(({ brushMm }) => {
      const sizes = by > 0 ? BRUSH_STEPS_MM : [...BRUSH_STEPS_MM].reverse();
      return { brushMm: sizes.find((size) => (by > 0 ? size > brushMm : size < brushMm)) ?? brushMm };
    }),
}));

/** A selection with a shape more, or of the shape alone. */
export function withShape(region: Region, shape: RegionShape, join: RegionJoin): Region {
  switch (join) {
    case 'new':
      return { ...region, isInverted: false, shapes: [{ ...shape, op: 'add' }] };
    case 'add':
    case 'subtract': {
      // Under an inversion, what is added is cut out of what is inverted.
      const op = (join === 'add') === region.isInverted ? 'subtract' : 'add';
      return { ...region, shapes: [...withRoom(region.shapes), { ...shape, op }] };
    }
  }
}

/** Many strokes become one shape before there are too many. */
function withRoom(shapes: Region['shapes']): Region['shapes'] {
  if (shapes.length < MOST_SHAPES - 1) return shapes;
  const one = flattened(shapes);
  return one === null ? [] : [one];
}

export function hasSelection({ shapes, isInverted }: Region): boolean {
  return shapes.length > 0 || isInverted;
}
