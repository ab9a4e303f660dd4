import { CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftAnswer, DraftQuestion } from '@/lib/contracts/drafts';
import { Button } from '../ui/button';

/** What a premise leaves open: each question with choices that draft anew, and what was decided before. */
export function DraftQuestions({
  questions,
  answers,
  isWorking,
  onAnswer,
  onForget,
}: {
  readonly questions: readonly DraftQuestion[];
  readonly answers: readonly DraftAnswer[];
  readonly isWorking: boolean;
  readonly onAnswer: (answer: DraftAnswer) => void;
  readonly onForget: (answer: DraftAnswer) => void;
}) {
  const t = useTranslations('desk');
  if (questions.length + answers.length === 0) return null;
  return (
    <section aria-label={t('draftQuestions')} className="rounded-koma border border-hairline bg-raised px-4 py-3">
      <h3 className="flex items-center gap-2 text-small font-semibold">
        <CircleHelp aria-hidden size={15} />
        {t('draftQuestions')}
      </h3>
      {questions.some(({ choices }) => choices.length > 0) && (
        <p className="mt-1 text-small text-ink-soft">{t('draftQuestionsHint')}</p>
      )}
      <ul className="mt-2 flex flex-col gap-3">
        {questions.map(({ about, question, choices }) => (
          <li key={question} className="text-small">
            <p>{question}</p>
            <div role="group" aria-label={question} className="mt-1 flex flex-wrap gap-1.5">
              {choices.map((choice) => (
                <Button key={choice} size="small" disabled={isWorking} onClick={() => onAnswer({ about, choice })}>
                  {choice}
                </Button>
              ))}
            </div>
          </li>
        ))}
        {answers.map((answer) => (
          <li key={answer.about} className="flex flex-wrap items-center gap-2 text-small">
            <span className="text-ink-soft">{t('draftAnswered', { about: answer.about, choice: answer.choice })}</span>
            <Button size="small" disabled={isWorking} onClick={() => onForget(answer)}>
              <X aria-hidden size={13} />
              {t('draftForget')}
              <span className="sr-only">{answer.about}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
