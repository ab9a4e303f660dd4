import { describe, expect, it } from 'vitest';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { boxOf } from '@/lib/domain/layout/page-point';
import { suggestLayouts } from '@/lib/domain/layout/templates/suggest-layout';
import { sizeOf, type SeenInPanel } from '@/lib/domain/script/beat-size';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';

const [first, second] = outlineOf(
  parseScript('# One\n\n## Page 1\n\n### Panel 1\n\nHana runs.\n\nHANA\nNo!\n\n### Panel 2\n\nThe sea.\n'),
).chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));
const SEEN: SeenInPanel = {
  shot: 'upper_body',
  people: 1,
  hasThing: false,
  isStrong: false,
  moves: false,
  effects: 0,
};
const sizes = (seen: Partial<SeenInPanel>) => {
  if (!first || !second) throw new Error('no panels');
  return sizeOf(second, { ...SEEN, ...seen });
};

describe('The room of a beat', () => {
  it('is larger for a fight than for a look, and least for eyes', () => {
    expect(sizes({ moves: true }).weight).toBeGreaterThan(sizes({}).weight);
    expect(sizes({ people: 4 }).weight).toBeGreaterThan(sizes({ people: 2 }).weight);
    expect(sizes({ shot: 'eye_focus' }).weight).toBeLessThan(sizes({}).weight);
  });

  it('lies for places and groups, stands for a figure, is a strip for eyes', () => {
    expect(sizes({ people: 0 }).aspect).toBeGreaterThan(1.5);
    expect(sizes({ people: 1, moves: true }).aspect).toBeLessThan(1);
    expect(sizes({ shot: 'eye_focus' }).aspect).toBeGreaterThan(sizes({ people: 0 }).aspect);
  });

  it('is lively where somebody moves, not in an empty place', () => {
    expect(sizes({ moves: true }).isLively).toBe(true);
    expect(sizes({ people: 0, moves: true }).isLively).toBe(false);
  });
});

describe('A page of such beats', () => {
  const page = (seed: number, aspects: readonly number[], lively = 0) =>
    suggestLayouts({
      weights: [4, 2.5, 2.5],
      aspects,
      lively,
      seed,
      format: PAGE_FORMATS.b5,
      isWebtoon: false,
      isSpread: false,
      direction: 'rtl',
      before: [],
    })[0]!;

  it('shows a place wide and figures side by side, not three full rows', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const [place, one, other] = layOut(page(seed, [2, 1, 1]), PAGE_FORMATS.b5, 'rtl').map(boxOf);
      expect(place!.right - place!.left).toBeGreaterThan(place!.bottom - place!.top);
      expect(Math.max(one!.right - one!.left, other!.right - other!.left)).toBeLessThan(place!.right - place!.left);
    }
  });

  it('differs from story to story, and leans where it is lively', () => {
    const names = Array.from({ length: 40 }, (_, seed) => page(seed, [2, 1, 1]).name);
    expect(new Set(names).size).toBeGreaterThan(2);
    const kinds = (lively: number) => Array.from({ length: 40 }, (_, seed) => page(seed, [1, 1, 1], lively).kind);
    const leaning = (lively: number) => kinds(lively).filter((kind) => kind === 'slanted').length;
    expect(leaning(3)).toBeGreaterThan(leaning(0));
  });
});
