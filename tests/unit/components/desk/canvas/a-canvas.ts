import type { Canvas, CanvasPointer, CanvasTool, Gesture, ToolSettings } from '@/components/desk/canvas/tool';
import { FIRST_FILL } from '@/components/desk/canvas/fill-settings';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { thingAt, THING_KINDS } from '@/lib/domain/page/selection/page-items';
import { anId, aPage } from '../../../lib/domain/page/pages';

/** A page of the book with the content of a test's page. */
export function aBookPage(content: SavePage = aPage(), revision = 1): BookPage {
  return {
    id: anId(900),
    projectId: anId(901),
    number: 1,
    chapter: 1,
    template: content.template,
    isSpread: false,
    panels: content.panels.map((panel) => ({ ...panel, picture: null, drawing: null })),
    balloons: content.balloons,
    layers: content.layers,
    revision,
  };
}

/** What a tool did to a page. */
export interface Told {
  content: SavePage;
  edits: number;
  selection: Canvas['selection'];
  previews: number;
  shown: object;
  refused: string[];
  readonly pressure: string[];
  readonly done: string[];
  /** What waits for its time. */
  later: (() => void) | null;
}

export interface Setting {
  readonly content?: SavePage;
  readonly settings?: Partial<ToolSettings>;
  readonly selection?: Canvas['selection'];
  readonly stage?: Canvas['stage'];
}

/** A page with all that a tool may do, in plain values: no store, no browser. */
export function aCanvas({ content = aPage(), settings = {}, selection = [], stage = 'storyboard' }: Setting = {}) {
  const told: Told = {
    content,
    edits: 0,
    selection,
    previews: 0,
    shown: {},
    refused: [],
    pressure: [],
    done: [],
    later: null,
  };
  let ids = 0;
  const canvas = (): Canvas => ({
    page: aBookPage(told.content),
    content: told.content,
    stage,
    format: PAGE_FORMATS.b5,
    canEdit: true,
    selection: told.selection,
    pixelMm: 0.25,
    settings: {
      pen: BUILT_IN_PENS['g-pen'],
      pressureCurve: [...PRESSURE_CURVES.normal],
      eraser: { mode: 'whole', radiusMm: 2 },
      isClipping: false,
      effectKind: 'focus-lines',
      fill: FIRST_FILL,
      rulers: { isSnapping: true, kind: 'straight', isOfPanel: true },
      hasQuickShapes: false,
      hasSnap: false,
      inkLayerId: undefined,
      ...settings,
    },
    hit: (at) => thingAt(told.content, at, { kinds: THING_KINDS, nearMm: 1 }),
    select: (things) => (told.selection = things === null ? [] : 'kind' in things ? [things] : things),
    toggle: (thing) => (told.selection = [...told.selection, thing]),
    selectRuler: (id) => told.done.push(`ruler ${id ?? 'none'}`),
    preview: () => (told.previews += 1),
    show: (part) => (told.shown = { ...told.shown, ...part }),
    reset: () => (told.shown = {}),
    newId: () => anId(500 + (ids += 1)),
    edit: (change) => {
      told.content = change(told.content);
      told.edits += 1;
    },
    use: (tool) => told.done.push(`use ${tool}`),
    pan: (x, y) => told.done.push(`pan ${x} ${y}`),
    write: (id) => told.done.push(`write ${id}`),
    actions: {
      cut: (line) => told.done.push(`cut ${line.map(({ x, y }) => `${x},${y}`).join(' ')}`),
      flood: (at, layerId, done) => {
        told.done.push(`flood ${at.x},${at.y} ${layerId ?? 'new'}`);
        done([[10, 10, 30, 10, 30, 30, 10, 30]]);
      },
      addBalloon: (at, panelId) => told.done.push(`balloon ${at.x},${at.y} ${panelId ?? 'free'}`),
    },
    later: (_, work) => {
      const wait = (): void => work(canvas());
      told.later = wait;
      return () => {
        if (told.later === wait) told.later = null;
      };
    },
    reportPressure: (issue) => told.pressure.push(issue),
    refuse: (reason) => told.refused.push(reason),
  });
  return { canvas, told };
}

export function aPointer(x: number, y: number, how: Partial<CanvasPointer> = {}): CanvasPointer {
  return {
    at: { x, y },
    screen: { x: x * 4, y: y * 4 },
    device: 'mouse',
    trail: [{ x, y, pressure: 0.5 }],
    isShift: false,
    isAlt: false,
    isMod: false,
    ...how,
  };
}

/** Leads a tool along points, from a press on. @returns the gesture before the release, and how it ends */
export function lead(tool: CanvasTool, canvas: () => Canvas, path: readonly CanvasPointer[]) {
  const [first = aPointer(0, 0), ...others] = path;
  const begun = tool.press(first, canvas());
  const gesture = others.reduce<Gesture | null>((now, pointer) => now?.move(pointer, canvas()) ?? null, begun);
  const last = others.at(-1) ?? first;
  return {
    release: () => gesture?.release(last, canvas()),
    cancel: () => gesture?.cancel(canvas()),
    lose: () => gesture?.lose?.(canvas()),
  };
}
