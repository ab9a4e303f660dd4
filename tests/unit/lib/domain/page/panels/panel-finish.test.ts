import { describe, expect, it } from 'vitest';
import { bookStyle, drawingSide, panelShows, toneCell, screenToneCell } from '@/lib/domain/page/panels/panel-finish';

const SMALL = { needsInk: true };
const REAL = { needsInk: false };

describe('the finish of a book', () => {
  it('is what its project chose, whatever is installed', () => {
    expect(bookStyle('ink', REAL)).toEqual({ finish: 'ink', paintsWithModel: false });
    expect(bookStyle('colour', REAL)).toEqual({ finish: 'colour', paintsWithModel: false });
    expect(bookStyle('model', SMALL)).toEqual({ finish: 'ink', paintsWithModel: true });
  });

  it('is ink and tone where nobody chose and only a small model or none is there', () => {
    expect(bookStyle(null, SMALL)).toEqual({ finish: 'ink', paintsWithModel: false });
    expect(bookStyle(null, null)).toEqual({ finish: 'ink', paintsWithModel: false });
  });

  it('is painted where nobody chose and a real model is there', () => {
    expect(bookStyle(null, REAL).paintsWithModel).toBe(true);
  });
});

describe('a panel', () => {
  it('shows its picture where it has one, else the book’s finish', () => {
    expect(panelShows({ finish: null, hasPicture: true }, { finish: 'ink' })).toEqual({ kind: 'picture' });
    expect(panelShows({ finish: null, hasPicture: false }, { finish: 'colour' })).toEqual({
      kind: 'drawing',
      finish: 'colour',
      hasLines: true,
    });
  });

  it('shows the finish that it chose, even over a picture', () => {
    expect(panelShows({ finish: 'lines', hasPicture: true }, { finish: 'ink' })).toEqual({
      kind: 'drawing',
      finish: 'lines',
      hasLines: true,
    });
  });

  it('shows nothing, or no lines, where ink stands in their place, and all of its storyboard', () => {
    const panel = { finish: null, hasPicture: false };
    expect(panelShows({ ...panel, inkReplaces: 'all', hasPicture: true }, { finish: 'ink' })).toEqual({
      kind: 'nothing',
    });
    expect(panelShows({ ...panel, inkReplaces: 'lines' }, { finish: 'ink' })).toMatchObject({ hasLines: false });
    expect(panelShows({ ...panel, inkReplaces: 'all', isPlanned: true }, { finish: 'ink' })).toEqual({
      kind: 'drawing',
      finish: 'storyboard',
      hasLines: true,
    });
  });
});

it('an inch of a panel is 170 drawing units, in panels of every size', () => {
  expect(drawingSide({ left: 0, top: 0, right: 25.4, bottom: 50.8 })).toBe(170);
  expect(drawingSide({ left: 10, top: 10, right: 112, bottom: 35.4 })).toBe(170);
});

it('screentone has 60 lines an inch in print, 45 on a screen', () => {
  expect(170 / toneCell(600)).toBeCloseTo(60);
  expect(170 / toneCell(96)).toBeCloseTo(45);
});

it('rows of screentone on a screen repeat every even number of pixels', () => {
  for (const pxPerUnit of [0.6, 0.9, 1.37, 2.6, 6.01]) {
    const period = screenToneCell(pxPerUnit) * Math.SQRT2 * pxPerUnit;
    expect(period / 2).toBeCloseTo(Math.round(period / 2), 6);
    expect(period).toBeGreaterThan(3);
  }
});

it('screentone on a screen is flat grey where the screen is too coarse for dots, and as usual where nothing is laid out', () => {
  expect(screenToneCell(0.3)).toBe(0);
  expect(170 / screenToneCell(0)).toBeCloseTo(45);
});
