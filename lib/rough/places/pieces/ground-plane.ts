import { World, type Look } from '../../world/kit';

export const groundPlane = (w: World, k: Look, y = 0): void =>
  w.plain(
    [
      [-300, y, -20],
      [300, y, -20],
      [300, y, 900],
      [-300, y, 900],
    ],
    k,
    w.weather === 'fog' && w.bw ? 14 : 5,
  );
