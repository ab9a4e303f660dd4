import type { PGlite } from '@electric-sql/pglite';

/** Messages of the extended protocol after which more of the same statement follows: Parse, Bind, Describe, Execute, Close, Flush, CopyData. */
const GOES_ON = new Set([...'PBDECHd'].map((letter) => letter.charCodeAt(0)));
const SYNC = Uint8Array.from([0x53, 0, 0, 0, 4]);

/**
 * The engine as the socket server should see it. The server passes messages of many connections to the one session that
 * there is, and holds others back only during a transaction; between the Parse and the Bind of one connection another's
 * Parse would take the place of the nameless statement. So here a statement that is not complete yet counts as a
 * transaction too, until its Sync.
 */
export function withWholeStatements(engine: PGlite): PGlite {
  let isMidStatement = false;
  const execProtocolRawStream: PGlite['execProtocolRawStream'] = async (message, options) => {
    await engine.execProtocolRawStream(message, options);
    isMidStatement = GOES_ON.has(message[0] ?? 0);
  };
  const isInTransaction = () => isMidStatement || engine.isInTransaction();
  // How the server cleans up behind a connection that broke; a half statement must be ended before another can begin.
  const exec: PGlite['exec'] = async (sql, options) => {
    if (isMidStatement) await engine.execProtocolRaw(SYNC);
    isMidStatement = false;
    return engine.isInTransaction() ? engine.exec(sql, options) : [];
  };
  const own: Partial<PGlite> = { execProtocolRawStream, isInTransaction, exec };
  return new Proxy(engine, {
    get(target, name) {
      const replaced: unknown = Reflect.get(own, name);
      if (replaced !== undefined) return replaced;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
