import { expect, it } from 'vitest';
import { figureShapeSvg } from '@/lib/domain/page/panels/figure-shape';
import { layOutRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';

const SIZE = { widthPx: 224, heightPx: 160 };

/** Two people side by side. */
function pair(): RoughSpecification {
  const [first] = Array.from({ length: 30 }, (_, seed) => sampleSpecification(seed)).find(
    ({ people }) => people.length === 1,
  )?.people ?? [undefined];
  if (!first) throw new RangeError('Nobody was sampled.');
  const at = (x: number) => ({ ...first, at: { x, y: 0.3, scale: 0.2, depth: 0 } });
  return { ...sampleSpecification(3), people: [at(0.25), at(0.75)], shot: 'cowboy_shot', size: SIZE };
}

/** The shape over black: what it covers is white. */
async function coveredAt(svg: string, x: number, y: number): Promise<number> {
  const onBlack = svg.replace('<mask', '<rect width="100%" height="100%" fill="#000"/><mask');
  const { data, widthPx, channels } = await rasteriseSvg(onBlack, SIZE);
  return data[(Math.round(y * SIZE.heightPx) * widthPx + Math.round(x * SIZE.widthPx)) * channels] ?? NaN;
}

it('covers whom it is of, and neither another nor the ground', async () => {
  const specification = pair();
  const [left, right] = layOutRough(specification).heads.map((head) => ({
    x: (head.left + head.right) / 2,
    y: (head.top + head.bottom) / 2,
  }));
  const shape = figureShapeSvg(specification, 0);
  expect(await coveredAt(shape, left?.x ?? NaN, left?.y ?? NaN)).toBe(255);
  expect(await coveredAt(shape, right?.x ?? NaN, right?.y ?? NaN)).toBe(0);
  expect(await coveredAt(shape, 0.5, 0.05)).toBe(0);
});
