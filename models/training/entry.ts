// The renderer as one script for an embedded V8: globalThis.picture(seed, side) -> JSON { size, svg, lines, tags, count, heads, refs: [svg] }
import './plain-engine';
import { drawRough, sampleSpecification, specificationTags, type BucketSide, type RoughSpecification } from '../../lib/rough';
import { createRandom } from '../../lib/rough/random';
import { sampleState } from '../../lib/rough/sample-state';

const REFERENCE = { widthPx: 256, heightPx: 256 };

function picture(seed: number, side: BucketSide): string {
  const specification = sampleSpecification(seed, side);
  const { size, people } = specification;
  const { svg, heads } = drawRough(specification, { finish: 'colour' });
  const random = createRandom(seed + 99);
  const refs = people.map(({ who }) => {
    const how = { ...sampleState(Math.floor(random() * 1e9)), view: 'front' as const };
    const reference: RoughSpecification = {
      ...specification,
      seed: seed + 5,
      size: REFERENCE,
      style: random() < 0.8 ? 'anime_coloring' : 'manga',
      scene: 'simple_background',
      shot: random() < 0.6 ? 'portrait' : 'upper_body',
      place: 'center',
      people: [{ who, how }],
    };
    return drawRough(reference, { finish: 'colour' }).svg;
  });
  return JSON.stringify({
    size: [size.widthPx, size.heightPx],
    svg,
    lines: drawRough(specification, { finish: 'lines' }).svg,
    tags: specificationTags(specification),
    count: people.length,
    heads,
    refs,
  });
}

Object.assign(globalThis, { picture });
