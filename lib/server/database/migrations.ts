import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { migrationAdapter } from './migration-adapter';
import { openSchemaEngine } from './schema-engine';

/** All tables of other programs in the same database (the job queue has its own schema) are left alone. */
export const SCHEMA_FILTER = { externalTables: [], externalEnums: [] };

/** The migrations that lie in a folder, in order, as the engine takes them. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } } };
    }),
  );
  const content = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/**
 * Brings a database up to the migrations of a folder and returns the names of those that were new. May be repeated;
 * needs no network. A migration that was changed after it ran, or failed half way, is refused with its name.
 */
export async function applyMigrations(databaseUrl: string, folder: string): Promise<string[]> {
  const { adapter, close } = migrationAdapter(databaseUrl);
  try {
    const engine = await openSchemaEngine(adapter);
    try {
      const migrationsList = await readMigrations(folder);
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: SCHEMA_FILTER });
      return appliedMigrationNames;
    } finally {
      engine.free();
    }
  } finally {
    await close();
  }
}
