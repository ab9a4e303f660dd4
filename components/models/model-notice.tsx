'use client';

import { CircleAlert, Clock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { Button } from '../ui/button';
import { ConfirmDialog } from './confirm-dialog';
import { modelState, type ModelState } from './model-state';
import { ModelStateMark } from './model-state-mark';
import { useBytes } from './use-bytes';
import { useModelActions } from './use-model-actions';

const WAITS: readonly ModelState[] = ['waiting', 'testing', 'removing', 'restoring', 'purging', 'trashed'];

/** What keeps a model from being used, why, and the button that does something about it. */
export function ModelNotice({ model, isAdmin }: { readonly model: Model; readonly isAdmin: boolean }) {
  const state = modelState(model);
  const reason = useReason(model, state);
  if (reason === null) return null;
  const Icon = WAITS.includes(state) ? Clock : CircleAlert;
  return (
    <section className="flex items-start gap-3 rounded-koma border border-hairline bg-raised p-3">
      <Icon aria-hidden size={18} className="mt-0.5 shrink-0 text-ink-soft" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <ModelStateMark model={model} />
        {reason !== '' && <p className="wrap-anywhere">{reason}</p>}
        {isAdmin && <NoticeButtons model={model} state={state} />}
      </div>
    </section>
  );
}

/** Null where nothing is to be said. */
function useReason({ problem, trial, acceptedLicence, licence }: Model, state: ModelState): string | null {
  const t = useTranslations('modelDesk');
  switch (state) {
    case 'ready':
      return null;
    case 'waiting':
    case 'testing':
      return t('waitingText');
    case 'failed':
      return [trial.problem ?? '', t('failedText')].join(' ');
    case 'allowed':
      return trial.problem ?? '';
    case 'licence':
      return t('licenceText', { before: acceptedLicence, now: licence });
    case 'broken':
      return problem ?? '';
    case 'removing':
      return t('removingText');
    case 'trashed':
      return t('trashedText');
    case 'gone':
    case 'restoring':
    case 'purging':
      return '';
    default:
      return state satisfies never;
  }
}

function NoticeButtons({ model, state }: { readonly model: Model; readonly state: ModelState }) {
  const t = useTranslations('modelDesk');
  const bytes = useBytes();
  const { act, isPending } = useModelActions(model.id);
  const [asked, setAsked] = useState<'allow' | 'purge' | null>(null);
  const button = (label: string, onClick: () => void): ReactNode => (
    <Button size="small" aria-disabled={isPending} onClick={onClick}>
      {label}
    </Button>
  );
  const test = button(t('test'), () => act({ kind: 'test' }, t('testQueued')));
  const allow = button(t('allow'), () => setAsked('allow'));
  const restore = button(t('restore'), () => act({ kind: 'restore' }, t('restored', { name: model.name })));
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {(state === 'failed' || state === 'allowed') && test}
      {(state === 'failed' || state === 'waiting') && allow}
      {state === 'licence' &&
        button(t('acceptLicence'), () => act({ kind: 'licence', licence: model.licence }, t('licenceAccepted')))}
      {(state === 'trashed' || state === 'removing') && restore}
      {state === 'trashed' && button(t('purge'), () => setAsked('purge'))}
      <ConfirmDialog
        title={t('allowTitle', { name: model.name })}
        label={t('allow')}
        isOpen={asked === 'allow'}
        onClose={() => setAsked(null)}
        onConfirm={() => act({ kind: 'allow' }, t('state_allowed'))}
      >
        <p>{t('allowText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t('purgeTitle', { name: model.name })}
        label={t('purge')}
        isOpen={asked === 'purge'}
        onClose={() => setAsked(null)}
        onConfirm={() => act({ kind: 'purge' }, t('state_purging'))}
      >
        <p>{t('purgeText', { size: bytes(model.byteSize) })}</p>
      </ConfirmDialog>
    </div>
  );
}
