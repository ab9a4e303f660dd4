import { existsSync } from 'node:fs';
import { explain } from './launcher/launch-error';
import { readLaunchSettings } from './launcher/launch-settings';
import { launchStudio, type Studio } from './launcher/launch-studio';

/**
 * `npm start`: the whole studio from one command. Ctrl-C and SIGTERM end all of it cleanly, a second one at once. Settings
 * come from the environment, or from a file `.env` beside this checkout.
 */
if (existsSync('.env')) process.loadEnvFile('.env');

const ending = new AbortController();
let studio: Studio | null = null;

async function endCleanly(): Promise<void> {
  if (ending.signal.aborted) {
    studio?.kill();
    process.exit(130);
  }
  ending.abort();
  if (studio === null) return;
  process.stdout.write('\nEnding; what is being drawn goes on at the next start.\n');
  await studio.stop();
  process.exit(0);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void endCleanly());

try {
  const settings = readLaunchSettings(process.env);
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  say('Starting Koma…');
  studio = await launchStudio({ settings, say, signal: ending.signal });
  if (ending.signal.aborted) {
    await studio.stop();
    process.exit(0);
  }
  if (studio.link === null) say(`\nKoma is ready: ${studio.address}\n`);
  else say(`\nKoma is ready. This link signs you in as its owner, once, within 24 hours:\n\n  ${studio.link}\n`);
  say('Ctrl-C ends it.');
} catch (error) {
  if (!ending.signal.aborted) process.stderr.write(`${explain(error, process.env.KOMA_DATA ?? '.koma')}\n`);
  process.exit(ending.signal.aborted ? 0 : 1);
}
