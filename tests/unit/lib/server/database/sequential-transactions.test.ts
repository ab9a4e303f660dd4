import type { SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { withSequentialTransactions } from '@/lib/server/database/sequential-transactions';

/** A connection that writes down what it was sent, and answers when the test says so. */
function slowConnection() {
  const sent: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const send = (sql: string) =>
    new Promise<void>((resolve, reject) => {
      sent.push(sql);
      waiting.push((error) => (error ? reject(error) : resolve()));
    });
  const queries = {
    provider: 'postgres' as const,
    adapterName: 'slow',
    queryRaw: ({ sql }: SqlQuery) => send(sql).then(() => ({ columnTypes: [], columnNames: [sql], rows: [] })),
    executeRaw: ({ sql }: SqlQuery) => send(sql).then(() => 1),
  };
  const transaction: Transaction = {
    ...queries,
    options: { usePhantomQuery: false },
    commit: () => Promise.resolve(void sent.push('given back')),
    rollback: () => Promise.resolve(void sent.push('given back')),
    createSavepoint: () => Promise.resolve(),
    rollbackToSavepoint: () => Promise.resolve(),
    releaseSavepoint: () => Promise.resolve(),
  };
  const factory: SqlDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: 'slow',
    connect: () =>
      Promise.resolve({
        ...queries,
        startTransaction: () => Promise.resolve(transaction),
        executeScript: () => Promise.resolve(),
        dispose: () => Promise.resolve(),
      }),
  };
  const answer = async (error?: Error) => {
    waiting.shift()?.(error);
    await settled();
  };
  return { sent, factory, answer };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const query = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

async function begun() {
  const { factory, ...connection } = slowConnection();
  const adapter = await withSequentialTransactions(factory).connect();
  return { ...connection, adapter, transaction: await adapter.startTransaction() };
}

describe('A transaction', () => {
  it('sends a statement when the one before has its answer, in the order in which they were asked for', async () => {
    const { transaction, sent, answer } = await begun();
    const answers = Promise.all([
      transaction.queryRaw(query('one')),
      transaction.executeRaw(query('two')),
      transaction.queryRaw(query('three')),
    ]);
    await settled();
    expect(sent).toEqual(['one']);
    await answer();
    expect(sent).toEqual(['one', 'two']);
    await answer();
    await answer();
    expect((await answers).map((each) => (typeof each === 'number' ? each : each.columnNames[0]))).toEqual([
      'one',
      1,
      'three',
    ]);
  });

  it('goes on behind a statement that failed, which alone fails', async () => {
    const { transaction, sent, answer } = await begun();
    const failing = expect(transaction.queryRaw(query('bad'))).rejects.toThrow('refused');
    const next = transaction.executeRaw(query('good'));
    await settled();
    await answer(new Error('refused'));
    await answer();
    await failing;
    expect(await next).toBe(1);
    expect(sent).toEqual(['bad', 'good']);
  });

  it.each(['COMMIT', 'ROLLBACK'])('takes nothing more once its %s was asked for', async (ending) => {
    const { transaction, sent, answer } = await begun();
    const asked = transaction.queryRaw(query('asked in time'));
    const end = transaction.executeRaw(query(ending));
    await expect(transaction.executeRaw(query('too late'))).rejects.toMatchObject({
      cause: { kind: 'TransactionAlreadyClosed' },
    });
    const back = ending === 'COMMIT' ? transaction.commit() : transaction.rollback();
    await settled();
    expect(sent).toEqual(['asked in time']);
    await answer();
    await answer();
    await Promise.all([asked, end, back]);
    expect(sent).toEqual(['asked in time', ending, 'given back']);
  });

  it('of its own is no reason for others to wait', async () => {
    const { adapter, transaction, sent } = await begun();
    void transaction.queryRaw(query('mine'));
    void adapter.queryRaw(query('on another connection'));
    void adapter.queryRaw(query('on a third'));
    await settled();
    expect(sent.toSorted()).toEqual(['mine', 'on a third', 'on another connection']);
  });
});
