import { existsSync } from 'node:fs';
import { z } from 'zod';
import { createTranslator } from 'use-intl/core';
import { bookExportSchema } from '@/lib/contracts/job-operations';
import type { PreflightIssue } from '@/lib/contracts/preflight';
import { allIssueValues } from '@/lib/domain/export/preflight/all-issue-values';
import { checkBook } from '@/lib/domain/export/preflight/check-book';
import { AppError } from '@/lib/server/app-error';
import type { Actor } from '@/lib/server/auth/actor';
import { withAreas } from '@/lib/server/books/page-strokes';
import { database } from '@/lib/server/database/database';
import { openBookExport, writeBookExport } from '@/lib/server/exports/write-book-export';
import { bookExport } from '@/messages/en/book-export';

const optionsSchema = z.object({
  chapter: z.string().transform(Number).optional(),
  language: z.string().optional(),
  dpi: z.string().transform(Number).optional(),
  anyway: z.boolean(),
});

/**
 * Writes a book into a file, in the name of its owner: whoever may run commands on this machine may read its data anyway.
 * @param o.project a title or an id
 * @param o.options as the command line has them
 * @returns what to say
 * @throws AppError for a project that is not there or whose title others have too, for options that no export has, where
 * the file is there already, and for a book in which the check finds errors
 */
export async function exportToFile(o: {
  readonly project: string;
  readonly preset: string;
  readonly out: string;
  readonly options: unknown;
  readonly signal: AbortSignal;
  readonly onPage: (done: number, of: number) => void;
}): Promise<string> {
  if (existsSync(o.out)) {
    throw new AppError('state-conflict', `${o.out} is there already.`, { action: 'Choose another file, or move it.' });
  }
  const asked = bookExportSchema.safeParse({ ...optionsSchema.parse(o.options), preset: o.preset });
  if (!asked.success) {
    const [issue] = asked.error.issues;
    throw new AppError(
      'request-invalid',
      `--${String(issue?.path[0] ?? 'preset')}: ${issue?.message ?? 'is invalid'}.`,
    );
  }
  const { projectId, actor } = await findProject(o.project);
  const opened = await openBookExport(actor, projectId, asked.data);
  const { source, asked: settings } = opened;
  const issues = checkBook({ ...source, pages: await withAreas(source.pages), asked: settings });
  const errorCount = issues.filter(({ severity }) => severity === 'error').length;
  const list = issues.map(issueLine).join('\n');
  if (errorCount > 0 && !asked.data.anyway) {
    throw new AppError('state-conflict', `${list}\nThe check found ${errorCount} errors; nothing was written.`, {
      action: 'Correct them, or export as it is with --anyway.',
    });
  }
  await writeBookExport(opened, { path: o.out, signal: o.signal, onPage: o.onPage });
  return list === '' ? o.out : `${list}\n${o.out}`;
}

function issueLine({ kind, severity, number, panel, values }: PreflightIssue): string {
  const say = createTranslator({ locale: 'en', messages: { issue: bookExport.issue }, namespace: 'issue' });
  const where = number === null ? '' : `page ${number}: `;
  return `${severity}: ${where}${say(kind, allIssueValues({ panel, values }))}`;
}

async function findProject(named: string): Promise<{ projectId: string; actor: Actor }> {
  const which = z.uuid().safeParse(named).success ? { id: named } : { title: named };
  const rows = await database().project.findMany({
    where: { ...which, deletedAt: null },
    select: {
      id: true,
      memberships: { where: { role: 'owner' }, select: { user: { select: { id: true, role: true } } }, take: 1 },
    },
  });
  const [row, other] = rows;
  if (other !== undefined) {
    throw new AppError('request-invalid', `${rows.length} projects are called “${named}”.`, {
      action: `Use an id: ${rows.map(({ id }) => id).join(', ')}.`,
    });
  }
  const owner = row?.memberships[0]?.user;
  if (row === undefined || owner === undefined) {
    throw new AppError('not-found', `There is no project “${named}”.`, { action: 'Check the title, or use its id.' });
  }
  return { projectId: row.id, actor: { userId: owner.id, role: owner.role, sessionId: '' } };
}
