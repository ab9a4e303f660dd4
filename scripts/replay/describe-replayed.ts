import type { Replayed } from './replay-book';

/** One picture as a line. */
export function describeReplayed(replayed: Replayed): string {
  const { where } = replayed;
  switch (replayed.result) {
    case 'same':
      return `${where}: the same`;
    case 'differs': {
      const { differing, of, largest, note } = replayed;
      const why = note === null ? '' : ` (${note})`;
      return `${where}: ${String(differing)} of ${String(of)} pixels differ, by at most ${String(largest)}${why}`;
    }
    case 'not-drawn':
      return `${where}: brought in, not drawn by Koma`;
    case 'failed':
      return `${where}: couldn't be regenerated. ${replayed.reason}`;
    default:
      return replayed satisfies never;
  }
}

/** All of them in a sentence. */
export function summarize(all: readonly Replayed[]): string {
  const count = (result: Replayed['result']) => all.filter((each) => each.result === result).length;
  const drawn = all.length - count('not-drawn');
  if (drawn === 0) return 'The book has no picture that a recipe made.';
  const parts = [
    `Same pixels: ${String(count('same'))} of ${String(drawn)} drawn pictures.`,
    ...(count('differs') > 0 ? [`Different: ${String(count('differs'))}.`] : []),
    ...(count('failed') > 0 ? [`Not regenerated: ${String(count('failed'))}.`] : []),
  ];
  return parts.join(' ');
}

/** 0 when no pixel differs, 3 when some do, 1 when a drawn picture couldn't be regenerated. */
export function exitCodeOf(all: readonly Replayed[]): number {
  if (all.some(({ result }) => result === 'failed')) return 1;
  return all.some(({ result }) => result === 'differs') ? 3 : 0;
}
