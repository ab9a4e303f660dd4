import { describe, expect, it } from 'vitest';
import { Paint } from '@/lib/rough/pen/paint';
import { INDOORS } from '@/lib/rough/places/indoors';
import { PLACES_INDOORS } from '@/lib/rough/vocabulary/places-indoors';
import { WEATHERS, type Time, type Weather } from '@/lib/rough/vocabulary/places';
import { World, type Shot } from '@/lib/rough/world/kit';

const PANEL = { x: 0, y: 0, w: 300, h: 210 };
const TAGS = PLACES_INDOORS.map(({ tag }) => tag);
type Tag = (typeof TAGS)[number];

function drawn(
  tag: Tag,
  o: { shot?: Shot; time?: Time; weather?: Weather; finish?: 'ink' | 'colour'; panel?: typeof PANEL } = {},
): string {
  const place = INDOORS[tag];
  const panel = o.panel ?? PANEL;
  const paint = new Paint({ finish: o.finish ?? 'ink', width: panel.w, height: panel.h, cell: 4 });
  const world = new World(paint, panel, o.shot ?? place.shots.wide, o.time ?? 'day', o.weather ?? 'clear', 7);
  world.inside = true;
  place.build(world, {});
  return paint.svg();
}

describe.each(TAGS)('%s', (tag) => {
  const { shots, spot, closeSpot } = INDOORS[tag];
  const day = drawn(tag);

  it('is drawn, with numbers only, and again in the same bytes', () => {
    expect(day.length).toBeGreaterThan(4000);
    expect(day).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn(tag)).toBe(day);
  });

  it('looks different from each of its cameras', () => {
    const views = Object.values(shots).map((shot) => drawn(tag, { shot }));
    expect(new Set(views).size).toBe(views.length);
  });

  it('changes with the hour and in colour', () => {
    const [dusk, night, colour] = [
      drawn(tag, { time: 'dusk' }),
      drawn(tag, { time: 'night' }),
      drawn(tag, { finish: 'colour' }),
    ];
    expect(new Set([day, dusk, night, colour]).size).toBe(4);
  });

  it('keeps the people of its spot in the wide picture', () => {
    const world = new World(new Paint({ finish: 'ink', width: 300, height: 210 }), PANEL, shots.wide);
    const [x, y, z] = spot.at;
    const [px, py] = world.at([x, y + 1.2, z]);
    expect(world.depth([x, y + 1.2, z])).toBeGreaterThan(0.8);
    expect(px).toBeGreaterThan(15);
    expect(px).toBeLessThan(285);
    expect(py).toBeGreaterThan(10);
    expect(py).toBeLessThan(205);
    expect((closeSpot ?? spot).back).toBeGreaterThan(1);
  });
});

it.each(TAGS)('every weather is seen in %s, windows or not', (tag) => {
  const views = WEATHERS.map((weather) =>
    Object.values(INDOORS[tag].shots).map((shot) => drawn(tag, { shot, weather })),
  );
  for (const [i, weather] of views.entries())
    for (const other of views.slice(i + 1)) expect(weather.some((view, camera) => view !== other[camera])).toBe(true);
});

it('lamplight fades from the tone of the floor to paper', () => {
  const tones = new Set(drawn('interview_room', { time: 'night' }).match(/url\(#\w*t\d+\)/g));
  expect(tones.size).toBeGreaterThan(8);
});

it('keeps a picture of 700 by 490 px small enough for a page', () => {
  const sizes = TAGS.map((tag) => drawn(tag, { panel: { x: 0, y: 0, w: 700, h: 490 } }).length / 1024);
  expect(Math.max(...sizes)).toBeLessThan(275);
  expect(sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)]).toBeLessThan(140);
});
