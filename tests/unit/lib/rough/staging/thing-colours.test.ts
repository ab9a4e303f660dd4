import { describe, expect, it } from 'vitest';
import { placeRough, placeTags } from '@/lib/domain/staging/place-rough';
import { drawRough, specificationTags } from '@/lib/rough';
import { CLOTH_COLOURS, isPaintable, OWN_THINGS, PLACE_WORDS, PROP_TAGS, thingTags } from '@/lib/rough/vocabulary';
import { THINGS } from '@/lib/rough/things';
import { L } from '@/lib/rough/world/kit';
import type { PlaceTraits } from '@/lib/contracts/places';

const SIZE = { widthPx: 240, heightPx: 160 };
const plain: PlaceTraits = { scene: 'rooftop', words: '', variants: [{ name: '-', time: 'day', weather: 'clear' }] };
const spot = { right: 0.4, up: 0, away: 1, scale: 1, turnDegrees: 0 };
const drawn = (traits: PlaceTraits): string => drawRough(placeRough(traits, SIZE), { finish: 'colour' }).svg;

describe('the colour of a thing', () => {
  it('is drawn on every thing that can have it', () => {
    const meshes = PROP_TAGS.flatMap((tag) => {
      const thing = THINGS[tag];
      return thing.kind === 'mesh' && isPaintable(tag, 'purple') ? [{ tag, thing }] : [];
    });
    const unpainted = meshes.filter(
      ({ thing }) => JSON.stringify(thing.build(L('#7a56a0')).parts) === JSON.stringify(thing.build().parts),
    );
    expect(unpainted.map(({ tag }) => tag)).toEqual([]);
    expect(meshes.length).toBeGreaterThan(180);
  });

  it.each(['cat', 'dog', 'rabbit', 'bird', 'bush', 'rock'] as const)('of a %s changes the picture', (tag) => {
    const colours = CLOTH_COLOURS.filter((colour) => isPaintable(tag, colour));
    const pictures = colours.map((colour) => drawn({ ...plain, things: [{ tag, ...spot, colour }] }));
    expect(new Set(pictures).size).toBe(colours.length);
    expect(colours.length).toBeGreaterThan(3);
  });

  it('is one that fur has, on animals', () => {
    expect(isPaintable('cat', 'black')).toBe(true);
    expect(isPaintable('cat', 'red')).toBe(false);
    expect(CLOTH_COLOURS.some((colour) => isPaintable('butterfly', colour))).toBe(false);
  });

  it('changes what a place has itself, in every place that has such a piece', () => {
    for (const { tag: scene } of PLACE_WORDS) {
      const bare = OWN_THINGS[scene] ? drawn({ ...plain, scene }) : '';
      for (const tag of OWN_THINGS[scene] ?? [])
        expect(drawn({ ...plain, scene, paints: [{ tag, colour: 'purple' }] }), `${scene}: ${tag}`).not.toBe(bare);
    }
  });

  it('of a piece that another place had is not drawn, and not told', () => {
    const paints = [{ tag: 'couch' as const, colour: 'red' as const }];
    expect(drawn({ ...plain, paints })).toBe(drawn(plain));
    expect(placeTags({ ...plain, paints })).toEqual(['rooftop']);
  });
});

describe('the tags of things', () => {
  it('have the colour before the name, under the name that tag lists have', () => {
    expect(thingTags({ tag: 'umbrella', colour: 'red' })).toEqual(['red_umbrella', 'umbrella']);
    expect(thingTags({ tag: 'streetlight' })).toEqual(['lamppost']);
  });

  it('tell what stands in a place, with people and without', () => {
    const things = [{ tag: 'bench' as const, ...spot, colour: 'blue' as const }];
    const empty = placeRough({ ...plain, things }, SIZE);
    expect(specificationTags(empty)).toEqual(expect.arrayContaining(['no_humans', 'rooftop', 'blue_bench', 'bench']));
    expect(
      placeTags({ ...plain, scene: 'living_room', words: 'messy', things, paints: [{ tag: 'couch', colour: 'red' }] }),
    ).toEqual(['living room', 'blue bench', 'bench', 'red couch', 'couch', 'messy']);
  });
});
