import { create } from 'zustand';
import type { SavePage } from '@/lib/contracts/books';
import type { CastMember } from '@/lib/contracts/staging';
import type { EffectKind } from '@/lib/effects';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import type { EraseMode } from '@/lib/domain/page/strokes/erase';
import type { Guide } from '@/lib/domain/page/selection/snap';
import type { WetInk } from './wet-ink';

export interface EraserSettings {
  readonly mode: EraseMode;
  readonly radiusMm: number;
}

/** Somebody who is held over the page: their drawing is moved, and drawn anew when they are let go. */
export interface LiftedFigure {
  readonly panelId: string;
  /** The address of their shape, white and alone; null until it is drawn. */
  readonly shape: string | null;
  /** How far they were moved, in shares of the panel's drawing. */
  readonly dx: number;
  readonly dy: number;
  /** Let go; the new drawing is on its way. */
  readonly isDropped: boolean;
}

/** Who is posed by hand: somebody of a panel's cast. */
export interface PosedByHand {
  readonly panelId: string;
  readonly index: number;
}

/** A pose that was copied, to be given to somebody else. */
export type CopiedPose = Pick<CastMember, 'pose' | 'view' | 'joints'>;

/** What is only going on, and is shown over the page. */
export type ShownParts = Partial<Pick<CanvasState, 'live' | 'lifted' | 'ink' | 'marquee' | 'line' | 'guides'>>;

interface CanvasState {
  /** The page while something on it is being dragged; null when nothing is. */
  readonly live: SavePage | null;
  readonly lifted: LiftedFigure | null;
  readonly posing: PosedByHand | null;
  readonly copiedPose: CopiedPose | null;
  /** The stroke that the pen is drawing. */
  readonly ink: WetInk | null;
  /** The frame that is being drawn round things. */
  readonly marquee: PageBox | null;
  /** The line that the knife is drawing. */
  readonly line: readonly PagePoint[];
  readonly guides: readonly Guide[];
  /** The balloon whose words are being written. */
  readonly editing: string | null;
  readonly eraser: EraserSettings;
  /** New strokes are clipped to the panel that they begin in. */
  readonly isClipping: boolean;
  /** What the tool of effect lines puts on the page. */
  readonly effectKind: EffectKind;
  readonly hasSnap: boolean;
  /** Of ink, that the pen writes on, by page. */
  readonly activeLayers: Readonly<Record<string, string>>;
  /** What a screen reader is told about the last change. */
  readonly said: string;
  readonly show: (part: ShownParts) => void;
  readonly pose: (posing: PosedByHand | null) => void;
  readonly copyPose: (copied: CopiedPose) => void;
  readonly write: (balloonId: string | null) => void;
  readonly setEraser: (part: Partial<EraserSettings>) => void;
  readonly setClipping: (isClipping: boolean) => void;
  readonly setEffectKind: (effectKind: EffectKind) => void;
  readonly setSnap: (hasSnap: boolean) => void;
  readonly drawOn: (pageId: string, layerId: string) => void;
  readonly announce: (words: string) => void;
}

const NO_GUIDES: readonly Guide[] = [];
const NO_LINE: readonly PagePoint[] = [];

/** What is going on with the open page's canvas: nothing of it is saved. */
export const useCanvas = create<CanvasState>()((set) => ({
  live: null,
  lifted: null,
  posing: null,
  copiedPose: null,
  ink: null,
  marquee: null,
  line: NO_LINE,
  guides: NO_GUIDES,
  editing: null,
  eraser: { mode: 'whole', radiusMm: 2 },
  isClipping: false,
  effectKind: 'focus-lines',
  hasSnap: true,
  activeLayers: {},
  said: '',
  show: (part) => set(part),
  pose: (posing) => set({ posing }),
  copyPose: (copiedPose) => set({ copiedPose }),
  write: (editing) => set({ editing }),
  setEraser: (part) => set(({ eraser }) => ({ eraser: { ...eraser, ...part } })),
  setClipping: (isClipping) => set({ isClipping }),
  setEffectKind: (effectKind) => set({ effectKind }),
  setSnap: (hasSnap) => set({ hasSnap }),
  drawOn: (pageId, layerId) => set(({ activeLayers }) => ({ activeLayers: { ...activeLayers, [pageId]: layerId } })),
  announce: (said) => set({ said }),
}));

/** Ends everything that is only going on. */
export function resetCanvas(): void {
  useCanvas.setState({
    live: null,
    lifted: null,
    posing: null,
    ink: null,
    marquee: null,
    line: NO_LINE,
    guides: NO_GUIDES,
  });
}
