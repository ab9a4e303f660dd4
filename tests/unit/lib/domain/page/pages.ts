import fc from 'fast-check';
import type { SavePage } from '@/lib/contracts/books';
import type { Balloon } from '@/lib/contracts/balloons';
import type { Stroke } from '@/lib/contracts/page-layers';
import { panelContentSchema } from '@/lib/contracts/books';
import { stagingSchema } from '@/lib/contracts/staging';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';

export function anId(number: number): string {
  return `01a217a8-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function aBalloon(number: number, said: Partial<Balloon> = {}): Balloon {
  return newBalloon({
    id: anId(number),
    panelId: null,
    kind: 'speech',
    text: `line ${number}`,
    speaker: 'Yuki',
    at: { x: 30 + (number % 7) * 20, y: 40 + (number % 5) * 30 },
    widthMm: 24,
    heightMm: 14,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: false,
    ...said,
  });
}

export function aStroke(number: number, points: number[] = [10, number % 200, 1, 40, number % 200, 1]): Stroke {
  return { id: anId(number), pen: 'g-pen', colour: '#16130f', widthMm: 1, panelId: null, points };
}

const content = panelContentSchema.parse({
  staging: stagingSchema.parse({}),
  action: 'The station.',
  words: '',
  seed: 1,
  followRough: null,
  ink: { isOn: null, width: 1, colour: '#16130f' },
  weight: 3,
  source: null,
});

/** Three panels side by side, a balloon in each, one of them free; panels, ink with two strokes, letters. */
export function aPage(): SavePage {
  const panel = (number: number, left: number) => ({
    id: anId(number),
    polygon: [
      { x: left, y: 20 },
      { x: left + 50, y: 20 },
      { x: left + 50, y: 120 },
      { x: left, y: 120 },
    ],
    content,
  });
  return {
    template: 'three',
    panels: [panel(1, 10), panel(2, 65), panel(3, 120)],
    balloons: [aBalloon(11, { panelId: anId(1) }), aBalloon(12, { panelId: anId(2) }), aBalloon(13)],
    layers: [
      plainLayer(anId(21), 'pictures'),
      { ...plainLayer(anId(22), 'ink'), strokes: [aStroke(31), aStroke(32)] },
      plainLayer(anId(23), 'letters'),
    ],
  };
}

/** Something that somebody does to that page, and the one thing that it touches. */
export interface PageEdit {
  readonly touches: string;
  readonly change: (page: SavePage) => SavePage;
}

/** Edits of the page above: fields of balloons, panels, layers, strokes; things added and taken away. */
export function editOf(): fc.Arbitrary<PageEdit> {
  const balloon = (number: number, field: string, change: Partial<Balloon>): PageEdit => ({
    touches: `${number}-${field}`,
    change: (page) => ({
      ...page,
      balloons: page.balloons.map((one) => (one.id === anId(number) ? { ...one, ...change } : one)),
    }),
  });
  const some = fc.integer({ min: 1, max: 160 });
  const which = fc.constantFrom(11, 12);
  return fc.oneof(
    fc.tuple(which, some, some).map(([number, x, y]) => balloon(number, 'at', { at: { x, y } })),
    fc
      .tuple(which, fc.string({ maxLength: 8 }))
      .map(([number, text]) => balloon(number, 'text', { text: `said ${text}` })),
    fc.tuple(which, some).map(([number, size]) => balloon(number, 'size', { widthMm: size + 5 })),
    fc.constant<PageEdit>({
      touches: '13',
      change: (page) => ({ ...page, balloons: page.balloons.filter(({ id }) => id !== anId(13)) }),
    }),
    fc.integer({ min: 100, max: 140 }).map((number): PageEdit => ({
      touches: `balloon ${number}`,
      change: (page) => ({
        ...page,
        balloons: [...page.balloons.filter(({ id }) => id !== anId(number)), aBalloon(number)],
      }),
    })),
    fc.tuple(fc.constantFrom(1, 2, 3), fc.string({ maxLength: 8 })).map(([number, action]): PageEdit => ({
      touches: `panel ${number}`,
      change: (page) => ({
        ...page,
        panels: page.panels.map((one) =>
          one.id === anId(number) ? { ...one, content: { ...one.content, action: `seen ${action}` } } : one,
        ),
      }),
    })),
    fc
      .tuple(fc.constantFrom(21, 22, 23), fc.double({ min: 0, max: 0.9, noNaN: true }))
      .map(([number, opacity]): PageEdit => ({
        touches: `layer ${number}`,
        change: (page) => ({
          ...page,
          layers: page.layers.map((one) => (one.id === anId(number) ? { ...one, opacity } : one)),
        }),
      })),
    fc.integer({ min: 200, max: 240 }).map((number): PageEdit => ({
      touches: `stroke ${number}`,
      change: (page) => ({
        ...page,
        layers: page.layers.map((layer) =>
          layer.kind === 'ink'
            ? { ...layer, strokes: [...(layer.strokes ?? []).filter(({ id }) => id !== anId(number)), aStroke(number)] }
            : layer,
        ),
      }),
    })),
    fc.constant<PageEdit>({
      touches: 'stroke 31',
      change: (page) => ({
        ...page,
        layers: page.layers.map((layer) => ({
          ...layer,
          strokes: layer.strokes && layer.strokes.filter(({ id }) => id !== anId(31)),
        })),
      }),
    }),
  );
}
