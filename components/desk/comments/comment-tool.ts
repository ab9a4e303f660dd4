import { bindDrag } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { useCommentsStore } from '../../comments/comments-store';
import type { CanvasTool, Gesture } from '../canvas/tool';
import { CommentInspector } from './comment-inspector';

/** Pins a comment to what is pressed; dragged, to a region. */
export const commentTool: CanvasTool = {
  id: 'comment',
  key: 'c',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  isForLooking: true,
  press: ({ at }) => dragging(at),
  Inspector: CommentInspector,
};

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
