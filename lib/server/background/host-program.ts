import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

/** What Node is started with to run a TypeScript file. */
export interface HostProgram {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** The file name of a source's bundle. @param source relative to the project's folder */
export function bundleName(source: string): string {
  return `${source.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')}.mjs`;
}

/**
 * How a TypeScript file runs: from its bundle where the launcher made one, else from the source itself.
 * @param source a path, relative to the project's folder or absolute
 * @param bundles the folder of the bundles; null for none
 */
export function hostProgram(source: string, bundles: string | null): HostProgram {
  const place = isAbsolute(source) ? relative(process.cwd(), source) : source;
  const bundle = bundles === null ? null : join(bundles, bundleName(place));
  if (bundle !== null && existsSync(/* turbopackIgnore: true */ bundle)) {
    return { file: bundle, execArgv: ['--enable-source-maps'] };
  }
  return { file: source, execArgv: ['--import', 'tsx'] };
}
