'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { exportIssues, type PageIssues } from '@/lib/domain/export/export-issues';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useDeskFacts } from '../desk-context';

/** Runs an export, or asks first where pages are not as the book says now. */
export type CheckedExport = (pages: readonly BookPage[], run: () => void) => void;

interface Asked {
  readonly issues: readonly PageIssues[];
  readonly run: () => void;
}

/** What an export asks before it goes on, and the dialog in which it does. */
export function useExportCheck(): { readonly check: CheckedExport; readonly dialog: ReactNode } {
  const { book } = useDeskFacts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const check: CheckedExport = (pages, run) => {
    const issues = exportIssues(pages, book);
    if (issues.length === 0) run();
    else setAsked({ issues, run });
  };
  const dialog = asked && (
    <ExportDialog
      issues={asked.issues}
      onClose={() => setAsked(null)}
      onGoOn={() => {
        setAsked(null);
        asked.run();
      }}
    />
  );
  return { check, dialog };
}

function ExportDialog({
  issues,
  onClose,
  onGoOn,
}: {
  readonly issues: readonly PageIssues[];
  readonly onClose: () => void;
  readonly onGoOn: () => void;
}) {
  const t = useTranslations('outOfDate');
  const desk = useTranslations('desk');
  return (
    <Dialog title={t('exportTitle')} description={t('exportLead')} isOpen onClose={onClose}>
      <ul className="flex flex-col gap-3">
        {issues.map(({ pageId, number, outOfDate, undrawn, unknown }) => (
          <li key={pageId}>
            <h3 className="text-tool font-semibold">{desk('pageName', { number })}</h3>
            <ul className="list-disc pl-5 text-tool text-ink-soft">
              {outOfDate.length > 0 && <li>{t('stalePanels', { numbers: outOfDate.join(', ') })}</li>}
              {undrawn.length > 0 && <li>{t('undrawnPanels', { numbers: undrawn.join(', ') })}</li>}
              {unknown.length > 0 && <li>{t('unknownPanels', { numbers: unknown.join(', ') })}</li>}
            </ul>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" onClick={onGoOn}>
          {t('goOn')}
        </Button>
      </div>
    </Dialog>
  );
}
