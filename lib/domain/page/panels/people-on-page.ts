import type { RoughLayout } from '@/lib/rough';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { toPage, type PanelView } from './panel-view';

/** Each person's head on the page, in the order of the cast. */
export function headsOnPage({ heads }: Pick<RoughLayout, 'heads'>, view: PanelView): PageBox[] {
  return heads.map(({ left, top, right, bottom }) => {
    const [from, to] = [toPage(view, { x: left, y: top }), toPage(view, { x: right, y: bottom })];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  });
}

/** Beside the head's height: a hand with the wrist. */
const HAND_SHARE = 0.42;

/** Everybody's hands on the page: boxes from the wrist on, the way the forearm goes. */
export function handsOnPage({ joints, heads }: Pick<RoughLayout, 'heads' | 'joints'>, view: PanelView): PageBox[] {
  return joints.flatMap((body, index) => {
    const head = heads[index];
    if (!head) return [];
    const reach = (toPage(view, { x: 0, y: head.bottom }).y - toPage(view, { x: 0, y: head.top }).y) * HAND_SHARE;
    return [['leftElbow', 'leftWrist'] as const, ['rightElbow', 'rightWrist'] as const].map(([elbow, wrist]) => {
      const [from, to] = [pointOnPage(body[elbow], view), pointOnPage(body[wrist], view)];
      const length = Math.max(0.01, Math.hypot(to.x - from.x, to.y - from.y));
      const x = to.x + ((to.x - from.x) / length) * reach * 0.5;
      const y = to.y + ((to.y - from.y) / length) * reach * 0.5;
      return { left: x - reach / 2, top: y - reach / 2, right: x + reach / 2, bottom: y + reach / 2 };
    });
  });
}

function pointOnPage([x, y]: readonly [number, number], view: PanelView): PagePoint {
  return toPage(view, { x, y });
}
