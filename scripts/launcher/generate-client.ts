import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const SCHEMA = 'prisma/schema.prisma';
const CLIENT = 'lib/server/generated';

/**
 * Writes `lib/server/generated` when it is missing, or was made from another schema or by another Prisma. Returns whether
 * it wrote. Needs no network.
 * @throws Error with Prisma's own words when the schema is wrong
 */
export function generateClient(): boolean {
  const require = createRequire(import.meta.url);
  const manifest = readFileSync(require.resolve('prisma/package.json'), 'utf8');
  const stamp = createHash('sha256').update(readFileSync(SCHEMA)).update(manifest).digest('hex');
  const stampFile = path.join(CLIENT, '.made-from');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  execFileSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--schema', SCHEMA], {
    // The engine that Prisma would download is not needed to generate; naming any program keeps it from trying.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writeFileSync(stampFile, stamp);
  return true;
}
