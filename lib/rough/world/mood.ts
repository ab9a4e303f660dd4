import { norm, type P3 } from '../geometry/geometry';
import { mulHex } from './look';
import type { Time, Weather } from '../vocabulary/places';

/** The light of an hour: WORLD.md 4. */
export interface Mood {
  sun: P3;
  mul: string;
  shade: string;
  haze: string;
  far: number;
  sky: [string, string, string];
  skyBw: [number, number];
  add: [number, number, number];
  lift: number;
  gain: number;
  cast: number;
}
const MOODS: Readonly<Record<Time, Mood>> = {
  day: {
    sun: norm([-0.62, 0.75, -0.35]),
    mul: '#ffffff',
    shade: '#a9a3cf',
    haze: '#d6e6f2',
    far: 130,
    sky: ['#5fa5dd', '#a9d4f2', '#e6f3fa'],
    skyBw: [0.22, 0],
    add: [0.3, 0.12, 0],
    lift: 0,
    gain: 1,
    cast: 0.32,
  },
  dusk: {
    sun: norm([-0.8, 0.32, 0.42]),
    mul: '#ffd2ac',
    shade: '#8a6aa0',
    haze: '#f3b98a',
    far: 90,
    sky: ['#5a5a92', '#e79a7c', '#ffd99a'],
    skyBw: [0.46, 0],
    add: [0.46, 0.24, 0],
    lift: 0.02,
    gain: 1.25,
    cast: 0.5,
  },
  night: {
    sun: norm([0.5, 0.75, -0.3]),
    mul: '#7583b4',
    shade: '#6a6fa8',
    haze: '#2b3660',
    far: 80,
    sky: ['#0d1430', '#1f2b55', '#43568a'],
    skyBw: [1, 0.56],
    add: [0.26, 0.12, 0],
    lift: 0.22,
    gain: 0.9,
    cast: 0,
  },
  dawn: {
    sun: norm([0.75, 0.35, 0.35]),
    mul: '#f3e2ea',
    shade: '#9a9cc8',
    haze: '#f6dcd6',
    far: 60,
    sky: ['#8fa6d6', '#f0c9cf', '#fff0d6'],
    skyBw: [0.26, 0],
    add: [0.3, 0.14, 0],
    lift: 0,
    gain: 0.9,
    cast: 0.3,
  },
};

/** Skies of bad weather by day, top to horizon. */
const DULL_SKY: Readonly<Record<'cloudy' | 'rain' | 'snow' | 'storm', [string, string, string]>> = {
  cloudy: ['#a9b6c2', '#c6d0d8', '#e2e8ec'],
  snow: ['#a9b6c2', '#c6d0d8', '#e2e8ec'],
  rain: ['#7f8b99', '#a3adb7', '#c3cbd1'],
  storm: ['#3f4a5c', '#66717f', '#99a3aa'],
};
const DULL_TONE: Readonly<Record<keyof typeof DULL_SKY, [number, number]>> = {
  cloudy: [0.2, 0.06],
  snow: [0.2, 0.06],
  rain: [0.4, 0.16],
  storm: [0.66, 0.06],
};
const DULL_LIGHT: Readonly<Record<keyof typeof DULL_SKY, string>> = {
  cloudy: '#dfe4ea',
  snow: '#dfe4ea',
  rain: '#c3cad4',
  storm: '#aab2c2',
};
function inFog(m: Mood, time: Time): void {
  m.far = 26;
  m.cast = 0;
  m.add = [m.add[0] * 0.6, m.add[1] * 0.5, 0];
  m.skyBw = time === 'night' ? [0.6, 0.4] : [0.12, 0];
  if (time !== 'day') return;
  m.haze = '#e3e8ea';
  m.sky = ['#cfd8dc', '#dde4e6', '#e9edee'];
}
function underCloud(m: Mood, time: Time, weather: keyof typeof DULL_SKY): void {
  m.cast = 0;
  m.add = [m.add[0] * 0.75, m.add[1] * 0.7, 0];
  m.far = Math.min(m.far, weather === 'snow' ? 55 : 75);
  if (weather === 'storm' || weather === 'rain') m.lift = Math.max(m.lift, 0.08);
  if (time === 'night') {
    if (weather === 'snow') m.skyBw = [0.75, 0.5];
    return;
  }
  const warm = time === 'dusk' ? '#d9b6c0' : time === 'dawn' ? '#e6d3d6' : '#ffffff';
  m.sky = [DULL_SKY[weather][0], mulHex(DULL_SKY[weather][1], warm), mulHex(DULL_SKY[weather][2], warm)];
  m.skyBw = time === 'dusk' ? [DULL_TONE[weather][0] + 0.16, DULL_TONE[weather][1]] : DULL_TONE[weather];
  m.mul = time === 'dusk' ? mulHex(DULL_LIGHT[weather], '#e8c8be') : DULL_LIGHT[weather];
  m.haze = m.sky[2];
}
/** The light of an hour in a weather. A new value each time: places may change it. */
export function moodOf(time: Time, weather: Weather): Mood {
  const m = { ...MOODS[time] };
  if (weather === 'fog') inFog(m, time);
  else if (weather !== 'clear' && weather !== 'wind') underCloud(m, time, weather);
  return m;
}
