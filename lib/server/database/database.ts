import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { environment } from '../environment';
import { PrismaClient, type Prisma } from '../generated/client';
import { withSequentialTransactions } from './sequential-transactions';

/** What server functions query with: the pool, or the transaction that they were called in. */
export type Database = Prisma.TransactionClient;

const transactions = new AsyncLocalStorage<Database>();

// Next loads a module once for each bundle; the pool must be one for the process.
const shared = globalThis as typeof globalThis & { komaDatabase?: PrismaClient };

/** Points this process at a database. Called by itself with `DATABASE_URL` at first use. */
export function connectDatabase(url: string, connections: number): PrismaClient {
  const settings = { connectionString: url, max: connections, connectionTimeoutMillis: 10_000 };
  const adapter = withSequentialTransactions(new PrismaPg(settings));
  shared.komaDatabase = new PrismaClient({ adapter });
  return shared.komaDatabase;
}

/** Ends all connections; the next query opens new ones. */
export async function disconnectDatabase(): Promise<void> {
  const client = shared.komaDatabase;
  delete shared.komaDatabase;
  await client?.$disconnect();
}

function pool(): PrismaClient {
  return shared.komaDatabase ?? connectDatabase(environment().databaseUrl, environment().databaseConnections);
}

/** The transaction of the caller where there is one, else the pool. */
export function database(): Database {
  return transactions.getStore() ?? pool();
}

/**
 * Runs `work` so that all its queries through {@link database} happen together or not at all; inside another
 * transaction it joins that one. The work must not wait for a query on another connection: the embedded database
 * serves one transaction at a time, and would wait for itself.
 */
export async function inTransaction<Result>(
  work: () => Promise<Result>,
  { timeoutMs = 15_000 }: { readonly timeoutMs?: number } = {},
): Promise<Result> {
  if (transactions.getStore() !== undefined) return work();
  return pool().$transaction((transaction) => transactions.run(transaction, work), {
    maxWait: 15_000,
    timeout: timeoutMs,
  });
}
