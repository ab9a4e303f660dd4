import type { SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { Lettering } from '@/lib/lettering';
import { areaPath } from '@/lib/domain/page/areas/areas';
import { paintedEffect } from '@/lib/domain/page/effects/effect-shape';
import { layersAsSeen } from '@/lib/domain/page/layers/layer-tree';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { clipPathOf } from '@/lib/domain/page/strokes/panel-clip';
import { strokeFill } from '@/lib/domain/page/strokes/stroke-path';
import { pageLetters } from '@/lib/domain/page/svg/page-letters';
import { balloonsOfLayer } from '@/lib/domain/page/svg/painted-layers';
import { pathOf } from './stroke-path';
import type { FillReference } from './fill-settings';
import type { WallShape } from './flood-request';

interface WallsOptions {
  readonly reference: FillReference;
  /** Of the sheet that is filled; null for one that is new. */
  readonly layerId: string | null;
  /** What the panel at the point shows. */
  readonly pictures: readonly WallShape[];
  readonly lettering: Lettering | null;
  readonly language: Language | null;
  readonly main: Language;
}

/** What stops a fill, from the lowest: the borders of panels, and what the reference names. */
export function wallShapes(content: SavePage, o: WallsOptions): WallShape[] {
  const borders = content.panels.map(({ polygon }): WallShape => {
    return { kind: 'path', d: polygonPath(polygon), colour: INK, lineMm: BORDER_MM, clip: null };
  });
  const shapes = layersAsSeen(content.layers)
    .filter(({ isVisible }) => isVisible)
    .flatMap((layer): WallShape[] => {
      switch (layer.kind) {
        case 'pictures':
          return o.reference === 'layer' ? [] : [...o.pictures];
        case 'ink':
          return o.reference === 'all' || (o.reference === 'layer' && layer.id === o.layerId)
            ? inkOf(layer, content)
            : [];
        case 'letters':
          return o.reference === 'all' ? lettersOf(layer, content, o) : [];
        case 'folder':
          return [];
        default:
          return layer.kind satisfies never;
      }
    });
  return [...shapes, ...borders];
}

/** Tones stop nothing: they have no lines. */
function inkOf({ areas, effects, strokes }: PageLayer, { panels }: SavePage): WallShape[] {
  const filled = (areas ?? []).flatMap((area): WallShape[] =>
    area.fill.kind === 'colour'
      ? [
          {
            kind: 'path',
            d: areaPath(area),
            colour: area.fill.colour,
            rule: 'evenodd',
            clip: clipPathOf(panels, area.panelId),
          },
        ]
      : [],
  );
  const drawn = (effects ?? []).flatMap((effect) => paintedEffect(effect, panels));
  return [
    ...filled,
    ...drawn.map(({ d, fill, clip }): WallShape => ({ kind: 'path', d, colour: fill, clip })),
    ...(strokes ?? []).map((stroke): WallShape => {
      return { kind: 'path', d: pathOf(stroke), colour: strokeFill(stroke), clip: clipPathOf(panels, stroke.panelId) };
    }),
  ];
}

function lettersOf({ id }: PageLayer, content: SavePage, o: WallsOptions): WallShape[] {
  const balloons = balloonsOfLayer(content.balloons, content.layers, id);
  const pieces = pageLetters({ balloons, lettering: o.lettering, language: o.language, main: o.main });
  return pieces.flatMap(({ at, turnDeg, marks }) =>
    marks.flatMap(({ d, fill, stroke }): WallShape[] => {
      const shape = { kind: 'path', d, clip: null, at: { ...at, turnDeg } } as const;
      return [
        ...(fill === null ? [] : [{ ...shape, colour: fill }]),
        ...(stroke === null ? [] : [{ ...shape, colour: stroke.colour, lineMm: stroke.widthMm }]),
      ];
    }),
  );
}
