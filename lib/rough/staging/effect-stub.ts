import type { Paint } from '../pen/paint';
import type { Panel } from '../world/kit';
import type { P2 } from '../geometry/geometry';
export function drawEffect(
  _p: Paint,
  _e: string,
  _panel: Panel,
  _o: { seed: number; centre?: P2; radius?: number },
): void {}
export const isBehindPeople = (_e: string): boolean => false;
