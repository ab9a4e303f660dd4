import { bindDrag } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { startInkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { useCommentsStore } from '../../comments/comments-store';
import { NOTE_PEN, noteStroke } from '../../comments/extras/note-pen';
import type { Canvas, CanvasPointer, CanvasTool, Gesture } from '../canvas/tool';
import { WetInkSheet } from '../pen/wet-ink-sheet';
import { CommentInspector } from './comment-inspector';

/** Pins a comment to what is pressed; dragged, to a region. While an ink note is drawn, the pointer draws. */
export const commentTool: CanvasTool = {
  id: 'comment',
  key: 'c',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  isForLooking: true,
  press: (pointer, canvas) => {
    const { isInking, inkPageId } = useCommentsStore.getState();
    return isInking && inkPageId === canvas.page.id ? inking(pointer, canvas) : dragging(pointer.at);
  },
  Window: WetInkSheet,
  Inspector: CommentInspector,
};

/** A stroke of the comment that is being written, from its press on; the page itself is not changed. */
function inking(from: CanvasPointer, start: Canvas): Gesture {
  const { device } = from;
  const id = start.newId();
  const line = startInkLine({ look: NOTE_PEN, curve: start.settings.pressureCurve, device, pixelMm: start.pixelMm });
  const add = ({ trail, ahead }: CanvasPointer, canvas: Canvas): void => {
    line.add(trail);
    canvas.show({ ink: { id, look: NOTE_PEN, line, tail: line.tail(ahead), clip: null } });
  };
  const finish = (canvas: Canvas): void => {
    const stroke = noteStroke(id, line);
    if (stroke !== null) useCommentsStore.getState().addInk(stroke);
    canvas.reset();
  };
  add(from, start);
  const state: Gesture = {
    move: (pointer, canvas) => {
      add(pointer, canvas);
      return state;
    },
    release: (_pointer, canvas) => finish(canvas),
    cancel: (canvas) => canvas.reset(),
    lose: finish,
  };
  return state;
}

function dragging(from: PagePoint): Gesture {
  const state: Gesture = {
    move: ({ at }, canvas) => {
      canvas.show({ marquee: boxOf([from, at]) });
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      useCommentsStore.getState().begin(canvas.page.id, bindDrag(pinTargets(canvas.content), from, at));
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}
