import { askRoughWorker } from './ask-rough-worker';
import type { RoughRequest } from './rough-request';

/** Drawings kept by what they show. */
const MOST_KEPT = 160;

interface Waiting {
  readonly key: string;
  readonly request: RoughRequest;
  readonly listeners: Set<(address: string | null) => void>;
  isFirst: boolean;
}

/** Addresses of finished drawings, the longest unused first. */
const kept = new Map<string, string>();
const waiting = new Map<string, Waiting>();
let drawing: Waiting | null = null;

/** The address of a drawing that is there already. */
export function cachedDrawing(key: string): string | undefined {
  const address = kept.get(key);
  if (address !== undefined) {
    kept.delete(key);
    kept.set(key, address);
  }
  return address;
}

/**
 * Draws in a worker, the latest request first: whoever drags something sees where it is now, not where it was. Of what is
 * asked for at once, the last is drawn first.
 * @param isFirst drawn before all that are not, as what a form shows large is before its hundred choices
 * @param done gets the drawing's address, or null where it could not be drawn
 * @returns call it when the drawing is no longer wanted; one that is being drawn still comes, so that whoever asks oftener
 * than anything can be drawn sees something
 */
export function requestDrawing(
  key: string,
  request: RoughRequest,
  done: (address: string | null) => void,
  isFirst = false,
): () => void {
  const found = waiting.get(key) ?? { key, request, listeners: new Set(), isFirst };
  found.isFirst ||= isFirst;
  found.listeners.add(done);
  waiting.delete(key);
  waiting.set(key, found);
  queueMicrotask(drawNext);
  return () => {
    if (drawing === found) return;
    found.listeners.delete(done);
    if (found.listeners.size === 0) waiting.delete(key);
  };
}

function drawNext(): void {
  if (drawing !== null) return;
  const all = [...waiting.values()];
  const next = all.findLast((one) => one.isFirst) ?? all.at(-1);
  if (!next) return;
  drawing = next;
  void askRoughWorker({ kind: 'draw', request: next.request }).then((answer) =>
    finish(next, answer.kind === 'drawn' ? answer.svg : null),
  );
}

function finish(done: Waiting, svg: string | null): void {
  waiting.delete(done.key);
  drawing = null;
  const address = svg === null ? null : cache(done.key, svg);
  for (const listener of done.listeners) listener(address);
  drawNext();
}

function cache(key: string, svg: string): string {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  kept.set(key, address);
  for (const [oldest, old] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
    URL.revokeObjectURL(old);
  }
  return address;
}
