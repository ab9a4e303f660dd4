import { scriptOperations, type ScriptFormat } from '@/lib/contracts/scripts';
import { addressOf } from './call';

/** Where a project's script is as a file. */
export function scriptFileAddress(projectId: string, format: ScriptFormat): string {
  return addressOf(scriptOperations.getScriptFile, { params: { projectId }, query: { format } });
}
