import type { PoseAid } from '../../vocabulary/pose-words/pose-word';
import type { FigureBuild } from '../figure-build';
import { addCane } from './cane';
import { addCrutch } from './crutches';
import { addDrawnBow } from './drawn-bow';
import { addOars } from './oars';
import { addWheelchair } from './wheelchair';

/** Adds what a pose rests on or moves with; give it to a figure's `extras`. */
export function addAid(g: FigureBuild, aid: Exclude<PoseAid, 'violin'>): void {
  switch (aid) {
    case 'wheelchair':
      return addWheelchair(g);
    case 'crutch':
      return addCrutch(g, 'l');
    case 'crutches':
      addCrutch(g, 'l');
      return addCrutch(g, 'r');
    case 'cane':
      return addCane(g, 'l');
    case 'oars':
      return addOars(g);
    case 'drawn_bow':
      return addDrawnBow(g);
    default:
      return aid satisfies never;
  }
}
