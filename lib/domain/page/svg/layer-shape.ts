import type { PaintedArea } from '../areas/area-svg';
import type { PaintedLayer } from './painted-layers';

const WHITE = '#ffffff';

/**
 * Where a layer has something: the layer with everything on it in white, for what is clipped to it. Tones count as if they
 * were all of their area, since their dots depend on the resolution; panels count with everything inside of them.
 */
export function layerShape(layer: PaintedLayer): PaintedLayer {
  const id = `shape-${layer.id}`;
  const plain = { id, opacity: 1, blend: 'normal', cuts: [], clipped: [] } as const;
  switch (layer.kind) {
    case 'pictures':
      return { ...plain, kind: 'ink', areas: [], strokes: [{ d: layer.outline, fill: WHITE, opacity: 1, clip: null }] };
    case 'ink':
      return {
        ...plain,
        kind: 'ink',
        areas: layer.areas.flatMap(whiteArea),
        strokes: layer.strokes.map((stroke) => ({ ...stroke, fill: WHITE })),
      };
    case 'letters': {
      const pieces = layer.pieces.map((piece) => ({
        ...piece,
        marks: piece.marks.map(({ fill, stroke, ...mark }) => ({
          ...mark,
          fill: fill === null ? null : WHITE,
          stroke: stroke === null ? null : { ...stroke, colour: WHITE },
        })),
      }));
      return { ...plain, kind: 'letters', pieces };
    }
    case 'folder':
      return {
        ...plain,
        kind: 'folder',
        children: layer.children.map((child) => ({ ...layerShape(child), opacity: child.opacity, cuts: child.cuts })),
      };
    default:
      return layer satisfies never;
  }
}

/** White areas scrape, and stay as they are. */
function whiteArea(area: PaintedArea): PaintedArea[] {
  const { fill } = area;
  if (fill.kind === 'white') return [area];
  if (fill.kind === 'tone' && fill.tone.density.kind === 'flat' && fill.tone.density.percent === 0) return [];
  return [{ ...area, fill: { kind: 'colour', colour: WHITE } }];
}
