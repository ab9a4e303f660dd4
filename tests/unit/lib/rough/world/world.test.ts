import { describe, expect, it } from 'vitest';
import { Paint } from '@/lib/rough/pen/paint';
import { L, Model, World } from '@/lib/rough/world/kit';

const PANEL = { x: 0, y: 0, w: 400, h: 300 };
const world = (): World =>
  new World(new Paint({ finish: 'ink', width: 400, height: 300 }), PANEL, {
    at: [0, 1.5, -5],
    to: [0, 1.5, 5],
    lens: 1,
  });

describe('the painter', () => {
  it('draws what stands behind first, however it was built', () => {
    const w = world(),
      order: string[] = [],
      add = (name: string, z: number): void => {
        w.item([-1, 0, z - 0.2], [1, 2, z + 0.2], () => order.push(name));
      };
    add('near', 1);
    add('far', 9);
    add('middle', 4);
    w.flush();
    expect(order).toEqual(['far', 'middle', 'near']);
  });

  it('leaves out furniture that would cover somebody from the waist up, with what stands on it, and no walls', () => {
    const drawn = (isPerson: boolean): string[] => {
      const w = world(),
        order: string[] = [],
        add = (name: string, lo: readonly [number, number, number], hi: readonly [number, number, number]): void => {
          w.item([...lo], [...hi], () => order.push(name));
        };
      add('stool', [-0.3, 0, 0], [0.3, 0.5, 0.4]);
      add('cupboard', [-0.5, 0, 0], [0.5, 1.6, 0.5]);
      add('lamp on it', [-0.1, 1.6, 0.1], [0.1, 1.9, 0.3]);
      add('cupboard behind', [-0.5, 0, 5], [0.5, 1.6, 5.5]);
      add('wall', [-6, 0, 0.6], [6, 3, 0.8]);
      w.figure([-0.24, 0, 3], [0.24, 1.7, 3.4], isPerson, () => order.push('somebody'));
      w.flush();
      return order.sort();
    };
    expect(drawn(true)).toEqual(['cupboard behind', 'somebody', 'stool', 'wall']);
    expect(drawn(false)).toHaveLength(6);
  });

  it('orders a long turned thing by its own sides, not by its box along the axes', () => {
    const w = world(),
      order: string[] = [],
      half = Math.SQRT1_2;
    // a plank from (-3, -3) to (3, 3), and a post before its middle on the side of the eye
    w.item([-3, 0, -3], [3, 1, 3], () => order.push('plank'), {
      plan: { corners: new Float64Array([-3, -2.9, 2.9, 3, 3, 2.9, -2.9, -3]), ux: half, uz: half },
    });
    w.item([1, 0, -1.2], [1.3, 1, -0.9], () => order.push('post'));
    w.flush();
    expect(order).toEqual(['plank', 'post']);
  });

  it('leaves out what lies behind the eye or beside the panel', () => {
    const w = world();
    let drawn = 0;
    w.item([-1, 0, -9], [1, 2, -8], () => drawn++);
    w.item([40, 0, 3], [41, 2, 4], () => drawn++);
    w.flush();
    expect(drawn).toBe(0);
  });

  it('adds people at the last flush only', () => {
    const w = world(),
      order: string[] = [];
    w.later.push(() => order.push('person'));
    w.flush(false);
    expect(order).toEqual([]);
    w.flush();
    expect(order).toEqual(['person']);
  });
});

describe('a model', () => {
  it('draws finite paths, also when parts of it lie behind the eye', () => {
    const w = world();
    w.model(new Model().box(0, 0, -5, 3, 1, 6, L('#884422')).ball(0, 1, 2, 0.4, L('#ffffff')), { yaw: 20 });
    w.flush();
    expect(w.p.svg()).not.toMatch(/NaN|Infinity/);
  });
});
