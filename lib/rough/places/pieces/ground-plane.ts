import { L, type Look, type World } from '../../world/kit';

/** Fresh snow on the ground. */
export const SNOW = L('#f0f4f8', 0);
/** The ground to the horizon; snow makes it white. */
export const groundPlane = (w: World, k: Look, y = 0): void => {
  w.plain(
    [
      [-300, y, -40],
      [300, y, -40],
      [300, y, 900],
      [-300, y, 900],
    ],
    w.weather === 'snow' ? SNOW : k,
    w.weather === 'fog' && w.bw ? 14 : 5,
  );
};
/** The look of what lies on the ground, under snow if it snows. */
export const underSnow = (w: World, k: Look): Look => (w.weather === 'snow' ? SNOW : k);
