import type { ModelFit } from '@/lib/contracts/downloads';
import { gigabytes } from '@/lib/server/downloads/disk-space';

/** Whether a model fits this machine, in lines. */
export function fitWords({
  what,
  family,
  missing,
  diskBytes,
  diskFreeBytes,
  memoryBytes,
  memoryFreeBytes,
  picture,
  problem,
}: ModelFit): string {
  const lines = [
    ...(what === null ? [] : [`Is ${what}${family === null ? '' : ` of ${family}`}`]),
    ...(missing.length === 0 ? [] : [`Lacks ${missing.join(', ')}`]),
    `Disk: ${diskBytes === null ? 'unknown' : gigabytes(diskBytes)} of ${gigabytes(diskFreeBytes)} free`,
    ...(memoryBytes === null ? [] : [`Memory: ${gigabytes(memoryBytes)} of ${gigabytes(memoryFreeBytes)} free`]),
    ...(picture === null
      ? []
      : [
          `About ${timeWords(picture.seconds)} a picture here (${picture.steps} steps, ${picture.sidePx} x ${picture.sidePx}), estimated`,
        ]),
    ...(problem === null ? [] : [problem]),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** Seconds as people say them. */
export function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 90 * 60 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
