'use client';

import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { classNames } from '../ui/class-names';
import { modelState, READY, type ModelState } from './model-state';

const BAD: readonly ModelState[] = ['failed', 'broken', 'gone', 'licence'];

/** What is to be said of a model first, in words with a dot of its colour. */
export function ModelStateMark({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const state = modelState(model);
  const { progress } = model.trial;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 text-small',
        BAD.includes(state) ? 'font-medium text-mark-strong' : 'text-ink-soft',
      )}
    >
      <span
        aria-hidden
        className={classNames(
          'size-2 shrink-0 rounded-full',
          READY.includes(state) ? 'bg-pencil' : BAD.includes(state) ? 'bg-mark' : 'border border-edge',
        )}
      />
      {state === 'testing' && progress !== null
        ? t('state_testing', { step: progress.step, count: progress.stepCount })
        : t(`state_${state === 'testing' ? 'waiting' : state}`)}
    </span>
  );
}
