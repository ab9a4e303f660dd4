import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/**
 * `npm run lock`: a registry's mirror may lack packages for other platforms, and npm then writes a lock that `npm ci`
 * refuses. Their names and versions are known from what asks for them, so they are entered; each is skipped where its
 * platform is not the machine's.
 */
const packageSchema = z.looseObject({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

const SYSTEMS = ['darwin', 'win32', 'android', 'freebsd', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd', 'linux'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm'];

const lock = lockSchema.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
const added: string[] = [];
for (const [path, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const system = SYSTEMS.find((each) => name.includes(each));
    const processor = PROCESSORS.find((each) => name.includes(each));
    if (system === undefined && processor === undefined) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(processor === undefined ? {} : { cpu: [processor] }),
      ...(dev === true ? { dev } : {}),
      optional: true,
      ...(system === undefined ? {} : { os: [system] }),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(added.length === 0 ? 'The lock is whole.\n' : `Entered ${added.length}: ${added.join(', ')}\n`);

/** Whether a package is locked where the one at `path` would find it. */
function isLocked(path: string, name: string): boolean {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const prefix = place === '' ? '' : `${place}/`;
    if (lock.packages[`${prefix}node_modules/${name}`] !== undefined) return true;
    if (place === '') return false;
  }
}
