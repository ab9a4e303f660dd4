import { bindAnchor } from '@/lib/domain/comments/anchors';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { useCommentsStore } from '../../comments/comments-store';
import type { Canvas, CanvasTool, Gesture } from '../canvas/tool';
import { CommentInspector } from './comment-inspector';

/** A shorter drag is a press, in page millimetres. */
const LEAST_DRAG_MM = 4;

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
      canvas.show({ marquee: boxBetween(from, at) });
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      pin(from, at, canvas);
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function boxBetween(a: PagePoint, b: PagePoint) {
  return { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) };
}

function pin(from: PagePoint, to: PagePoint, { page, content }: Canvas): void {
  const { left, top, right, bottom } = boxBetween(from, to);
  const size = { widthMm: right - left, heightMm: bottom - top };
  const isRegion = Math.min(size.widthMm, size.heightMm) >= LEAST_DRAG_MM;
  const targets = pinTargets(content);
  const anchor = isRegion ? bindAnchor(targets, { x: left, y: top }, size) : bindAnchor(targets, to);
  useCommentsStore.getState().begin(page.id, anchor);
}
