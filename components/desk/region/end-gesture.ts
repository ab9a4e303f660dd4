import { useRegionStore, withShape, type SelectionGesture } from './region-store';
import { shapeOf } from './selection-gesture';

/** What was drawn becomes a part of the selection. */
export function endGesture(pageId: string, gesture: SelectionGesture): void {
  const { brushMm, change, draw } = useRegionStore.getState();
  draw(null);
  const shape = shapeOf(gesture, brushMm);
  if (shape !== null) change(pageId, (region) => withShape(region, shape, gesture.join));
}
