import { mixColours } from '../colour';
import { drawNumber } from '../random';
import { short } from '../props/unit-path';
import type { Hex } from '../vocabulary';
import { drawCloud } from './backdrop';
import type { Light } from './light';
import { count, face, type View } from './view';

/** So many things at most, in pictures of any shape: stars, drops, flakes. */
const MOST_STARS = 160;
const MOST_DROPS = 240;

function areaOf({ lens }: View): number {
  return (lens.width * lens.height) / 262144;
}

/** A gradient from one height to another (drawing units) over the whole width. One draw, for its id. */
export function gradientBand(view: View, [fromY, toY]: readonly [number, number], colours: readonly Hex[]): string {
  const id = `p0${drawNumber(view.random)}`;
  const stops = colours.map(
    (colour, index) => `<stop offset="${short(index / Math.max(1, colours.length - 1))}" stop-color="${colour}"/>`,
  );
  return (
    `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>` +
    `<rect x="0" y="${short(fromY)}" width="${short(view.lens.width)}" height="${short(Math.max(0, toY - fromY))}" fill="url(#${id})"/>`
  );
}

/** The sky down to the horizon, with what the time and the weather put into it. */
export function drawSky(view: View): string {
  const { lens, light } = view;
  const gradient = gradientBand(view, [0, Math.min(lens.height, lens.horizonY + 2)], light.sky);
  if (light.weather === 'clear') return gradient + clearSky(view);
  if (light.weather === 'fog') return gradient;
  return (
    gradient +
    clouds(view, light.weather === 'cloudy' ? 9 : 5, mixColours(light.sky[1], '#ffffff', light.isDark ? 0.08 : 0.35))
  );
}

function clearSky(view: View): string {
  const { lens, light, random } = view;
  const radius = 34 * Math.min(1.4, Math.max(0.5, lens.horizonY / 240));
  const x = short(lens.width * (0.2 + random() * 0.6));
  switch (light.time) {
    case 'day':
      return clouds(view, 4, '#ffffff');
    case 'dusk':
      return (
        `<circle cx="${x}" cy="${short(lens.horizonY - radius * 0.6)}" r="${short(radius * 1.4)}" fill="#fff0b0"/>` +
        clouds(view, 4, '#ffb08a')
      );
    case 'night':
      return stars(view, lens.horizonY) + moon(view, Number(x), radius);
    default:
      return light.time satisfies never;
  }
}

function clouds(view: View, number: number, colour: Hex): string {
  const { lens, random } = view;
  const wanted = Math.min(14, number * Math.max(1, Math.sqrt(areaOf(view))));
  return count(wanted)
    .map(() => {
      const y = random() * 0.72 * lens.horizonY;
      const scale = (0.55 + random() * 0.8) * Math.max(0.35, 1.25 - y / Math.max(1, lens.horizonY));
      return drawCloud({
        x: Number(short(random() * lens.width)),
        y: Number(short(y)),
        scale: Number(short(scale)),
        colour,
        opacity: 1,
      });
    })
    .join('');
}

/** Stars down to a height in drawing units. */
export function stars(view: View, toY: number): string {
  const { lens, random } = view;
  return count(Math.min(MOST_STARS, 60 * areaOf(view)))
    .map(
      () =>
        `<circle cx="${short(random() * lens.width)}" cy="${short(random() * toY)}" r="${short(0.8 + random() * 2)}" fill="#fff7d0"/>`,
    )
    .join('');
}

function moon({ lens, light }: View, x: number, radius: number): string {
  const y = Math.max(radius * 1.3, lens.horizonY * 0.24);
  const disc = (cx: number, cy: number, r: number, colour: Hex): string =>
    `<circle cx="${short(cx)}" cy="${short(cy)}" r="${short(r)}" fill="${colour}"/>`;
  return disc(x, y, radius, '#fff3b8') + disc(x + radius * 0.4, y - radius * 0.2, radius * 0.9, light.sky[0]);
}

/** What falls before everything: drops or flakes. */
export function drawWeather(view: View): string {
  switch (view.light.weather) {
    case 'rain':
      return rain(view);
    case 'snow':
      return flakes(view);
    case 'clear':
    case 'cloudy':
    case 'fog':
      return '';
    default:
      return view.light.weather satisfies never;
  }
}

function rain(view: View): string {
  const { lens, random, light } = view;
  const drops = count(Math.min(MOST_DROPS, 90 * areaOf(view))).map(() => {
    const length = 20 + random() * 40;
    return `M${short(random() * lens.width)},${short(random() * lens.height)} l${short(-length * 0.25)},${short(length)}`;
  });
  return `<path d="${drops.join(' ')}" fill="none" stroke="${mixColours(light.tone('#e4edf6'), '#ffffff', 0.3)}" stroke-width="1.8"/>`;
}

function flakes(view: View): string {
  const { lens, random } = view;
  return count(Math.min(MOST_DROPS, 60 * areaOf(view)))
    .map(
      () =>
        `<circle cx="${short(random() * lens.width)}" cy="${short(random() * lens.height)}" r="${short(1.5 + random() * 4)}" fill="#ffffff"/>`,
    )
    .join('');
}

/** A bank of fog at a distance (metres), before what is farther. Nothing without fog. */
export function fogBank(view: View, distanceM: number): string {
  const { lens, light, random } = view;
  if (light.weather !== 'fog') return '';
  const y = lens.horizonY + (lens.focal * lens.eye[1]) / distanceM;
  const colour = mixColours(light.sky[2], '#ffffff', light.isDark ? 0.05 : 0.3);
  const puffs = count(3).map(() => {
    const [x, rx, ry] = [random() * lens.width, lens.width * (0.16 + random() * 0.14), 5 + 46 / Math.sqrt(distanceM)];
    return `<ellipse cx="${short(x)}" cy="${short(y - ry * 0.4)}" rx="${short(rx)}" ry="${short(ry)}" fill="${colour}"/>`;
  });
  return puffs.join('');
}

/** What is level and open to the sky, from the horizon to the lower edge: hazy far away, white in snow. */
export function drawGround(view: View, colour: Hex): string {
  const { lens, light } = view;
  const ground = light.open(colour);
  const from = Math.max(0, lens.horizonY);
  if (from >= lens.height) return '';
  return gradientBand(view, [from, lens.height], [light.tone(ground, 160), light.tone(ground, 12), light.tone(ground)]);
}

/** Puddles in the rain, between these distances (metres). */
export function puddles(view: View, [near, far]: readonly [number, number], halfWidthM: number): string {
  const { light, random } = view;
  if (light.weather !== 'rain') return '';
  return count(6)
    .map(() => {
      const z = near + random() * (far - near);
      const x = (random() * 2 - 1) * halfWidthM;
      const [rx, rz] = [0.4 + random() * 0.5, 0.25 + random() * 0.3];
      const edge = count(14).map((index) => {
        const angle = (index / 14) * 2 * Math.PI;
        return [x + Math.cos(angle) * rx, 0, z + Math.sin(angle) * rz] as const;
      });
      return face(view, edge, mixColours(light.sky[1], '#ffffff', 0.2), { hasEdge: false, isBare: true });
    })
    .join('');
}

/** The colour of a window pane through which one sees the sky. */
export function paneColour({ sky, isDark }: Light): Hex {
  return isDark ? sky[1] : mixColours(sky[1], '#ffffff', 0.3);
}
