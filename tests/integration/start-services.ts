import './environment';
import path from 'node:path';
import { applyMigrations } from '@/lib/server/database/migrations';
import { ensureBundles } from '@/scripts/launcher/bundle-processes';
import { administer, closeTemplate, startPostgres, TEMPLATE, urlOf } from './postgres-server';

/**
 * What a run of integration tests starts once: a PostgreSQL server with a database that each file copies, and the bundles
 * that workers and background processes start from, as those of a studio do.
 */
export default async function startServices(): Promise<() => Promise<void>> {
  process.env.KOMA_BUNDLES = await ensureBundles();
  const server = await startPostgres();
  await administer(server.url, `CREATE DATABASE ${TEMPLATE}`);
  await applyMigrations(urlOf(server.url, TEMPLATE), path.resolve('prisma/migrations'));
  await closeTemplate(server.url);
  process.env.KOMA_TEST_POSTGRES = server.url;
  return server.stop;
}
