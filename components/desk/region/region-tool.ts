import { DONE, type CanvasTool, type Gesture } from '../canvas/tool';
import { endGesture } from './end-gesture';
import { RegionInspector } from './region-inspector';
import { RegionOptions } from './region-options';
import { RegionOverlay } from './region-overlay';
import { useRegionStore } from './region-store';
import { closes, joinOf, moved, pressed } from './selection-gesture';

/** Selects a part of the page's pictures, to have it changed. */
export const regionTool: CanvasTool = {
  id: 'region',
  key: 'r',
  cursor: 'crosshair',
  stages: ['draw', 'letter'],
  press: (pointer, { page }) => {
    const { mode, join, gesture, draw, press } = useRegionStore.getState();
    const how = joinOf(join, mode, pointer);
    if (mode === 'wand' || mode === 'face' || mode === 'person' || mode === 'panel') {
      press({ mode, at: pointer.at, join: how });
      return DONE;
    }
    if (gesture !== null && closes(gesture, pointer.at)) {
      endGesture(page.id, gesture);
      return DONE;
    }
    draw(pressed(gesture, mode, pointer.at, how));
    return mode === 'polygon' ? DONE : SELECTING;
  },
  Overlay: RegionOverlay,
  Inspector: RegionInspector,
  Options: RegionOptions,
};

const SELECTING: Gesture = {
  move: ({ at, trail }) => {
    const { gesture, draw } = useRegionStore.getState();
    if (gesture !== null)
      draw(
        moved(
          trail.reduce((now, point) => moved(now, point), gesture),
          at,
        ),
      );
    return SELECTING;
  },
  release: (_, { page }) => {
    const { gesture } = useRegionStore.getState();
    if (gesture !== null) endGesture(page.id, gesture);
  },
  cancel: () => useRegionStore.getState().draw(null),
};
