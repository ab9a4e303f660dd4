import {
  DriverAdapterError,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';

/** How Prisma ends a transaction. */
const ENDINGS = new Set(['COMMIT', 'ROLLBACK']);

/**
 * The same adapter, whose transactions send one statement after another.
 *
 * A transaction has one connection, but Prisma asks for all relations of a query at the same time, in a transaction too. The
 * `pg` package lets such statements wait in a queue that it will take away (its version 9 refuses them), and a statement that is
 * asked for after the last one would run when the connection is somebody else's.
 */
export function withSequentialTransactions<Factory extends SqlDriverAdapterFactory>(factory: Factory): Factory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const startTransaction = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => oneAtATime(await startTransaction(level));
    return connection;
  };
  return factory;
}

/**
 * The same transaction: statements run in the order in which they were asked for, each when the one before has its answer,
 * whether that was good or bad. Once its end was asked for it takes no more statements, and its connection goes back when the end
 * has its answer.
 */
function oneAtATime(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  let isEnding = false;
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const inTurnUntilTheEnd =
    <Result>(send: (query: SqlQuery) => Promise<Result>) =>
    async (query: SqlQuery): Promise<Result> => {
      if (isEnding) throw tooLate();
      isEnding = ENDINGS.has(query.sql);
      return inTurn(() => send(query));
    };
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  // Savepoints go through these too.
  transaction.queryRaw = inTurnUntilTheEnd(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = inTurnUntilTheEnd(transaction.executeRaw.bind(transaction));
  transaction.commit = () => inTurn(commit);
  transaction.rollback = () => inTurn(rollback);
  return transaction;
}

function tooLate(): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'TransactionAlreadyClosed',
    cause: 'The transaction has ended, so this statement was not run.',
  });
}
