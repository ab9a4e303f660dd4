import { describe, expect, it } from 'vitest';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import type { PageToCheck } from '@/lib/domain/review/page-check';
import { pageChecks } from '@/lib/domain/review/page-checks';
import { roughsToCheck } from '@/lib/domain/review/panel-checks';
import { layOutRough } from '@/lib/rough';
import { contentChanges } from '@/lib/domain/review/content-changes';

const ID = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const SQUARE = [
  { x: 10, y: 10 },
  { x: 110, y: 10 },
  { x: 110, y: 90 },
  { x: 10, y: 90 },
];

function balloonOf(part: Partial<Balloon> = {}): Balloon {
  return balloonSchema.parse({
    id: ID(3),
    panelId: ID(2),
    kind: 'speech',
    text: 'Wait',
    speaker: 'MARA',
    at: { x: 40, y: 30 },
    widthMm: 30,
    heightMm: 20,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: false,
    ...part,
  });
}

function pageOf({
  balloons = [balloonOf()],
  source = 'She turns.\n\nMARA\nWait\n',
  picture = null as object | null,
} = {}): BookPage {
  return bookPageSchema.parse({
    id: ID(1),
    projectId: ID(9),
    number: 1,
    chapter: 1,
    template: null,
    isSpread: false,
    panels: [{ id: ID(2), polygon: SQUARE, content: { ...emptyContent(1), source }, picture, drawing: null }],
    balloons,
    layers: defaultLayers(ID(1)),
    revision: 1,
  });
}

function checked(page: BookPage, part: Partial<PageToCheck> = {}): string[] {
  const book = { languages: ['en'], paintsWithModel: false, model: null };
  const company = { people: [], places: [], look: null };
  const facts = { page, content: page, book, company, states: NO_STATES, lettering: null, ...part };
  const layouts = new Map(
    roughsToCheck(facts).map(({ panelId, specification }) => [panelId, layOutRough(specification)]),
  );
  const found = pageChecks({ layouts, ...facts });
  return found.map(({ kind, detail }) => `${kind} ${detail}`.trim());
}

describe('The automatic checks of a page', () => {
  it('find nothing on a page on which everything is as it should be', () => {
    expect(checked(pageOf())).toEqual([]);
  });

  it('find a line that no balloon says', () => {
    expect(checked(pageOf({ balloons: [] }))).toEqual(['unlettered Wait']);
  });

  it('find words without a translation, and letters that are hard to tell from their balloon', () => {
    const languages = ['en', 'ja'];
    const pale = balloonOf({ type: { ...balloonOf().type, colour: '#cccccc' } });
    const book = { languages, paintsWithModel: false, model: null };
    expect(checked(pageOf({ balloons: [pale] }), { book })).toEqual(['contrast 1.6', 'untranslated ja']);
    const outlined = balloonOf({ type: { ...pale.type, outline: { colour: '#000000', widthMm: 0.5 } } });
    expect(checked(pageOf({ balloons: [outlined] }))).toEqual([]);
  });

  it('find pictures that are missing, out of date, or cut a head', () => {
    const face = { left: -0.05, top: 0.3, right: 0.1, bottom: 0.5 };
    const changes = [{ what: 'words', name: null }];
    const picture = { id: ID(5), sha256: 'a', widthPx: 512, heightPx: 512, generationId: null, faces: [face], changes };
    expect(checked(pageOf({ picture }))).toEqual(['cut-head', 'out-of-date']);
    const book = { languages: ['en'], paintsWithModel: true, model: null };
    expect(checked(pageOf(), { book })).toEqual(['undrawn']);
  });
});

describe('What saving a page changes', () => {
  const stored = pageOf();
  const strokes = [
    { id: ID(7), pen: 'g-pen' as const, colour: '#000000', widthMm: 1, panelId: null, points: [1, 1, 1] },
  ];

  it('is told apart: layout, drawing, letters', () => {
    expect(contentChanges(stored, stored)).toEqual([]);
    expect(contentChanges(stored, { ...stored, template: 'four-grid' })).toEqual(['layout']);
    expect(contentChanges(stored, { ...stored, balloons: [balloonOf({ text: 'Go' })] })).toEqual(['letter']);
    const hidden = stored.layers.map((layer) => ({ ...layer, isVisible: false }));
    expect(contentChanges(stored, { ...stored, layers: hidden, balloons: [] })).toEqual(['draw', 'letter']);
  });

  it('leaves strokes that were not sent, and sees those that were', () => {
    const ink = { ...stored.layers[0], id: ID(8), kind: 'ink', strokes } as const;
    const withInk = bookPageSchema.parse({ ...stored, layers: [...stored.layers, ink] });
    const unsent = { ...withInk, layers: withInk.layers.map((layer) => ({ ...layer, strokes: null })) };
    expect(contentChanges(withInk, unsent)).toEqual([]);
    const more = withInk.layers.map((layer) => (layer.kind === 'ink' ? { ...layer, strokes: [] } : layer));
    expect(contentChanges(withInk, { ...withInk, layers: more })).toEqual(['draw']);
  });

  it('is none of the script’s, which pages are brought to apart', () => {
    const panels = stored.panels.map((panel) => ({ ...panel, content: { ...panel.content, source: null } }));
    expect(contentChanges(stored, { ...stored, panels })).toEqual([]);
  });
});
