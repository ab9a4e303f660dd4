import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LetterPieces } from '@/components/desk/balloon-layer';
import type { Balloon } from '@/lib/contracts/balloons';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { pageLetters } from '@/lib/domain/page/svg/page-letters';
import { pageSvg } from '@/lib/domain/page/svg/page-svg';
import { plainLayer, defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { boxedLettering } from '../unit/lib/lettering/boxed-lettering';
import { sampleBalloon, samplePage } from '../unit/lib/domain/page/sample-balloons';

const WIDTH_PX = 600;
const format = PAGE_FORMATS.b5;
const size = { widthPx: WIDTH_PX, heightPx: Math.round((WIDTH_PX * format.heightMm) / format.widthMm) };
const lettering = boxedLettering();
const PAGE_ID = '00000000-0000-4000-8000-000000000001';

/**
 * A grey level off by so much counts as another: edges of shapes are rounded off a little differently by other builds of
 * the rasteriser, and by no more than an eighth of black to white.
 */
const LEVELS = 32;
/**
 * Of a page's pixels. One letter of talk is about 70 of its 508,000 pixels, so a letter that is gone, moved by a pixel, or
 * of another face is seen; roundings on the edges of twenty balloons are fewer.
 */
const MOST_OTHERS = 0.0001;

function page(balloons: readonly Balloon[], language: string | null = null, layers = defaultLayers(PAGE_ID)): string {
  return pageSvg({
    page: { panels: [], balloons: [...balloons], layers },
    format,
    art: new Map(),
    lettering,
    language,
    main: 'en',
    hasBleed: false,
    layers: 'all',
    widthPx: WIDTH_PX,
  });
}

/** Share of pixels that differ from the recorded picture; `KOMA_RECORD=1` records it anew. */
async function differing(name: string, svg: string): Promise<number> {
  const file = path.join(import.meta.dirname, 'letters', `${name}.png`);
  const drawn = await rasteriseSvg(svg, size);
  if (process.env.KOMA_RECORD === '1') writeFileSync(file, await encodePng(drawn));
  const kept = await decodePicture(readFileSync(file), { channels: 3 });
  return othersIn(drawn, kept);
}

function othersIn(a: Picture, b: Picture): number {
  expect([a.widthPx, a.heightPx]).toEqual([b.widthPx, b.heightPx]);
  let others = 0;
  for (let at = 0; at < a.data.length; at += 3) {
    const off = [0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)));
    if (Math.max(...off) > LEVELS) others += 1;
  }
  return others / (a.widthPx * a.heightPx);
}

describe('Lettered pages look as they were recorded', () => {
  it('with every kind of balloon, joined, linked, of own outlines, turned, black, and bent', async () => {
    expect(await differing('kinds', page(samplePage()))).toBeLessThan(MOST_OTHERS);
  });

  const talk = [
    sampleBalloon(1, {
      at: { x: 50, y: 60 },
      tail: { x: 80, y: 90 },
      translations: { ja: { text: '|君《きみ》、来てくれたんだ', place: null } },
    }),
    sampleBalloon(2, {
      at: { x: 120, y: 140 },
      kind: 'shout',
      text: 'I *told* you!',
      translations: { ja: { text: '言ったのに！！', place: { at: { x: 90, y: 150 }, widthMm: 34, heightMm: 50 } } },
    }),
    sampleBalloon(3, { at: { x: 90, y: 215 }, kind: 'narration', text: 'That evening', widthMm: 44, heightMm: 9 }),
  ];

  it.each(['en', 'ja'])('in the language %s', async (language) => {
    expect(await differing(`talk-${language}`, page(talk, language === 'en' ? null : language))).toBeLessThan(
      MOST_OTHERS,
    );
  });

  it('with sheets that are half seen, multiplied and hidden', async () => {
    const ids = [1, 2, 3, 4].map((number) => `00000000-0000-4000-8000-00000000010${number}`);
    const [pictures = '', ink = '', words = '', hidden = ''] = ids;
    const stroke = {
      id: '00000000-0000-4000-8000-000000000200',
      pen: 'brush' as const,
      colour: '#4466aa',
      widthMm: 12,
      panelId: null,
      points: [20, 60, 0.4, 60, 66, 1, 110, 60, 0.9, 160, 70, 0.5],
    };
    const layers = [
      plainLayer(pictures, 'pictures'),
      { ...plainLayer(words, 'letters'), opacity: 0.5 },
      { ...plainLayer(ink, 'ink'), blend: 'multiply' as const, strokes: [stroke] },
      { ...plainLayer(hidden, 'letters'), isVisible: false },
    ];
    const balloons = talk.map((one, index) => ({ ...one, layerId: index === 2 ? hidden : words }));
    expect(await differing('sheets', page(balloons, null, layers))).toBeLessThan(MOST_OTHERS);
  });

  it('and are seen to differ where one letter is another', async () => {
    const [drawn, other] = await Promise.all(
      [talk, talk.map((one) => ({ ...one, text: one.text.replace('after', 'aftar') }))].map((balloons) =>
        rasteriseSvg(page(balloons), size),
      ),
    );
    expect(drawn && other ? othersIn(drawn, other) : 0).toBeGreaterThan(MOST_OTHERS);
  });
});

describe('The browser', () => {
  it('draws the very paths that pictures and print do', () => {
    const balloons = samplePage();
    const pieces = pageLetters({ balloons, lettering, language: null, main: 'en' });
    const shown = renderToStaticMarkup(
      createElement('svg', null, createElement(LetterPieces, { pieces, isPlanned: false })),
    );
    const pathsOf = (svg: string) => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
    expect(pathsOf(shown)).toEqual(pathsOf(page(balloons)));
    expect(pathsOf(shown).length).toBeGreaterThan(30);
  });
});
