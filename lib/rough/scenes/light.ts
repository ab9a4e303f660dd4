import { mixColours } from '../colour';
import type { Hex } from '../vocabulary';
import type { Time, Weather } from './place-vocabulary';

/** What time and weather make of colours. */
export interface Light {
  readonly time: Time;
  readonly weather: Weather;
  /** A colour of something lit from outside itself, at a distance in metres: what is far is hazy. */
  readonly tone: (colour: Hex, distanceM?: number) => Hex;
  /** A colour of something that shines of itself when it is dark. */
  readonly glow: (colour: Hex, distanceM?: number) => Hex;
  /** A colour of what lies open to the sky: white when it snows. */
  readonly open: (colour: Hex) => Hex;
  /** The sky from its top to the horizon. */
  readonly sky: readonly [top: Hex, middle: Hex, horizon: Hex];
  /** Lamps are on. */
  readonly isDark: boolean;
}

type Tint = readonly [colour: Hex, share: number];

const OUTDOOR_TIME: Readonly<Record<Time, Tint>> = {
  day: ['#ffffff', 0],
  dusk: ['#d8663a', 0.3],
  night: ['#161c4c', 0.62],
};
const INDOOR_TIME: Readonly<Record<Time, Tint>> = {
  day: ['#ffffff', 0],
  dusk: ['#e08a4a', 0.26],
  night: ['#2c2458', 0.4],
};
const WEATHER_TINT: Readonly<Record<Weather, Tint>> = {
  clear: ['#ffffff', 0],
  cloudy: ['#8d97a6', 0.16],
  rain: ['#5e6b82', 0.3],
  snow: ['#dfe8f2', 0.16],
  fog: ['#c9d1d8', 0.2],
};
/** How much of the weather is felt in a room. */
const WEATHER_INDOORS = 0.4;
const CLEAR_SKY: Readonly<Record<Time, Light['sky']>> = {
  day: ['#4fa3ea', '#93caf3', '#d8f0ff'],
  dusk: ['#5a3f8c', '#f0784e', '#ffd27a'],
  night: ['#10163a', '#252b60', '#3a3f86'],
};
const OVERCAST: Readonly<Record<Weather, Tint>> = {
  clear: ['#ffffff', 0],
  cloudy: ['#a4aebb', 0.68],
  rain: ['#66738a', 0.8],
  snow: ['#c3cedb', 0.74],
  fog: ['#cfd6db', 0.88],
};
/** At this distance (metres) two thirds of a colour are haze. */
const HAZE_M: Readonly<Record<Weather, number>> = { clear: 420, cloudy: 240, rain: 90, snow: 80, fog: 17 };
/** Haze never hides a thing altogether. */
const MOST_HAZE = 0.86;

/** The light of a time and a weather, in the open or in a room that has windows. */
export function createLight(o: { readonly time: Time; readonly weather: Weather; readonly isIndoors: boolean }): Light {
  const { time, weather, isIndoors } = o;
  const isDark = time === 'night';
  const [overcast, cover] = OVERCAST[weather];
  const grey = tint(overcast, OUTDOOR_TIME[time]);
  const [top, middle, horizon] = CLEAR_SKY[time];
  const sky: Light['sky'] = [
    mixColours(top, grey, cover),
    mixColours(middle, grey, cover),
    mixColours(horizon, grey, cover),
  ];
  const [wet, wetness] = WEATHER_TINT[weather];
  const inWeather: Tint = [wet, wetness * (isIndoors ? WEATHER_INDOORS : 1)];
  const inTime = (isIndoors ? INDOOR_TIME : OUTDOOR_TIME)[time];
  const hazy = (colour: Hex, distanceM: number): Hex =>
    isIndoors ? colour : mixColours(colour, sky[2], MOST_HAZE * (1 - Math.exp(-distanceM / HAZE_M[weather])));
  const tone = (colour: Hex, distanceM = 0): Hex => hazy(tint(tint(colour, inWeather), inTime), distanceM);
  return {
    time,
    weather,
    tone,
    glow: (colour, distanceM = 0) => (isDark ? hazy(colour, distanceM * 0.5) : tone(colour, distanceM)),
    open: (colour) => (weather === 'snow' ? mixColours(colour, '#f8fbff', 0.86) : colour),
    sky,
    isDark,
  };
}

function tint(colour: Hex, [towards, share]: Tint): Hex {
  return mixColours(colour, towards, share);
}
