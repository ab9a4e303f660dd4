'use client';

import { CircleAlert } from 'lucide-react';
import { createElement } from 'react';
import { toast } from 'sonner';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';

interface ProblemWords {
  readonly title: string;
  readonly action: string;
}

/** Says what went wrong and what to do: the server's own sentences in English, by their code in other languages. */
export function useProblem() {
  const t = useTranslations('problems');
  const pageLock = useTranslations('pageLock');
  const format = useFormatter();
  const locale = useLocale();
  const describe = (error: unknown): ProblemWords => {
    const code = error instanceof ProblemError ? error.code : 'internal';
    const own = { title: t(`${code}.title`), action: t(`${code}.action`) };
    const lock = error instanceof ProblemError ? error.problem?.lock : undefined;
    // The server can't know how late it is where somebody sits.
    if (lock !== undefined) {
      const time = format.dateTime(new Date(lock.expiresAt), { timeStyle: 'short' });
      return { ...own, title: pageLock('heldUntil', { name: lock.holderName, time }) };
    }
    if (locale !== 'en' || !(error instanceof ProblemError) || error.problem === null) return own;
    return { title: error.message, action: error.action ?? own.action };
  };
  const notify = (error: unknown): void => {
    const { title, action } = describe(error);
    toast.error(title, { description: action, icon: createElement(CircleAlert, { size: 18, 'aria-hidden': true }) });
  };
  return { describe, notify };
}
