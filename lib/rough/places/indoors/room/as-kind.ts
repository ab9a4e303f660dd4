import type { SurfaceKind } from '../../../pen/surfaces';
import type { Room } from './room';

/** What draws a piece of a room, so that its surfaces are of a kind. */
export const asKind =
  <More extends unknown[]>(kind: SurfaceKind, draw: (room: Room, ...more: More) => void) =>
  (room: Room, ...more: More): void => {
    room.w.as(kind, () => {
      draw(room, ...more);
    });
  };
