import { LoaderCircle, Wrench } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftRepair } from '@/lib/contracts/draft-repairs';
import type { Job } from '@/lib/contracts/jobs';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';

/** How far a language model is with a draft, why it failed, and what was repaired in what it wrote. */
export function ModelDraftStatus({
  name,
  fallback,
  job,
  isWriting,
  failure,
  repairs,
  onCancel,
}: {
  /** Of the model. */
  readonly name: string;
  /** Why the project's own model does not write, in a sentence. */
  readonly fallback: string | null;
  readonly job: Job | undefined;
  readonly isWriting: boolean;
  readonly failure: unknown;
  readonly repairs: readonly DraftRepair[];
  readonly onCancel: () => void;
}) {
  const t = useTranslations('desk.draftModel');
  const { describe } = useProblem();
  if (isWriting) {
    return (
      <div className="flex flex-wrap items-center gap-3 rounded-koma border border-hairline bg-raised px-4 py-3">
        <LoaderCircle aria-hidden size={16} className="animate-spin text-ink-soft motion-reduce:animate-none" />
        <p role="status" className="flex-1 text-small">
          {progressWords(job, name, t)}
        </p>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    );
  }
  if (failure !== null) {
    const { title, action } = describe(failure);
    return (
      <div role="alert" className="rounded-koma border border-mark bg-mark-wash px-4 py-3 text-small">
        <p className="font-medium">{title}</p>
        <p>{action}</p>
        <p className="mt-1">{t('fallback')}</p>
      </div>
    );
  }
  if (job?.status === 'cancelled') {
    return (
      <p role="status" className="text-small text-ink-soft">
        {t('cancelled')}
      </p>
    );
  }
  return (
    <>
      {fallback !== null && job?.status === 'succeeded' && (
        <p role="status" className="text-small font-medium text-mark-strong">
          {t('otherModel', { name, reason: fallback })}
        </p>
      )}
      {repairs.length > 0 && <Repairs repairs={repairs} />}
    </>
  );
}

function progressWords(
  job: Job | undefined,
  name: string,
  t: ReturnType<typeof useTranslations<'desk.draftModel'>>,
): string {
  if (job === undefined || job.status === 'queued') return t('queued');
  return job.step === 0 ? t('reading', { name }) : t('writing', { name, page: job.step, count: job.stepCount });
}

function Repairs({ repairs }: { readonly repairs: readonly DraftRepair[] }) {
  const t = useTranslations('desk.draftModel');
  return (
    <section aria-label={t('repairs')} className="rounded-koma border border-hairline bg-raised px-4 py-3">
      <h3 className="flex items-center gap-2 text-small font-semibold">
        <Wrench aria-hidden size={15} />
        {t('repairs')}
      </h3>
      <ul className="mt-2 flex flex-col gap-1">
        {repairs.map(({ code, what, count }) => (
          <li key={code} className="text-small">
            {t(`repair.${code}`, { what, count })}
          </li>
        ))}
      </ul>
    </section>
  );
}
