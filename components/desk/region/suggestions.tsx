'use client';

import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRegionTree } from '@/lib/client/region-edits';
import { useSuggestions } from '@/lib/client/suggestions';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { useDeskFacts } from '../desk-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { EditCard } from './edit-card';
import type { Panel } from './panel-people';
import { useRegionView } from './region-view';
import { useEditActions } from './use-edit-actions';
import { useWorkWords } from './use-work-words';

/** What editors suggest for a panel, in the blue of what is planned: owners take it or not, with a word. */
export function Suggestions({ panel, number }: { readonly panel: Panel; readonly number: number }) {
  const t = useTranslations('region');
  const { data: tree } = useRegionTree(panel.id);
  const waiting = (tree?.items ?? []).filter(({ state }) => state === 'suggested');
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('suggestions')} className="flex flex-col gap-2">
      <h3 className="text-tool font-semibold text-pencil-text">{t('suggestionCount', { count: waiting.length })}</h3>
      {waiting.map((edit) => (
        <Suggestion key={edit.id} edit={edit} panel={panel} number={number} />
      ))}
    </section>
  );
}

function Suggestion({
  edit,
  panel,
  number,
}: {
  readonly edit: RegionEdit;
  readonly panel: Panel;
  readonly number: number;
}) {
  const t = useTranslations('region');
  const { project } = useDeskFacts();
  const workWords = useWorkWords();
  const actions = useEditActions();
  const looked = useRegionView((state) => state.looked[edit.id] ?? 0);
  const [word, setWord] = useState('');
  const canDecide = useSuggestions(project.id, edit.pageId).data?.canDecide ?? project.myRole === 'owner';
  return (
    <article className="flex flex-col gap-2 rounded-koma border border-pencil bg-pencil-wash p-2.5">
      <p className="text-small">
        <span className="font-semibold">{workWords(edit.work)}</span>
        <span className="block text-ink-soft">{t('suggestedBy', { name: edit.author?.name ?? t('somebody') })}</span>
      </p>
      <EditCard edit={edit} panel={panel} number={number} />
      {canDecide ? (
        <>
          <TextField label={t('word')} value={word} maxLength={1000} onChange={({ target }) => setWord(target.value)} />
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              size="small"
              disabled={actions.isBusy}
              onClick={() => actions.accept(edit, looked, word)}
            >
              <Check aria-hidden size={15} />
              {t('accept')}
            </Button>
            <Button size="small" disabled={actions.isBusy} onClick={() => actions.refuse(edit, word)}>
              <X aria-hidden size={15} />
              {t('refuse')}
            </Button>
          </div>
        </>
      ) : (
        <p className="text-small text-ink-soft">{t('waitsForOwner')}</p>
      )}
    </article>
  );
}
