import { describe, expect, it } from 'vitest';
import { drawHead } from '@/lib/rough/head/draw-head';
import type { HeadSpec } from '@/lib/rough/head/head-spec';
import { Paint } from '@/lib/rough/pen/paint';
import { Fitting } from '@/lib/rough/wardrobe/fitting';
import { drawn, figure, HEAD, STANDING } from '../anatomy/people';

function draw(change: Partial<HeadSpec>): string {
  const p = new Paint({ finish: 'colour', width: 200, height: 200 });
  drawHead(p, { ...HEAD, ...change }, 100, 100, 40);
  return p.svg();
}

describe('a head from behind', () => {
  it('shows the ears beside short hair, and none under a helmet', () => {
    const back = { yaw: 180, hair: 'short_hair' } as const;
    expect(draw({ ...back, age: 'old' })).not.toBe(draw(back));
    expect(draw({ ...back, animalEars: 'pointy_ears' })).not.toBe(draw(back));
    const covered = { ...back, headwear: 'closed_helmet' } as const;
    expect(draw({ ...covered, animalEars: 'pointy_ears' })).toBe(draw(covered));
  });

  it('shows the straps of what is worn before the eyes, and no glasses', () => {
    const back = { yaw: 180, hair: 'short_hair' } as const;
    for (const eyewear of ['eyepatch_left', 'blindfold', 'goggles'] as const)
      expect(draw({ ...back, eyewear })).not.toBe(draw(back));
    expect(draw({ ...back, eyewear: 'glasses' })).toBe(draw(back));
  });

  it('has hair round a bald crown, which is not that of a full head', () => {
    const back = { yaw: 180, hair: 'side_part' } as const;
    expect(draw({ ...back, hairExtras: ['balding'] })).not.toBe(draw(back));
  });
});

describe('a closed helmet', () => {
  it('hides the face and the hair, which an open one shows', () => {
    const angry = { expression: 'angry', hair: 'long_hair' } as const;
    const closed = { headwear: 'closed_helmet' } as const;
    expect(draw({ ...closed, ...angry })).toBe(draw(closed));
    expect(draw({ headwear: 'knight_helmet', ...angry })).not.toBe(draw({ headwear: 'knight_helmet' }));
  });
});

describe('a neck', () => {
  const AGES = ['child', 'teen', 'adult', 'old'] as const;
  const measured = (sex: 'f' | 'm', age: (typeof AGES)[number]): { share: number; deep: number; lean: number } => {
    let fit: Fitting | undefined;
    drawn([figure({ spec: { ...HEAD, sex, age } })], {
      dress: (g) => {
        fit = new Fitting(g, { tops: [], shoes: { kind: 'bare', cloth: '#ffffff' } }, STANDING);
      },
    });
    if (fit === undefined) throw new RangeError('Nobody was dressed.');
    const { body } = fit.g;
    const { sh, b, J } = body;
    const chin = J['head']![1] + sh.chin * b.headScale;
    const wide = fit.neck(1, Math.PI / 2)[0] - fit.neck(1, -Math.PI / 2)[0];
    const deep = fit.neck(1, 0)[2] - fit.neck(1, Math.PI)[2];
    return {
      share: (body.spine(0.93)[1] - chin) / ((1.3 + sh.chin) * b.headScale),
      deep: deep / wide,
      lean: fit.neckMid(1)[2] - fit.neckMid(0)[2],
    };
  };

  it('is at most a third of the head, shorter for men and children than for women', () => {
    for (const age of AGES) {
      expect(measured('f', age).share).toBeLessThan(1 / 3);
      expect(measured('m', age).share).toBeLessThanOrEqual(measured('f', age).share + 0.02);
    }
    expect(measured('f', 'child').share).toBeLessThan(measured('f', 'adult').share);
  });

  it('leans forward and is deeper than wide', () => {
    for (const age of AGES)
      for (const sex of ['f', 'm'] as const) {
        const { deep, lean } = measured(sex, age);
        expect(deep).toBeGreaterThan(1);
        expect(lean).toBeGreaterThan(0.1);
      }
  });
});
