import { GLOW, Model } from '../../world/kit';
import { M } from './model';

export const lampBox = (x: number, y: number, z: number, w2 = 0.3, d = 1.2): Model =>
  M().box(x, y, z, w2, 0.06, d, GLOW('#ffffff'), { ink: 0.8 });
