import PgBoss from 'pg-boss';
import { database } from '../database/database';

/*
 * Who draws what, and when.
 *
 * A pg-boss job of the queue `draw` is a *turn*: the right to draw one waiting drawing, whichever is first at the moment
 * that a worker takes it. Turns carry no drawing, because pg-boss orders by one number and its age, and the studio's
 * order also depends on who was served last, on reordering and on what a worker can draw. The order is one SQL statement
 * over the drawings' rows (queue-order.ts), so moving, pausing and cancelling are updates of rows.
 *
 * pg-boss gives what rows alone don't: delivery to one worker at a time, and turns that become due later (retries with
 * backoff). The two can't drift apart: whatever makes a drawing wait sends a turn in the same transaction, and a turn is
 * taken in the same transaction as the drawing. So there is at least one turn for each drawing that may be drawn; a turn
 * too many (its drawing was cancelled) finds nothing and ends.
 */
const QUEUE = 'draw';

/** pg-boss's queries through the caller's transaction. */
const inCallersTransaction: PgBoss.Db = {
  executeSql: async (text, values) => ({ rows: await database().$queryRawUnsafe<unknown[]>(text, ...values) }),
};

const boss = new PgBoss({ db: inCallersTransaction, supervise: false, schedule: false, migrate: false });

/** Sends turns that become due after `delaySeconds` of the database's clock. Call it in the transaction that makes drawings wait. */
export async function sendTurns(count: number, delaySeconds = 0): Promise<void> {
  for (let sent = 0; sent < count; sent += 1) {
    await boss.send(QUEUE, {}, { db: inCallersTransaction, ...(delaySeconds > 0 && { startAfter: delaySeconds }) });
  }
}

/** Takes a turn that is due, null when there is none. Given back when the transaction around it fails. */
export async function takeTurn(): Promise<string | null> {
  const [turn] = await boss.fetch(QUEUE, { db: inCallersTransaction, batchSize: 1 });
  return turn?.id ?? null;
}

/** Ends a turn that was taken. */
export async function endTurn(turnId: string): Promise<void> {
  await boss.complete(QUEUE, turnId, { db: inCallersTransaction });
}

/** Keeps the queue's own tables in order while it runs: one in each worker. */
export async function superviseTurns(url: string, onError: (error: Error) => void): Promise<() => Promise<void>> {
  const supervisor = new PgBoss({ connectionString: url, max: 1, schedule: false, application_name: 'koma-turns' });
  supervisor.on('error', onError);
  await supervisor.start();
  return () => supervisor.stop({ graceful: false });
}
