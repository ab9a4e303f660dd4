import { describe, expect, it } from 'vitest';
import { drawRough, sampleSpecification } from '@/lib/rough';

/** Colours of the lines of a drawing: elements of lines end with a space. */
function lineColours(svg: string): string[] {
  return [...svg.matchAll(/fill="(#[0-9a-f]{6})"[^<>]* \/>/g)].map(([, colour = '']) => colour);
}

describe.each(['ink', 'colour'] as const)('a drawing in %s without its lines', (finish) => {
  const specification = sampleSpecification(12);
  const whole = drawRough(specification, { finish }).svg;
  const bare = drawRough(specification, { finish, hasLines: false }).svg;

  it('has no line in ink, and still those in light colours and every shape', () => {
    const isDark = (colour: string): boolean => [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) < 48); // prettier-ignore
    expect(lineColours(whole).filter(isDark).length).toBeGreaterThan(10);
    expect(lineColours(bare).filter(isDark)).toEqual([]);
    const light = (svg: string): string[] => lineColours(svg).filter((colour) => !isDark(colour) && colour > '#8');
    expect(light(bare)).toEqual(light(whole));
    const shapes = (svg: string): number => [...svg.matchAll(/"\/>/g)].length;
    expect(shapes(bare)).toBe(shapes(whole));
  });

  it('is the same as ever where nobody leaves lines out', () => {
    expect(drawRough(specification, { finish, hasLines: true }).svg).toBe(whole);
  });
});
