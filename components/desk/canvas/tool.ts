import type { ComponentType } from 'react';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { PenLook, PressureCurve } from '@/lib/contracts/pens';
import type { Area } from '@/lib/contracts/page-areas';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import type { EffectKind } from '@/lib/effects';
import type { BalloonExtent } from '@/lib/domain/page/balloons/balloon-size';
import type { PageItem } from '@/lib/domain/page/selection/page-items';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import type { PressureIssue } from '@/lib/domain/page/strokes/pen/pressure-curve';
import type { DeskStage, Selection } from '../desk-store';
import type { ScreenPoint } from './camera';
import type { EraserSettings, ShownParts } from './canvas-store';
import type { FillSettings } from './fill-settings';
import type { RulerSettings } from './ruler-store';
import type { ToolId } from './tool-ids';

/** A hand on the page. */
export interface CanvasPointer {
  /** In page millimetres. */
  readonly at: PagePoint;
  /** In CSS pixels of the viewport. */
  readonly screen: ScreenPoint;
  readonly device: 'mouse' | 'pen' | 'touch';
  /** Where it has been since the last report, the newest last; pens report oftener than the screen is drawn. */
  readonly trail: readonly InkPoint[];
  /** Where the browser believes that it will be next; to be shown, and never kept. */
  readonly ahead?: readonly InkPoint[];
  readonly isShift: boolean;
  readonly isAlt: boolean;
  /** Ctrl or Command. */
  readonly isMod: boolean;
}

/** What is chosen for the tools. */
export interface ToolSettings {
  readonly pen: PenLook;
  /** What the person's devices tell as pressure, before the pen makes a width of it. */
  readonly pressureCurve: PressureCurve;
  readonly eraser: EraserSettings;
  /** New strokes are clipped to the panel that they begin in. */
  readonly isClipping: boolean;
  readonly effectKind: EffectKind;
  readonly fill: FillSettings;
  readonly rulers: RulerSettings;
  /** A pen that rests at the end of a stroke makes a line, circle, rectangle or triangle of it. */
  readonly hasQuickShapes: boolean;
  readonly hasSnap: boolean;
  /** The sheet of ink that was chosen to draw on. */
  readonly inkLayerId: string | undefined;
}

/**
 * The page as a tool sees it, and all that a tool may do: tools know no store and no browser. Values are those of the moment
 * in which the tool was called.
 */
export interface Canvas {
  readonly page: BookPage;
  /** As it is seen, in the language that is shown. */
  readonly content: SavePage;
  readonly stage: DeskStage;
  readonly format: PageFormat;
  readonly canEdit: boolean;
  readonly selection: Selection;
  /** One CSS pixel in page millimetres. */
  readonly pixelMm: number;
  readonly settings: ToolSettings;
  /** What lies uppermost at a point and may be selected here. */
  hit(at: PagePoint): PageItem | null;
  select(things: PageItem | Selection | null): void;
  toggle(thing: PageItem): void;
  /** Shows the handles of a ruler. */
  selectRuler(id: string | null): void;
  /** Shows a page without keeping it, while something is dragged; null shows what is kept. */
  preview(content: SavePage | null): void;
  /** Shows what is being drawn or dragged over the page. */
  show(part: Omit<ShownParts, 'live'>): void;
  /** Ends everything that is only shown. */
  reset(): void;
  /** A new UUID. */
  newId(): string;
  /** Keeps a change as one step; steps with the same name, one after another, are undone together. */
  edit(change: (content: SavePage) => SavePage, step?: string): void;
  use(tool: ToolId): void;
  /** Moves the page under the window, by CSS pixels. */
  pan(dxPx: number, dyPx: number): void;
  /** Opens a balloon's words for writing. */
  write(balloonId: string): void;
  readonly actions: {
    cut(line: readonly PagePoint[]): void;
    /** @param size as it was dragged out; as its words need when absent */
    addBalloon(at: PagePoint, panelId: string | null, size?: BalloonExtent): void;
    /**
     * Looks for what lines enclose at a point, and says so where that is nothing.
     * @param layerId of the sheet that is filled; null for one that is new
     */
    flood(at: PagePoint, layerId: string | null, done: (rings: Area['rings']) => void): void;
  };
  /** Does something after a while, with the page as it is then. @returns what stops it */
  later(ms: number, work: (canvas: Canvas) => void): () => void;
  /** What a stroke said of its device's pressure. */
  reportPressure(issue: PressureIssue): void;
  /** Says why something can't be done. */
  refuse(
    reason:
      | 'strokesMissing'
      | 'layerHidden'
      | 'layerLocked'
      | 'layerFull'
      | 'effectsFull'
      | 'areasFull'
      | 'rulersFull'
      | 'maskFull',
  ): void;
}

/** What a tool does from a press to its release: a state that a movement leads to the next of. */
export interface Gesture {
  move(pointer: CanvasPointer, canvas: Canvas): Gesture;
  release(pointer: CanvasPointer, canvas: Canvas): void;
  /** A second finger came, or Escape was pressed. */
  cancel(canvas: Canvas): void;
  /** The window lost the pointer, or was hidden; cancelled when absent. */
  lose?(canvas: Canvas): void;
}

export interface ToolViewProps {
  readonly page: BookPage;
  /** As it is seen, in the language that is shown. */
  readonly content: SavePage;
  readonly stage: DeskStage;
}

/**
 * A tool of the page. To add one: name it in `tool-ids.ts`, write it as one of these, list it in `tools.ts`, and name it
 * in `messages/*\/desk.ts` under `tool`. Key, bar, palette and the parts below follow from that.
 */
export interface CanvasTool {
  readonly id: ToolId;
  /** The letter that takes it. */
  readonly key: string;
  readonly cursor: string;
  readonly stages: readonly DeskStage[];
  /** Does no change, so those who may only look have it too. */
  readonly isForLooking?: boolean;
  /** A press of the first button, a pen, or one finger; null leaves it to the window (one finger then pans). */
  press(pointer: CanvasPointer, canvas: Canvas): Gesture | null;
  /** The cursor over a point, while no button is pressed. */
  cursorAt?(pointer: CanvasPointer, canvas: Canvas): string | undefined;
  doublePress?(pointer: CanvasPointer, canvas: Canvas): void;
  /** SVG over the page, in page millimetres; `usePixelMm` gives handles a steady size. */
  readonly Overlay?: ComponentType<ToolViewProps>;
  /** HTML over the window, in its CSS pixels. */
  readonly Window?: ComponentType;
  /** HTML over the paper: place it by shares of the paper's width and height. */
  readonly Sheet?: ComponentType<ToolViewProps>;
  /** In the inspector's place while the tool is in hand. */
  readonly Inspector?: ComponentType<ToolViewProps>;
  /** A row of settings over the bar. */
  readonly Options?: ComponentType<ToolViewProps>;
}

/** A gesture that does nothing more. */
export const DONE: Gesture = { move: () => DONE, release: () => undefined, cancel: () => undefined };
