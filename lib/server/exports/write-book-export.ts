import type { BookExport } from '@/lib/contracts/job-operations';
import { EXPORT_PRESETS } from '@/lib/domain/export/presets';
import { bookFileName } from '@/lib/domain/export/file-names';
import { resolveExport, type ResolvedExport } from '@/lib/domain/export/resolve-export';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { openExportSource, type ExportSource } from './export-source';
import type { ExportTarget } from './export-writer';
import { writerFor } from './export-writers';

/** A preset with what was changed of it. @throws AppError `request-invalid` for a name that no preset has */
export function requireExport(input: BookExport): ResolvedExport {
  const found = resolveExport(input);
  if (found !== null) return found;
  const names = EXPORT_PRESETS.map(({ id }) => id).join(', ');
  throw new AppError('request-invalid', `There is no preset “${input.preset}”.`, {
    fields: [{ path: 'preset', message: `is none of ${names}` }],
    action: `Use one of: ${names}.`,
  });
}

/** A book that was read to be exported, and how. */
export interface OpenedExport {
  readonly asked: ResolvedExport;
  readonly source: ExportSource;
  readonly chapter: number | null;
}

/**
 * Reads all pages of a project (or of a chapter) to be exported, for members.
 * @throws AppError `not-found` also for a language that the book is not in, `request-invalid` for a preset that is not
 * there, `storage-unreachable`
 */
export async function openBookExport(actor: Actor, projectId: string, input: BookExport): Promise<OpenedExport> {
  const asked = requireExport(input);
  const { chapter, language } = input;
  const source = await openExportSource(actor, projectId, {
    ...{ chapter, language, stage: asked.stage },
    hasProvenance: asked.settings.hasProvenance,
  });
  return { asked, source, chapter };
}

/**
 * Writes an opened export into a file.
 * @returns what the file is to be called, and what it is
 * @throws AppError `storage-unreachable`; on failure the file may be there in part
 */
export async function writeBookExport(
  { asked: { preset, settings, stage }, source, chapter }: OpenedExport,
  target: ExportTarget,
): Promise<{ fileName: string; mediaType: string }> {
  const { title, language } = source;
  const writer = writerFor(settings, source);
  await writer.write(source, target);
  const name = bookFileName({
    title,
    chapter,
    preset: stage === 'name' ? 'storyboard' : preset.id,
    language,
    extension: writer.extension,
  });
  return { fileName: name, mediaType: writer.mediaType };
}
