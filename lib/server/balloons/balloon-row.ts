import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import type { Balloon as BalloonRow } from '../generated/client';

/** Words stand in a column of their own; the rest is one value. */
export function toBalloon({
  id,
  panelId,
  text,
  content,
}: Pick<BalloonRow, 'id' | 'panelId' | 'text' | 'content'>): Balloon {
  return balloonSchema.parse({ ...Object(content), id, panelId, text });
}

/** What is stored of a balloon beside its words. */
export function balloonData({ id, panelId, text, ...content }: Balloon, position: number) {
  return { id, panelId, text, position, content };
}
