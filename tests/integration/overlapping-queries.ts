import pg from 'pg';

type Query = (this: pg.Client, ...asked: unknown[]) => unknown;

const overlapping: string[] = [];
const busy = new WeakSet<pg.Client>();
let isWatching = false;

/**
 * Notes every statement that a connection is sent before it has answered the one before. The `pg` package warns of that only when
 * a third one comes, and once in a process; its version 9 refuses it.
 */
export function watchQueries(): void {
  if (isWatching) return;
  isWatching = true;
  const query = pg.Client.prototype.query as Query;
  const watched: Query = function (...asked) {
    if (busy.has(this)) overlapping.push(wordsOf(asked[0]));
    busy.add(this);
    const last = asked.length - 1;
    const callback = asked[last];
    if (typeof callback !== 'function') {
      const answer = query.apply(this, asked) as Promise<unknown>;
      return answer.finally(() => busy.delete(this));
    }
    asked[last] = (...answer: unknown[]) => {
      busy.delete(this);
      Reflect.apply(callback, undefined, answer);
    };
    return query.apply(this, asked);
  };
  Object.assign(pg.Client.prototype, { query: watched });
}

/** The statements since the last call that came too early. */
export function takeOverlapping(): string[] {
  return overlapping.splice(0);
}

function wordsOf(asked: unknown): string {
  return String(Object(asked).text ?? asked).slice(0, 200);
}
