'use client';

import { CircleAlert } from 'lucide-react';
import { createElement } from 'react';
import { toast } from 'sonner';
import { useLocale, useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';

interface ProblemWords {
  readonly title: string;
  readonly action: string;
}

/** Says what went wrong and what to do: the server's own sentences in English, by their code in other languages. */
export function useProblem() {
  const t = useTranslations('problems');
  const locale = useLocale();
  const describe = (error: unknown): ProblemWords => {
    const code = error instanceof ProblemError ? error.code : 'internal';
    const own = { title: t(`${code}.title`), action: t(`${code}.action`) };
    if (locale !== 'en' || !(error instanceof ProblemError) || error.problem === null) return own;
    return { title: error.message, action: error.action ?? own.action };
  };
  const notify = (error: unknown): void => {
    const { title, action } = describe(error);
    toast.error(title, { description: action, icon: createElement(CircleAlert, { size: 18, 'aria-hidden': true }) });
  };
  return { describe, notify };
}
