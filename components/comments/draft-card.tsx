'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Anchor, PinTarget } from '@/lib/contracts/comments';
import { linesOf } from '@/lib/domain/comments/anchors';
import { SelectField, TextAreaField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import type { CommentActions, CommentedPage } from './comment-actions';
import { CommentForm } from './comment-form';
import { useCommentsStore } from './comments-store';

/** Where a new comment is written; on a balloon about one of its lines, or with another text. */
export function DraftCard({
  anchor,
  targets,
  page,
  actions,
}: {
  readonly anchor: Anchor | null;
  readonly targets: readonly PinTarget[];
  readonly page: CommentedPage;
  readonly actions: CommentActions;
}) {
  const t = useTranslations('comments');
  const end = useCommentsStore((state) => state.end);
  const balloon = anchor?.object?.kind === 'balloon' ? targets.find(({ id }) => id === anchor.object?.id) : undefined;
  const text = balloon === undefined ? null : page.textOf(balloon.id, page.language);
  const lines = balloon === undefined ? [] : linesOf(balloon.text);
  const [mode, setMode] = useState<'comment' | 'suggest'>('comment');
  const [after, setAfter] = useState(text ?? '');
  const [lineIndex, setLineIndex] = useState('');
  const isSuggesting = mode === 'suggest' && balloon !== undefined && text !== null;
  const submit = (words: string, onDone: () => void) => {
    const line = lines.find(({ index }) => String(index) === lineIndex) ?? null;
    actions.add(
      {
        text: words === '' ? t('suggestsText') : words,
        anchor: anchor === null ? null : { ...anchor, line: isSuggesting ? null : line },
        suggestion: isSuggesting ? { balloonId: balloon.id, language: page.language, before: text, after } : null,
      },
      () => {
        onDone();
        end();
      },
    );
  };
  return (
    <section
      aria-label={t('new')}
      className="flex flex-col gap-2 rounded-koma border border-pencil bg-raised p-2.5"
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
      }}
    >
      {text !== null && (
        <Segmented
          label={t('kind')}
          value={mode}
          segments={[
            { value: 'comment', label: t('comment') },
            { value: 'suggest', label: t('suggest') },
          ]}
          onChange={setMode}
        />
      )}
      {isSuggesting ? (
        <TextAreaField label={t('newText')} value={after} onChange={(event) => setAfter(event.target.value)} />
      ) : (
        lines.length > 1 && (
          <SelectField
            label={t('about')}
            value={lineIndex}
            onChange={(event) => setLineIndex(event.target.value)}
            options={[
              { value: '', label: t('wholeBalloon') },
              ...lines.map((line) => ({ value: String(line.index), label: line.text })),
            ]}
          />
        )
      )}
      <CommentForm
        key={mode}
        label={isSuggesting ? t('reason') : t('write')}
        submitLabel={isSuggesting ? t('suggest') : t('comment')}
        people={page.people}
        isBusy={actions.isAdding || (isSuggesting && after === text)}
        canBeEmpty={isSuggesting}
        hasFocus
        onSubmit={submit}
        onCancel={end}
      />
    </section>
  );
}
