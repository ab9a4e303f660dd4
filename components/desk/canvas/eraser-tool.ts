import type { PageLayer } from '@/lib/contracts/page-layers';
import { cutStroke, touchesStroke } from '@/lib/domain/page/strokes/strokes';
import { EraserOptions } from './pen-options';
import type { Canvas, CanvasPointer, CanvasTool, Gesture } from './tool';

/** Takes strokes away: whole ones, or what lies under it. Sheets that are hidden or locked are left alone. */
export const eraserTool: CanvasTool = {
  id: 'eraser',
  key: 'e',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: (pointer, canvas) => erasing(pointer, canvas),
  Options: EraserOptions,
};

function erasing(from: CanvasPointer, start: Canvas): Gesture {
  const before = start.content;
  let layers = wiped(before.layers, from, start);
  const state: Gesture = {
    move: (pointer, canvas) => {
      const next = wiped(layers, pointer, start);
      if (next !== layers) canvas.preview({ ...before, layers: next });
      layers = next;
      return state;
    },
    release: (_, canvas) => {
      const changed = new Map(
        layers.filter((layer, index) => layer !== before.layers[index]).map((one) => [one.id, one]),
      );
      if (changed.size > 0) {
        canvas.edit((content) => ({
          ...content,
          layers: content.layers.map((layer) => {
            const wipedLayer = changed.get(layer.id);
            return wipedLayer === undefined ? layer : { ...layer, strokes: wipedLayer.strokes };
          }),
        }));
      }
      canvas.reset();
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

/** The same list when nothing was touched. */
function wiped(
  layers: PageLayer[],
  { trail }: CanvasPointer,
  { settings, newId }: Pick<Canvas, 'settings' | 'newId'>,
): PageLayer[] {
  const { isCutting, radiusMm } = settings.eraser;
  let isSame = true;
  const next = layers.map((layer) => {
    if (layer.kind !== 'ink' || layer.strokes === null || !layer.isVisible || layer.isLocked) return layer;
    const strokes = trail.reduce(
      (left, at) =>
        left.some((stroke) => touchesStroke(at, stroke, radiusMm))
          ? left.flatMap((stroke) =>
              isCutting
                ? cutStroke(stroke, { at, radiusMm, newId })
                : touchesStroke(at, stroke, radiusMm)
                  ? []
                  : [stroke],
            )
          : left,
      layer.strokes,
    );
    if (strokes === layer.strokes) return layer;
    isSame = false;
    return { ...layer, strokes };
  });
  return isSame ? layers : next;
}
