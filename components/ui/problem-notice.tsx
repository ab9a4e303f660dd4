'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { useProblem } from './use-problem';

/** Stands where something could not be loaded: what went wrong, what to do, and a way to try again. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useTranslations('words');
  const { title, action } = useProblem().describe(error);
  return (
    <div
      role="alert"
      className="mx-auto my-10 flex max-w-md items-start gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <CircleAlert aria-hidden size={20} className="mt-0.5 shrink-0 text-mark-strong" />
      <div className="flex flex-col items-start gap-2">
        <p className="text-read font-semibold">{title}</p>
        <p className="text-tool text-ink-soft">{action}</p>
        {onRetry !== undefined && (
          <Button size="small" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
