'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useDeleteEngine, useEngines } from '@/lib/client/engines';
import type { Engine } from '@/lib/contracts/engines';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { EngineFactsList } from './engine-facts-list';
import { EngineForm } from './engine-form';
import { SettingsSection } from './settings-section';

/** The other programs that draw for Koma: added, tested, changed, removed. For admins. */
export function EnginesSection() {
  const t = useTranslations('engines');
  const { data: engines } = useEngines();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <SettingsSection title={t('title')} hint={t('hint')}>
      {engines?.length === 0 && !isAdding && <p className="text-ink-soft">{t('empty')}</p>}
      {engines !== undefined && engines.length > 0 && (
        <ul className="flex flex-col">
          {engines.map((engine) => (
            <EngineItem key={engine.id} engine={engine} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <EngineForm engine={null} onDone={() => setIsAdding(false)} />
      ) : (
        <Button className="w-fit" onClick={() => setIsAdding(true)}>
          <Plus aria-hidden size={16} />
          {t('add')}
        </Button>
      )}
    </SettingsSection>
  );
}

function EngineItem({ engine }: { readonly engine: Engine }) {
  const t = useTranslations('engines');
  const [mode, setMode] = useState<'shown' | 'edited' | 'removing'>('shown');
  const { name } = engine;
  return (
    <li className="flex flex-col gap-3 border-b border-hairline py-3 first:pt-0 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <EngineState engine={engine} />
        {mode === 'shown' && (
          <span className="flex gap-2">
            <Button size="small" aria-label={t('editNamed', { name })} onClick={() => setMode('edited')}>
              {t('edit')}
            </Button>
            <Button size="small" aria-label={t('removeNamed', { name })} onClick={() => setMode('removing')}>
              {t('remove')}
            </Button>
          </span>
        )}
      </div>
      {mode === 'edited' && <EngineForm key={engine.revision} engine={engine} onDone={() => setMode('shown')} />}
      {mode === 'removing' && <RemovalQuestion engine={engine} onCancel={() => setMode('shown')} />}
    </li>
  );
}

/** What is known of an engine: where it is, whether it answers, what it has. */
function EngineState({ engine }: { readonly engine: Engine }) {
  const t = useTranslations('engines');
  const format = useFormatter();
  const now = useNow();
  const { name, kind, url, facts, problem, seenAt } = engine;
  const seen = seenAt === null ? t('never') : t('seen', { time: format.relativeTime(new Date(seenAt), now) });
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="font-medium wrap-anywhere">{name}</p>
      <p className="text-small wrap-anywhere text-ink-soft">
        {t(`kinds.${kind}`)} · {url} · {seen}
      </p>
      {problem !== null && <p className="text-small font-medium wrap-anywhere text-mark-strong">{problem}</p>}
      {facts !== null && <EngineFactsList facts={facts} />}
    </div>
  );
}

function RemovalQuestion({ engine, onCancel }: { readonly engine: Engine; readonly onCancel: () => void }) {
  const t = useTranslations('engines');
  const words = useTranslations('words');
  const remove = useDeleteEngine();
  const { notify } = useProblem();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-tool">
      <p className="basis-full wrap-anywhere">{t('removeSure', { name: engine.name })}</p>
      <Button
        look="primary"
        size="small"
        aria-disabled={remove.isPending}
        onClick={() => remove.mutate(engine.id, { onSuccess: () => toast(t('removed')), onError: notify })}
      >
        {t('remove')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {words('cancel')}
      </Button>
    </div>
  );
}
