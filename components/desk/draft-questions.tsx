import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftQuestion } from '@/lib/contracts/drafts';

/** What a premise leaves open: each question with its possible answers, to be written into the premise. */
export function DraftQuestions({ questions }: { readonly questions: readonly DraftQuestion[] }) {
  const t = useTranslations('desk');
  return (
    <section aria-label={t('draftQuestions')} className="rounded-koma border border-hairline bg-raised px-4 py-3">
      <h3 className="flex items-center gap-2 text-small font-semibold">
        <CircleHelp aria-hidden size={15} />
        {t('draftQuestions')}
      </h3>
      <p className="mt-1 text-small text-ink-soft">{t('draftQuestionsHint')}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {questions.map(({ question, choices }) => (
          <li key={question} className="text-small">
            {question}
            <span className="block text-ink-soft">{choices.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
