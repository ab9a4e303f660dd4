import { describe, expect, it } from 'vitest';
import { drawEffect, type EffectOptions } from '@/lib/rough/marks';
import { Paint } from '@/lib/rough/pen/paint';
import { EFFECT_TAGS, type EffectTag } from '@/lib/rough/vocabulary/effects';

const drawn = (effect: EffectTag, o: EffectOptions = { seed: 4 }, finish: 'ink' | 'colour' = 'ink'): string => {
  const p = new Paint({ finish, width: 300, height: 220 });
  drawEffect(p, effect, { x: 5, y: 5, w: 290, h: 210 }, o);
  return p.svg();
};

describe('effects', () => {
  it('are drawn, each differently, in ink and in colour', () => {
    for (const finish of ['ink', 'colour'] as const) {
      const drawings = EFFECT_TAGS.map((tag) => drawn(tag, { seed: 4 }, finish));
      expect(drawings.filter((svg) => /NaN|Infinity|undefined/.test(svg))).toEqual([]);
      expect(EFFECT_TAGS.filter((_, i) => !drawings[i]!.includes('<path'))).toEqual([]);
      expect(new Set(drawings).size).toBe(EFFECT_TAGS.length);
    }
  });

  it('give the same bytes for a seed and other lines for another', () => {
    for (const tag of ['emphasis_lines', 'petals', 'explosion'] as const) {
      expect(drawn(tag)).toBe(drawn(tag));
      expect(drawn(tag, { seed: 5 })).not.toBe(drawn(tag));
    }
  });

  it('follow the point that staging gives', () => {
    for (const tag of EFFECT_TAGS) {
      const still = [
        'gloom_lines',
        'tone_gradient',
        'tone_ground',
        'black_ground',
        'rain',
        'snow',
        'embers',
        'light_rays',
      ];
      if (still.includes(tag)) continue;
      expect(drawn(tag, { seed: 4, centre: [90, 80], radius: 40 }), tag).not.toBe(drawn(tag));
    }
  });

  it('turn speed lines with the subject', () => {
    expect(drawn('motion_lines', { seed: 4, angle: 60 })).not.toBe(drawn('motion_lines'));
  });

  it('live through a panel of five pixels', () => {
    for (const tag of EFFECT_TAGS) {
      const p = new Paint({ finish: 'ink', width: 5, height: 90 });
      drawEffect(p, tag, { x: 0, y: 0, w: 5, h: 90 }, { seed: 1 });
      expect(p.svg(), tag).not.toMatch(/NaN|Infinity/);
    }
  });
});
