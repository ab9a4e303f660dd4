'use client';

import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import type { Model } from '@/lib/contracts/models';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { ModelList } from './model-list';
import { ModelPanel } from './model-panel';

/** The models beside the one that is chosen; on a phone one after the other. */
export function ModelsDesk({ models }: { readonly models: readonly Model[] }) {
  const t = useTranslations('modelDesk');
  const { data: me } = useMe();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = models.find(({ id }) => id === chosenId) ?? models[0];
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className={classNames('min-w-0', isOpen && 'max-lg:hidden')}>
        <ModelList
          models={models}
          chosenId={chosen?.id ?? null}
          onChoose={(id) => {
            setChosenId(id);
            setOpen(true);
          }}
        />
      </div>
      {chosen !== undefined && (
        <div
          className={classNames(
            'flex min-w-0 flex-col items-start gap-3 rounded-koma lg:border lg:border-hairline lg:bg-surface lg:p-5',
            !isOpen && 'max-lg:hidden',
          )}
        >
          <Button size="small" look="quiet" className="lg:hidden" onClick={() => setOpen(false)}>
            <ArrowLeft aria-hidden size={15} />
            {t('back')}
          </Button>
          <div className="w-full">
            <ModelPanel key={chosen.id} model={chosen} models={models} isAdmin={me?.role === 'admin'} />
          </div>
        </div>
      )}
    </div>
  );
}
