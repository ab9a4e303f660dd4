import { describe, expect, it } from 'vitest';
import { drawHand } from '@/lib/rough/anatomy/draw-hand';
import { HAND_NAMES, type HandName } from '@/lib/rough/anatomy/hand-shapes';
import { Paint } from '@/lib/rough/pen/paint';
import { HEAD } from './people';

function hand(shape: HandName, o: Partial<Parameters<typeof drawHand>[3]> = {}): string {
  const p = new Paint({ finish: 'ink', width: 200, height: 240, cell: 4 });
  drawHand(p, HEAD, { x: 100, y: 160, length: 120 }, { shape, dir: [0.2, -1, 0.2], palm: [0, 0.2, 1], clip: [0, 0, 200, 240], ...o }); // prettier-ignore
  return p.svg();
}

describe('a hand alone', () => {
  it('has a drawing of its own for every shape', () => {
    const drawings = HAND_NAMES.map((name) => hand(name));
    expect(new Set(drawings).size).toBe(HAND_NAMES.length);
    expect(drawings.filter((svg) => /NaN|Infinity/.test(svg))).toEqual([]);
  });

  it('changes with its side, sleeve and glove, and holds things', () => {
    const held = hand('grip', {
      extras: (g) => {
        const { o, y, len } = g.hands['r']!;
        g.rod(g.part('rod', g.mat('#804020')), [o, [o[0] + y[0] * len, o[1] + y[1] * len, o[2] + y[2] * len]], 0.1);
      },
    });
    const drawings = [hand('grip'), hand('grip', { side: 'l' }), hand('grip', { sleeve: '#334455' }), hand('grip', { glove: '#334455' }), held]; // prettier-ignore
    expect(new Set(drawings).size).toBe(5);
  });
});
