import { CATALOGUE, entrySource } from '@/lib/domain/models/catalogue';
import { AppError } from '@/lib/server/app-error';
import { PipelineError } from '@/pipeline';
import { installSource, type InstallSource } from './install-source';

/**
 * Installs all models of a starter set one after another; one that fails holds up no other. Without the licences accepted it
 * says of each what it is and whether it fits.
 * @returns 1 where one failed or no licence was accepted
 * @throws AppError `request-invalid` for a set that there is not
 */
export async function installSet(
  id: string,
  o: Omit<InstallSource, 'source' | 'choice' | 'name' | 'kind'>,
): Promise<number> {
  const set = CATALOGUE.sets.find((each) => each.id === id);
  if (set === undefined) {
    const ids = CATALOGUE.sets.map((each) => `set:${each.id}`).join(', ');
    throw new AppError('request-invalid', `There is no starter set “${id}”.`, { action: `Use one of: ${ids}.` });
  }
  let code = 0;
  for (const entry of CATALOGUE.entries.filter((each) => set.entries.includes(each.id))) {
    o.print(`\n${entry.name}\n`);
    try {
      const asked = { source: entrySource(entry), choice: undefined, name: entry.id, kind: entry.kind };
      code = Math.max(code, await installSource({ ...o, ...asked }));
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof PipelineError)) throw error;
      const action = error instanceof AppError ? error.details.action : undefined;
      o.print(`${error.message}${action === undefined ? '' : ` ${action}`}\n`);
      code = 1;
    }
  }
  return code;
}
