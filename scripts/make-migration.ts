/**
 * Writes the migration that brings `prisma/migrations` up to `prisma/schema.prisma`, offline:
 * `npm run db:migrate -- add-characters`. Read it before it is committed.
 *
 * The migrations are run on an empty database in memory, and what that database lacks is the new migration.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedDatabase } from '@/lib/server/database/embedded-database';
import { migrationAdapter } from '@/lib/server/database/migration-adapter';
import { readMigrations, SCHEMA_FILTER } from '@/lib/server/database/migrations';
import { openSchemaEngine } from '@/lib/server/database/schema-engine';
import { findFreePort } from './launcher/ports';

async function missingSql(folder: string, schemaPath: string): Promise<string> {
  const scratch = await startEmbeddedDatabase({ folder: null, port: await findFreePort(0) });
  const { adapter, close } = migrationAdapter(scratch.url);
  adapter.connectToShadowDb = () => adapter.connect();
  const schema = { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
  try {
    const engine = await openSchemaEngine(adapter, schema);
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(folder)) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: SCHEMA_FILTER,
    });
    return stdout ?? '';
  } finally {
    await close();
    await scratch.stop();
  }
}

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Name the migration in small letters: npm run db:migrate -- add-characters\n');
  process.exit(2);
}

const folder = path.resolve('prisma/migrations');
const sql = await missingSql(folder, path.resolve('prisma/schema.prisma'));
if (/^-- This is an empty migration/m.test(sql) || sql.trim() === '') {
  process.stdout.write('The migrations already say all of the schema.\n');
} else {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = path.join(folder, `${moment}_${name}`);
  await mkdir(target);
  await writeFile(path.join(target, 'migration.sql'), sql);
  process.stdout.write(`${path.relative(process.cwd(), target)}/migration.sql\n`);
}
process.exit(0);
