import sharp from 'sharp';
import type { Area } from '@/lib/contracts/page-areas';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { boxOf } from '@/lib/domain/layout/page-point';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import type { TreeNames } from '@/lib/domain/page/svg/page-tree';
import type { PanelArt } from '@/lib/domain/page/svg/page-svg';
import { sampleSpecification, type Finish } from '@/lib/rough';
import type { RasterPage, RasterSource } from '@/lib/server/exports/page-raster';
import { openFaces } from '../../../lettering/open-faces';
import { aBalloon, anId, aStroke } from '../../../domain/page/pages';
import { bookPage } from '../../../domain/export/book-page';

export const NAMES: TreeNames = {
  paper: 'Paper',
  panel: (number) => `Panel ${number}`,
  border: 'Border',
  frame: 'Frame',
  picture: 'Picture',
  ink: 'Ink',
  tone: 'Tone',
  balloon: 'Balloon',
  letters: 'Letters',
  layer: (kind) => ({ pictures: 'Panels', ink: 'Ink', letters: 'Balloons', folder: 'Folder' })[kind],
};

/** A screentone that grows darker downwards. */
const AREA: Area = {
  id: anId(41),
  rings: [[20, 140, 160, 140, 160, 240, 20, 240]],
  fill: {
    kind: 'tone',
    tone: {
      ...{ screen: 'dot', lpi: 30, angleDeg: 45 },
      density: { kind: 'linear', from: { x: 0, y: 140 }, to: { x: 0, y: 240 }, fromPercent: 10, toPercent: 80 },
    },
  },
  panelId: null,
};

export const SOURCE: RasterSource = { lettering: openFaces(), language: null, main: 'en', stage: 'finished' };

/** A picture of soft colours, as a panel shows a painted one. */
async function picture(): Promise<string> {
  const data = Buffer.from(Array.from({ length: 60 * 90 * 3 }, (_, at) => 90 + ((at * 7) % 160)));
  const bytes = await sharp(data, { raw: { width: 60, height: 90, channels: 3 } })
    .resize(300, 450, { kernel: 'cubic' })
    .jpeg({ quality: 95 })
    .toBuffer();
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}

/**
 * A page on which everything is that a PSD file has layers for: a drawing with tones, a painted picture with ink, a drawing in
 * colour; borders; ink that multiplies, a draft, a hidden layer; balloons with letters.
 */
export async function aPageOfLayers(): Promise<RasterPage> {
  const bare = bookPage(1);
  const said = { text: '雨が降る', direction: 'vertical', widthMm: 30, heightMm: 30 } as const;
  const page = {
    ...bare,
    balloons: [aBalloon(11, { text: 'One more night' }), aBalloon(12, { ...said, at: { x: 120, y: 70 } })],
    layers: [
      plainLayer(anId(21), 'pictures'),
      { ...plainLayer(anId(22), 'ink'), name: 'Sketch', isDraft: true, strokes: [aStroke(31)] },
      {
        ...plainLayer(anId(23), 'ink'),
        name: '影',
        opacity: 0.5,
        blend: 'multiply' as const,
        strokes: [aStroke(32, [5, 60, 1, 180, 90, 1])],
      },
      {
        ...plainLayer(anId(24), 'ink'),
        name: 'Hidden',
        isVisible: false,
        strokes: [aStroke(33, [5, 10, 1, 180, 200, 1])],
      },
      { ...plainLayer(anId(25), 'ink'), name: 'Empty' },
      {
        ...plainLayer(anId(27), 'ink'),
        name: 'Shade',
        strokes: [aStroke(34, [20, 150, 1, 170, 240, 1])],
        areas: [AREA],
      },
      plainLayer(anId(26), 'letters'),
    ],
  };
  const art = new Map<string, PanelArt>();
  const finishes: readonly Finish[] = ['ink', 'ink', 'colour'];
  for (const [index, { id, polygon }] of page.panels.entries()) {
    const isPainted = index === 1;
    art.set(id, {
      view: panelView(polygon, []),
      specification: sampleSpecification(4 + index),
      picture: isPainted ? await picture() : null,
      place: boxOf(polygon),
      ink: isPainted ? { colour: '#16130f', width: 1 } : null,
      inkEdits: [],
      finish: finishes[index] ?? 'ink',
    });
  }
  return { page, format: formatOf('b5'), art };
}
