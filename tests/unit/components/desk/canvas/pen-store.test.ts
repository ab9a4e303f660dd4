import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookInHand, readPenSettings, DEFAULT_PEN_SETTINGS } from '@/components/desk/canvas/pen-settings';
import { usePens } from '@/components/desk/canvas/pen-store';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';

const kept = new Map<string, string>();
let isFull = false;
vi.stubGlobal('localStorage', {
  getItem: (place: string) => kept.get(place) ?? null,
  setItem: (place: string, text: string) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    kept.set(place, text);
  },
});

beforeEach(() => {
  kept.clear();
  isFull = false;
  usePens.setState({ ...DEFAULT_PEN_SETTINGS, userId: null, isKept: true });
  usePens.getState().load('ann');
});
const pens = () => usePens.getState();

describe('A person’s pens', () => {
  it('are read again as they were left, and are nobody else’s', () => {
    pens().take('brush');
    pens().change({ widthMm: 3 });
    pens().set({ curve: [...PRESSURE_CURVES.soft], touch: 'never', barrel: 'eraser' });
    pens().load('ben');
    expect([lookInHand(pens()).pen, pens().touch]).toEqual(['g-pen', 'auto']);
    pens().load('ann');
    expect(lookInHand(pens())).toEqual({ ...BUILT_IN_PENS.brush, widthMm: 3 });
    expect(pens()).toMatchObject({ curve: PRESSURE_CURVES.soft, touch: 'never', barrel: 'eraser' });
  });

  it('are saved with their changes, changed, renamed and deleted', () => {
    pens().change({ widthMm: 3 });
    pens().saveAs('one', 'Bold');
    expect(lookInHand(pens()).widthMm).toBe(3);
    pens().take('g-pen');
    expect(lookInHand(pens())).toEqual(BUILT_IN_PENS['g-pen']);
    pens().saveAs('two', 'Bold');
    expect(pens().own.map(({ name }) => name)).toEqual(['Bold', 'Bold 2']);
    pens().change({ opacity: 0.5 });
    pens().save();
    expect([pens().own[1]?.opacity, pens().changed]).toEqual([0.5, {}]);
    pens().rename('two', 'Soft');
    pens().rename('two', 'Bold');
    expect(pens().own.map(({ name }) => name)).toEqual(['Bold', 'Bold 2']);
    pens().remove('two');
    expect([pens().own.map(({ id }) => id), pens().penId]).toEqual([['one'], 'g-pen']);
  });

  it('of a built-in pen are reset', () => {
    pens().change({ widthMm: 7 });
    pens().reset();
    expect(lookInHand(pens())).toEqual(BUILT_IN_PENS['g-pen']);
  });

  it('last until the page is closed where the browser has no room', () => {
    isFull = true;
    pens().change({ widthMm: 7 });
    expect([pens().isKept, lookInHand(pens()).widthMm]).toEqual([false, 7]);
  });

  it('that can’t be read are as they are by default, each part by itself', () => {
    expect(readPenSettings('{')).toEqual(DEFAULT_PEN_SETTINGS);
    expect(readPenSettings('[]')).toEqual(DEFAULT_PEN_SETTINGS);
    expect(readPenSettings(JSON.stringify({ curve: 'steep', touch: 'never' }))).toEqual({
      ...DEFAULT_PEN_SETTINGS,
      touch: 'never',
    });
    expect(lookInHand({ own: [], changed: {}, penId: 'gone' })).toEqual(BUILT_IN_PENS['g-pen']);
  });
});
