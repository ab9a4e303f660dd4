import { existsSync } from 'node:fs';
import { explain } from './launcher/launch-error';
import { readLaunchSettings } from './launcher/launch-settings';
import { launchStudio, type Studio } from './launcher/launch-studio';

/**
 * `npm start`: the whole studio from one command. Ctrl-C and SIGTERM end all of it cleanly, a second one at once. Settings
 * come from the environment, or from a file `.env` beside this checkout. `npm run dev` is the same studio with pages that
 * follow their sources, and a worker that starts again when its own change.
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
  process.stdout.write('\nStopping. Running jobs resume at the next start.\n');
  await studio.stop();
  process.exit(0);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void endCleanly());

try {
  const settings = readLaunchSettings(process.env);
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  say('Starting Koma…');
  const isDevelopment = process.argv.includes('--dev');
  studio = await launchStudio({ settings, say, signal: ending.signal, isDevelopment });
  if (ending.signal.aborted) {
    await studio.stop();
    process.exit(0);
  }
  if (studio.link === null) say(`\nKoma is ready: ${studio.address}\n`);
  else
    say(
      `\nKoma is ready. Sign in as the owner with this link. It works once and expires in 24 hours:\n\n  ${studio.link}\n`,
    );
  say('Press Ctrl-C to stop.');
} catch (error) {
  if (!ending.signal.aborted) process.stderr.write(`${explain(error, process.env.KOMA_DATA ?? '.koma')}\n`);
  process.exit(ending.signal.aborted ? 0 : 1);
}
