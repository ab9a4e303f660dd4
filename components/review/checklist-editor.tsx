'use client';

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { useChecklistItems, useSaveChecklist } from '@/lib/client/reviews';
import { CHECKLIST_SCOPES, MOST_CHECKLIST_ITEMS } from '@/lib/contracts/checklists';
import { REVIEW_STAGES, type ReviewStage } from '@/lib/contracts/review-states';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { ProblemNotice } from '../ui/problem-notice';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';

type Scope = (typeof CHECKLIST_SCOPES)[number];

/** The checklists of a stage: the studio's, which admins change, and one's own. They are the same in every project. */
export function ChecklistEditor() {
  const t = useTranslations('review');
  const { data, error, refetch } = useChecklistItems();
  const { data: me } = useMe();
  const [stage, setStage] = useState<ReviewStage>('storyboard');
  return (
    <section aria-labelledby="checklists" className="flex flex-col gap-3">
      <div>
        <h2 id="checklists" className="text-read font-semibold">
          {t('checklists')}
        </h2>
        <p className="text-small text-ink-soft">{t('checklistsText')}</p>
      </div>
      <Segmented
        label={t('stageLabel')}
        value={stage}
        segments={REVIEW_STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={setStage}
        className="overflow-x-auto"
      />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <div className="grid gap-6 sm:grid-cols-2">
          {CHECKLIST_SCOPES.map((scope) => (
            <ScopeList
              key={`${scope}${stage}`}
              scope={scope}
              stage={stage}
              items={data.items.filter((item) => item.scope === scope && item.stage === stage)}
              canEdit={scope === 'own' || me?.role === 'admin'}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function ScopeList({
  scope,
  stage,
  items,
  canEdit,
}: {
  readonly scope: Scope;
  readonly stage: ReviewStage;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly canEdit: boolean;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const save = useSaveChecklist();
  const [text, setText] = useState('');
  const replace = (next: readonly { readonly id: string | null; readonly text: string }[], then?: () => void) =>
    save.mutate(
      { scope, stage, items: next.map((item) => ({ id: item.id, text: item.text })) },
      { onSuccess: () => then?.(), onError: notify },
    );
  const title = scope === 'studio' ? t('studioItems') : t('ownItems');
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-tool font-semibold text-ink-soft">{title}</h3>
      {items.length === 0 && <p className="text-small text-ink-soft">{t('emptyChecklist')}</p>}
      <ul className="flex flex-col divide-y divide-hairline">
        {items.map((item) => (
          <li key={item.id} className="flex min-h-9 items-center gap-2 text-tool">
            <span className="min-w-0 flex-1 py-1 wrap-anywhere">{item.text}</span>
            {canEdit && (
              <IconButton
                icon={X}
                label={t('removeItem', { text: item.text })}
                disabled={save.isPending}
                onClick={() => replace(items.filter(({ id }) => id !== item.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {canEdit && items.length < MOST_CHECKLIST_ITEMS && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const trimmed = text.trim();
            if (trimmed !== '') replace([...items, { id: null, text: trimmed }], () => setText(''));
          }}
        >
          <div className="min-w-0 flex-1">
            <TextField
              label={`${t('newItem')} (${title})`}
              isLabelHidden
              placeholder={t('newItem')}
              maxLength={200}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <Button type="submit" size="small" disabled={text.trim() === '' || save.isPending}>
            <Plus aria-hidden size={15} />
            {t('addItem')}
          </Button>
        </form>
      )}
    </div>
  );
}
