import type { ToolId } from './tool-ids';

/** Whether fingers draw: until a pen was seen, always, or never. */
export const TOUCH_DRAWING = ['auto', 'always', 'never'] as const;
type TouchDrawing = (typeof TOUCH_DRAWING)[number];

/** What a pen does while its button is held. */
export const BARREL_ACTIONS = ['hand', 'eraser', 'pen'] as const;
type BarrelAction = (typeof BARREL_ACTIONS)[number];

export type PointerKind = 'mouse' | 'pen' | 'touch';

/** What a press begins; `pinch` ends what one finger began, and `none` is left alone. */
type PressKind = 'tool' | 'eraser' | 'pan' | 'pinch' | 'none';

export interface Press {
  readonly pointer: PointerKind;
  /** As pointer events number them: 0 the tip or the first button, 1 the middle one, 2 the pen's own, 5 its eraser end. */
  readonly button: number;
  /** All that are held, as a bit mask: 2 the pen's own, 32 its eraser end. */
  readonly buttons: number;
  /** Fingers on the window, this one among them. */
  readonly touchCount: number;
  /** What is drawing or panning already, with another pointer. */
  readonly busy: PointerKind | null;
  readonly tool: ToolId;
  readonly isSpace: boolean;
  /** A pen was seen in this session. */
  readonly hasPen: boolean;
  readonly touch: TouchDrawing;
  readonly barrel: BarrelAction;
}

/** A resting hand would draw with these. */
const DRAWING_TOOLS: ReadonlySet<ToolId> = new Set(['pen', 'eraser']);
const BARREL = { button: 2, mask: 2 } as const;
const ERASER_END = { button: 5, mask: 32 } as const;

/** What a press is for: the tool in hand, the eraser, or moving the page. A hand that rests beside a pen does nothing. */
export function pressKind(press: Press): PressKind {
  const { pointer, busy, touchCount } = press;
  if (pointer === 'touch') {
    if (busy === 'pen' || busy === 'mouse') return 'none';
    if (touchCount > 1) return 'pinch';
  } else if (busy === 'pen' || busy === 'mouse') return 'none';
  return pointer === 'pen' ? penPress(press) : otherPress(press);
}

function penPress({ button, buttons, barrel, isSpace }: Press): PressKind {
  if (isSpace) return 'pan';
  if (button === ERASER_END.button || (buttons & ERASER_END.mask) !== 0) return 'eraser';
  if (button === BARREL.button || (buttons & BARREL.mask) !== 0) {
    return barrel === 'hand' ? 'pan' : barrel === 'eraser' ? 'eraser' : 'tool';
  }
  return button === 0 ? 'tool' : 'none';
}

function otherPress({ pointer, button, isSpace, tool, touch, hasPen }: Press): PressKind {
  if (button === 1) return 'pan';
  if (button !== 0) return 'none';
  const isPalm = pointer === 'touch' && (touch === 'never' || (touch === 'auto' && hasPen)) && DRAWING_TOOLS.has(tool);
  return isSpace || isPalm ? 'pan' : 'tool';
}
