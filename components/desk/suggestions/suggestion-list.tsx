'use client';

import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSuggestionMutations, useSuggestions } from '@/lib/client/suggestions';
import type { BookPage } from '@/lib/contracts/books';
import type { PageSuggestions } from '@/lib/contracts/suggestion-operations';
import { Button } from '../../ui/button';
import { useProblem } from '../../ui/use-problem';
import { useDeskFacts } from '../desk-context';
import { DelegateField } from './delegate-field';
import { SuggestionEntry, type Entry } from './suggestion-entry';

/** What is suggested for the page, with previews and conflicts; who may decide accepts and refuses one by one or together. */
export function SuggestionList({ page }: { readonly page: BookPage }) {
  const t = useTranslations('suggestions');
  const { data } = useSuggestions(page.projectId, page.id);
  const { decide } = useSuggestionMutations(page.projectId, page.id);
  const { notify } = useProblem();
  const { project } = useDeskFacts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const entries = data === undefined ? [] : entriesOf(data);
  if (data === undefined) return null;
  // Whom the author names may decide about what is suggested later.
  if (entries.length === 0) {
    return data.canDelegate && project.memberCount > 1 ? (
      <DelegateField page={page} delegateId={data.delegate?.id ?? null} />
    ) : null;
  }
  const selected = entries.filter(({ id }) => chosen.has(id));
  const run = (decision: 'accept' | 'refuse', some: readonly Entry[]) =>
    decide.mutate(
      { decision, items: some.map(({ kind, id }) => ({ kind, id })) },
      {
        onSuccess: ({ items }) => {
          const failed = items.flatMap(({ problem }) => problem ?? []);
          const done = items.length - failed.length;
          if (done > 0) toast(t('decided', { done }));
          const [first] = failed;
          if (first !== undefined) toast.warning(t('notDecided', { count: failed.length, sentence: first.sentence }));
          setChosen(new Set());
        },
        onError: notify,
      },
    );
  const toggle = (id: string, isOn: boolean) =>
    setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const acceptable = selected.filter(({ conflict }) => conflict === null);
  return (
    <section
      aria-label={t('title')}
      className="flex flex-col gap-2 rounded-koma border border-pencil bg-pencil-wash p-2.5"
    >
      <h3 className="text-tool font-semibold text-pencil-text">{t('count', { count: entries.length })}</h3>
      <p className="text-small text-ink-soft">
        {data.author === null ? t('ownersDecide') : t('whoDecides', { name: data.author.name })}
        {data.delegate !== null && ` ${t('decidesToo', { name: data.delegate.name })}`}
      </p>
      {data.canDelegate && <DelegateField page={page} delegateId={data.delegate?.id ?? null} />}
      {data.canDecide && entries.length > 1 && (
        <div className="flex flex-col gap-2">
          <label className="flex min-h-8 items-center gap-2 text-small max-lg:min-h-11">
            <input
              type="checkbox"
              checked={selected.length === entries.length}
              onChange={({ target }) => setChosen(new Set(target.checked ? entries.map(({ id }) => id) : []))}
            />
            {t('selectAll')}
          </label>
          {selected.length > 0 && (
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                look="primary"
                disabled={decide.isPending || acceptable.length === 0}
                onClick={() => run('accept', acceptable)}
              >
                <Check aria-hidden size={14} />
                {t('acceptSelected', { count: acceptable.length })}
              </Button>
              <Button size="small" disabled={decide.isPending} onClick={() => run('refuse', selected)}>
                <X aria-hidden size={14} />
                {t('refuseSelected', { count: selected.length })}
              </Button>
            </div>
          )}
        </div>
      )}
      <ol className="flex flex-col gap-2">
        {entries.map((entry) => (
          <SuggestionEntry
            key={entry.id}
            entry={entry}
            page={page}
            isChosen={chosen.has(entry.id)}
            onChoose={data.canDecide && entries.length > 1 ? (isOn) => toggle(entry.id, isOn) : null}
            onDecide={data.canDecide && !decide.isPending ? (decision) => run(decision, [entry]) : null}
          />
        ))}
      </ol>
    </section>
  );
}

function entriesOf({ comments, regionEdits }: PageSuggestions): readonly Entry[] {
  return [
    ...comments.map((comment) => ({
      kind: 'comment' as const,
      id: comment.commentId,
      conflict: comment.conflict,
      comment,
    })),
    ...regionEdits.map(({ edit, conflict }) => ({ kind: 'region-edit' as const, id: edit.id, conflict, edit })),
  ];
}
