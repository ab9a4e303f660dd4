import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_LAYOUT_VERSION, pageLayoutSchema } from '@/lib/contracts/page-layout';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { pageFrame, toPixels } from '@/lib/domain/page/whole/page-frame';
import { pageLayout, panelWords, type LaidOutPage, type LaidOutPanel } from '@/lib/domain/page/whole/page-layout';
import { sampleSpecification } from '@/lib/rough';

const FORMAT = PAGE_FORMATS.b5;
const SIZES = [[1024, 1024]] as const;
const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';
const OTHER = '01a20af8-fa4a-728a-89b9-29af591c6288';
const SPECIFICATION = sampleSpecification(3, 256);

function panel(change: Partial<LaidOutPanel> = {}): LaidOutPanel {
  return {
    id: ID,
    polygon: [
      { x: 10, y: 20 },
      { x: 110, y: 20 },
      { x: 90, y: 120 },
      { x: 10, y: 120 },
    ],
    view: { size: SPECIFICATION.size, rect: { left: 10, top: 20, right: 110, bottom: 120 } },
    specification: SPECIFICATION,
    rough: {
      figures: [{ left: 0.25, top: 0, right: 0.75, bottom: 1 }],
      heads: [{ left: 0.4, top: 0.1, right: 0.6, bottom: 0.3 }],
    },
    people: [{ name: 'Aki', words: 'scar' }],
    place: null,
    action: 'Aki waits.',
    words: 'rain',
    ...change,
  };
}

function page(change: Partial<LaidOutPage> = {}): LaidOutPage {
  return {
    format: FORMAT,
    isSpread: false,
    direction: 'rtl',
    style: { words: 'ink wash', record: styleRecordSchema.parse({ line: 'thick lines', negative: 'text' }) },
    frame: pageFrame(FORMAT, { sizes: SIZES, isFixed: false }),
    panels: [panel()],
    balloons: [
      {
        ...{ id: OTHER, panelId: ID, kind: 'speech', speaker: 'Aki', text: '|漢字《かんじ》 *now*' },
        ...{ at: { x: 60, y: 40 }, widthMm: 20, heightMm: 30 },
      },
    ],
    ...change,
  };
}

describe('the picture of a whole page', () => {
  it('has the paper’s proportions with its bleed, and about the area that the model draws', () => {
    const { size, area, pxPerMm } = pageFrame(FORMAT, { sizes: SIZES, isFixed: false });
    expect(size).toEqual({ widthPx: 896, heightPx: 1216 });
    expect([area.top, area.bottom]).toEqual([-3, 260]);
    expect(area.left + area.right).toBeCloseTo(FORMAT.widthMm);
    expect((area.right - area.left) * pxPerMm).toBeCloseTo(896);
  });

  it('is the nearest size where an engine draws few alone, and the page lies in its middle', () => {
    const sizes = [
      [1024, 1024],
      [1024, 1536],
      [1536, 1024],
    ] as const;
    const frame = pageFrame(FORMAT, { sizes, isFixed: true });
    expect(frame.size).toEqual({ widthPx: 1024, heightPx: 1536 });
    const middle = toPixels(frame, { x: FORMAT.widthMm / 2, y: FORMAT.heightMm / 2 });
    expect([middle.x, middle.y]).toEqual([expect.closeTo(512), expect.closeTo(768)]);
    expect(pageFrame({ ...FORMAT, widthMm: 364 }, { sizes, isFixed: true }).size.widthPx).toBe(1536);
  });
});

describe('the layout of a page', () => {
  it('is what its schema says, and the same for the same page', () => {
    const layout = pageLayout(page());
    expect(pageLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    expect(JSON.stringify(pageLayout(page()))).toBe(JSON.stringify(layout));
    expect(layout).toMatchObject({
      form: 'koma-page-layout',
      version: 1,
      readingDirection: 'rtl',
      page: { widthMm: 182, heightMm: 257, bleedMm: 3, isSpread: false },
      style: { words: 'ink wash', line: 'thick lines', negative: 'text', look: null },
    });
  });

  it('is written down with an example that is one', () => {
    const json = /```json\n([^]*?)```/.exec(readFileSync('docs/page-layout.md', 'utf8'))?.[1] ?? '';
    expect(pageLayoutSchema.parse(JSON.parse(json)).version).toBe(PAGE_LAYOUT_VERSION);
  });

  it('tells panels, people and balloons where they are, in millimetres and in pixels of the picture', () => {
    const layout = pageLayout(page());
    const [told] = layout.panels;
    const frame = pageFrame(FORMAT, { sizes: SIZES, isFixed: false });
    expect(told?.polygonMm[2]).toEqual([90, 120]);
    const corner = toPixels(frame, { x: 90, y: 120 });
    expect(told?.polygonPx[2]).toEqual([expect.closeTo(corner.x, 0), expect.closeTo(corner.y, 0)]);
    expect(told?.people).toMatchObject([{ name: 'Aki', boxMm: { left: 35, top: 20, right: 85, bottom: 120 } }]);
    expect(told?.people[0]?.description).not.toMatch(/upper body|manga/);
    expect(told?.people[0]?.description).toMatch(/^1boy, brown hair, .*, scar,/);
    expect(layout.balloons).toMatchObject([
      { number: 1, panel: 1, text: '漢字 now', boxMm: { left: 50, top: 25, right: 70, bottom: 55 } },
    ]);
  });

  it('says in words what a panel’s own prompt would, without that somebody is alone', () => {
    const words = panelWords(panel());
    expect(words.split(', ')).toEqual(expect.arrayContaining(['scar', 'rain']));
    expect(words).not.toContain('solo');
    expect(words).not.toContain('_');
  });

  it('leaves out people whom the rough does not show, and the panel of a balloon that has none', () => {
    const bare = panel({ rough: { figures: [], heads: [] } });
    const [balloon] = page().balloons;
    const layout = pageLayout(page({ panels: [bare], balloons: balloon ? [{ ...balloon, panelId: null }] : [] }));
    expect([layout.panels[0]?.people, layout.balloons[0]?.panel]).toEqual([[], null]);
  });
});
