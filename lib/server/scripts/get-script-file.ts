import { SCRIPT_MEDIA_TYPES, type ScriptFormat } from '@/lib/contracts/scripts';
import type { Actor } from '../auth/actor';
import { runInBackground } from '../background/run-in-background';
import { attachment } from '../http/attachment';
import { getProject } from '../projects/get-project';
import { getScript } from './script';

const WRITE_TIMEOUT_MS = 60_000;

/**
 * The story as a file, for members: as Fountain byte for byte as it is stored, or as Final Draft.
 * @throws AppError `not-found`
 */
export async function getScriptFile(actor: Actor, projectId: string, format: ScriptFormat): Promise<Response> {
  const { title } = await getProject(actor, projectId);
  const { text } = await getScript(actor, projectId);
  const limits = { timeoutMs: WRITE_TIMEOUT_MS, userId: actor.userId };
  const written = format === 'fdx' ? await runInBackground('writeScriptFdx', text, limits) : text;
  return new Response(written, {
    headers: {
      'Content-Type': `${SCRIPT_MEDIA_TYPES[format]}; charset=utf-8`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': attachment(`${title}.${format}`),
    },
  });
}
