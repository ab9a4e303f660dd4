import { disconnectDatabase } from '@/lib/server/database/database';
import { runWorker } from '@/lib/server/jobs/worker';
import { joinStudio } from './launcher/join-studio';

/**
 * `npm run worker`: one more drawing machine for the studio that `DATABASE_URL` names, or that runs here. Ctrl-C and SIGTERM end it after it
 * put the drawing back that it is at; a second one ends it at once.
 */
const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => (ending.signal.aborted ? process.exit(1) : ending.abort()));
}
// The launcher hears from its worker over the channel that it started it with; when the launcher is gone so is the studio.
process.on('disconnect', () => ending.abort());
// It may have gone while this file was being loaded; without a launcher there is no channel and nothing is known of one.
if (process.connected === false) ending.abort();

try {
  await joinStudio();
  await runWorker({ signal: ending.signal, onReady: () => process.send?.('ready') });
} catch (error) {
  process.stderr.write(`The worker stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnectDatabase().catch(() => undefined);
  if (process.connected) process.disconnect();
}
