'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useSharedBook } from '@/lib/client/shares';
import type { Language } from '@/lib/contracts/languages';
import { Entrance } from '../sign-in/entrance';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { LinkPassword } from './link-password';
import { SharedBookView } from './shared-book-view';

/** A book that somebody shared, to be read by whoever has the link. */
export function SharedReader({ token }: { readonly token: string }) {
  const t = useTranslations('share');
  const entrance = useTranslations('signIn');
  const { describe } = useProblem();
  const [language, speak] = useState<Language | null>(null);
  const book = useSharedBook(token, language);
  // The pages stay while another language comes.
  const [last, setLast] = useState(book.data);
  if (book.data !== undefined && book.data !== last) setLast(book.data);
  const shown = book.data ?? last;
  const code = book.error instanceof ProblemError ? book.error.code : null;
  if (code === 'link-password-needed') {
    return (
      <Entrance artLabel={entrance('artLabel')}>
        <LinkPassword token={token} />
      </Entrance>
    );
  }
  if (code === 'shared-link-invalid' || code === 'not-found') {
    const { title, action } = describe(book.error);
    return (
      <Entrance artLabel={entrance('artLabel')}>
        <h1 className="text-2xl font-semibold">{t('brokenTitle')}</h1>
        <p className="text-read text-ink-soft">{`${title} ${action}`}</p>
      </Entrance>
    );
  }
  if (shown === undefined) {
    return (
      <main className="flex min-h-dvh flex-col bg-desk p-4">
        <h1 className="sr-only">{t('share')}</h1>
        {book.error !== null && <ProblemNotice error={book.error} onRetry={() => void book.refetch()} />}
      </main>
    );
  }
  if (shown.pages.length === 0) {
    return (
      <main className="flex min-h-dvh flex-col bg-desk">
        <h1 className="sr-only">{shown.title}</h1>
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      </main>
    );
  }
  return <SharedBookView book={shown} view={{ token, language }} onSpeak={speak} />;
}
