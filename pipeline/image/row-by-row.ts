import { setImmediate } from 'node:timers/promises';

/** Rows of pixels after which others may go on. */
const BAND = 128;

/** Works on a picture's rows from the top, and lets others go on between bands of them. */
export async function rowByRow(heightPx: number, work: (y: number) => void): Promise<void> {
  for (let y = 0; y < heightPx; y++) {
    if (y % BAND === 0) await setImmediate();
    work(y);
  }
}
