import '../jobs/studio';
import { expect, vi } from 'vitest';
import { CALLERS, OPERATION_RIGHTS, verdictOn } from '@/lib/domain/access/operation-rights';
import { describeOnDatabases } from '../database';
import { askOperation, OPERATION_IDS } from './ask-operation';
import { personOf, studioToWalk } from './studio-to-walk';
import { walkRequests } from './walk-requests';

vi.setConfig({ testTimeout: 900_000 });

/** The verdict that an answer says; what is neither a refusal nor what `says` names stands as it is. */
function verdictIn({ status, code }: { status: number; code: string }, says: number | undefined): string {
  if (status === says || (status > 0 && status < 400)) return 'yes';
  return ['not-signed-in', 'role-missing', 'not-found'].includes(code) ? code : `${status} ${code}`;
}

describeOnDatabases('The table of who may do what', ({ itOnce }) => {
  itOnce('names every operation, and is what every caller hears', async () => {
    expect(Object.keys(OPERATION_RIGHTS).sort()).toEqual([...OPERATION_IDS].sort());
    const studio = await studioToWalk();
    const requests = walkRequests(studio);
    const heard: string[] = [];
    const told: string[] = [];
    for (const id of OPERATION_IDS) {
      for (const caller of CALLERS) {
        const verdict = verdictOn(id, caller);
        const says = verdict === 'yes' ? requests[id].says : undefined;
        heard.push(
          `${id} ${caller}: ${verdictIn(await askOperation(studio, id, { as: personOf(studio, caller) }), says)}`,
        );
        told.push(`${id} ${caller}: ${verdict}`);
      }
    }
    expect(heard).toEqual(told);
  });
});
