import { describe, expect, it } from 'vitest';
import { decimal, PathWriter } from '@/lib/rough/pen/path-writer';

describe('Paths', () => {
  it('are written with one decimal, each step from the last point', () => {
    const path = new PathWriter();
    path.move(-12.34, 400);
    path.line(-12.84, 400.5);
    path.line(-12.84, 400.5);
    path.curve(0, 0, 1234.56, -0.04);
    path.close();
    expect(path.toString()).toBe('M-12.3 400l-.5 .5q12.8-400.5 1247.4-400.5Z');
    expect(decimal(-0.5)).toBe('-.5');
    expect(decimal(20)).toBe('20');
  });

  it('grow side by side, past any length, and on after they were read', () => {
    const [one, other] = [new PathWriter(), new PathWriter()];
    one.move(0, 0);
    other.move(1, 1);
    for (let step = 1; step <= 4000; step += 1) {
      one.line(step, -step);
      other.line(1, 1 + step / 10);
    }
    expect(one.toString()).toBe(`M0 0${'l1-1'.repeat(4000)}`);
    expect(other.isEmpty).toBe(false);
    expect(other.toString()).toBe(`M1 1${'l0 .1'.repeat(4000)}`);
    one.line(4000, -4001.5);
    new PathWriter().move(7, 7);
    expect(one.toString().endsWith('l1-1l0-1.5')).toBe(true);
    expect(new PathWriter().isEmpty).toBe(true);
    expect(new PathWriter().toString()).toBe('');
  });
});
