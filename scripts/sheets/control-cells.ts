import { encodePng } from '@/pipeline/image/encode-picture';
import { rasteriseControl } from '@/lib/compose';
import { CONTROL_KINDS, drawRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import type { SheetCell } from './sheet-cells';

const SIZE = { widthPx: 384, heightPx: 512 };

type Person = RoughSpecification['people'][number];

function person(seed: number, how: Partial<Person['how']>): Person[] {
  const [one] = sampleSpecification(seed).people;
  return one ? [{ who: { ...one.who, kind: 'human' }, how: { ...one.how, turn: 0, ...how } }] : [];
}

/** One person in a room, and two outside, one nearer, from a low camera. */
const PANELS: readonly RoughSpecification[] = [
  {
    ...plain(),
    people: person(12, { pose: 'waving', view: 'three_quarter_right', expression: 'smile' }),
    setting: { tag: 'bedroom', time: 'day', weather: 'clear' },
  },
  {
    ...plain(),
    people: [
      ...person(9, { pose: 'standing', view: 'three_quarter_right' }).map((one) => ({
        ...one,
        at: { x: 0.3, y: 0.26, scale: 0.15, depth: 1 },
      })),
      ...person(21, { pose: 'crossed_arms', view: 'three_quarter_left' }).map((one) => ({
        ...one,
        at: { x: 0.68, y: 0.36, scale: 0.1, depth: 0.5 },
      })),
    ],
    setting: { tag: 'park', time: 'day', weather: 'clear' },
    camera: { height: 'low', tiltDegrees: 0 },
  },
];

function plain(): RoughSpecification {
  const { pair: _, effects: __, props: ___, ...rest } = sampleSpecification(5);
  return { ...rest, size: SIZE, shot: 'full_body', place: 'center', style: 'anime_coloring' };
}

/** Two panels in all kinds of control pictures, after how they are drawn. */
export async function controlCells(): Promise<SheetCell[]> {
  const cells: SheetCell[] = [];
  for (const panel of PANELS) {
    cells.push({ label: 'the panel', svg: drawRough(panel, { finish: 'ink' }).svg });
    for (const kind of CONTROL_KINDS) {
      const png = Buffer.from(await encodePng(await rasteriseControl(panel, kind, SIZE))).toString('base64');
      const { widthPx, heightPx } = SIZE;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><image href="data:image/png;base64,${png}" width="${widthPx}" height="${heightPx}"/></svg>`;
      cells.push({ label: kind, svg });
    }
  }
  return cells;
}
