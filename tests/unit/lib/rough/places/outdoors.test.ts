import { describe, expect, it } from 'vitest';
import { Paint, type Finish } from '@/lib/rough/pen/paint';
import { drawPlace, placeCamera, placeSpot, type PlaceDrawing } from '@/lib/rough/places/draw-place';
import { OUTDOORS } from '@/lib/rough/places/outdoors';
import { PLACES_OUTDOORS } from '@/lib/rough/vocabulary/places-outdoors';
import { TIMES, WEATHERS, type PlaceTag } from '@/lib/rough/vocabulary/places';

const PANEL = { x: 0, y: 0, w: 240, h: 170 };
const draw = (tag: PlaceTag, drawing: PlaceDrawing = {}, finish: Finish = 'ink'): string => {
  const p = new Paint({ finish, width: 240, height: 170, cell: 4 });
  drawPlace(p, tag, PANEL, drawing);
  return p.svg();
};
const TAGS = PLACES_OUTDOORS.map((place) => place.tag);

describe('places under the sky', () => {
  it.each(TAGS)('%s draws finite paths from both its cameras and from its spot', (tag) => {
    const camera = placeCamera(tag, PANEL, { spotPx: [90, 160], pxPerMetre: 70, eyeHeight: 1.45, which: 'wide' }),
      pictures = [draw(tag), draw(tag, { camera: 'close' }, 'colour'), draw(tag, { camera })];
    expect(new Set(pictures).size).toBe(3);
    expect(pictures.join('')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('no two places are the same drawing', () => {
    expect(new Set(Object.values(OUTDOORS)).size).toBe(TAGS.length);
  });

  it('the same seed gives the same bytes', () => {
    expect(draw('park', { weather: 'rain', seed: 3 })).toBe(draw('park', { weather: 'rain', seed: 3 }));
  });

  it.each(TIMES)('%s is an hour of its own', (time) => {
    const others = TIMES.filter((other) => other !== time).map((other) => draw('street', { time: other }));
    expect(others).not.toContain(draw('street', { time }));
  });

  it.each(WEATHERS)('%s is a weather of its own', (weather) => {
    const others = WEATHERS.filter((other) => other !== weather).map((other) => draw('lake', { weather: other }));
    expect(others).not.toContain(draw('lake', { weather }));
  });

  it('blossom changes the park', () => {
    expect(draw('park', { options: { blossom: true } })).not.toBe(draw('park'));
  });

  it('people are drawn once, sorted with the things', () => {
    let count = 0;
    draw('street', {
      people: (w) => {
        const [x, y, z] = placeSpot('street', 'wide').at;
        w.item([x - 0.3, y, z - 0.3], [x + 0.3, y + 1.7, z + 0.3], () => count++);
      },
    });
    expect(count).toBe(1);
  });
});
