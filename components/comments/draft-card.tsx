'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AttachedPicture } from '@/lib/contracts/comment-extras';
import type { Anchor, PinTarget } from '@/lib/contracts/comments';
import type { Suggest } from '@/lib/contracts/suggestions';
import { linesOf } from '@/lib/domain/comments/anchors';
import { SelectField, TextAreaField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import type { CommentActions, CommentedPage, FormKind } from './comment-actions';
import { CommentForm } from './comment-form';
import { useCommentsStore } from './comments-store';
import { InkControls } from './extras/ink-controls';

/** Where a new comment is written; on a balloon about one of its lines, or with something that is suggested. */
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
  const suggests = useTranslations('suggestions');
  const { end, cancel, leave } = useCommentsStore();
  const pageId = useCommentsStore((state) => state.draft?.pageId);
  const ink = useCommentsStore((state) => state.ink);
  const extras = useTranslations('commentExtras');
  const target = targets.find(({ kind, id }) => kind === anchor?.object?.kind && id === anchor.object.id);
  const balloon = target?.kind === 'balloon' ? target : undefined;
  const text = balloon === undefined ? null : page.textOf(balloon.id, page.language);
  const lines = target === undefined || anchor?.size !== null ? [] : linesOf(target.text);
  // A balloon of one line is that line.
  const hasChoice = lines.length > (balloon === undefined ? 0 : 1);
  const kinds = kindsFor({ anchor, hasText: text !== null, hasForm: page.Form !== null });
  const [mode, setMode] = useState<DraftKind>('comment');
  const [after, setAfter] = useState(text ?? '');
  const [made, setMade] = useState<Suggest | null>(null);
  const [lineIndex, setLineIndex] = useState('');
  const isOfText = mode === 'text' && balloon !== undefined && text !== null;
  const isSuggesting = mode !== 'comment';
  const suggestion: Suggest | null = isOfText
    ? { kind: 'text', balloonId: balloon.id, language: page.language, before: text, after }
    : isSuggesting
      ? made
      : null;
  const submit = (words: string, onDone: () => void, pictures: AttachedPicture[]) => {
    const unsaid =
      suggestion !== null
        ? suggests(`suggests.${suggestion.kind}`)
        : extras(ink.length > 0 ? 'inkNote' : 'pictureNote');
    const line = lines.find(({ index }) => String(index) === lineIndex) ?? null;
    actions.add(
      {
        text: words === '' ? unsaid : words,
        ink: [...ink],
        pictures,
        anchor: anchor === null ? null : { ...anchor, line: isSuggesting ? null : line },
        suggestion,
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
        if (event.key === 'Escape') leave();
      }}
    >
      <KindChoice
        kinds={kinds}
        mode={mode}
        onChange={(next) => {
          setMode(next);
          setMade(null);
        }}
      />
      {page.Form !== null && pageId !== undefined && isSuggesting && mode !== 'text' && (
        <page.Form key={mode} kind={mode} pageId={pageId} panelId={anchor?.object?.id ?? null} onChange={setMade} />
      )}
      {isOfText ? (
        <TextAreaField label={t('newText')} value={after} onChange={(event) => setAfter(event.target.value)} />
      ) : (
        mode === 'comment' &&
        hasChoice && (
          <SelectField
            label={t('about')}
            value={lineIndex}
            onChange={(event) => setLineIndex(event.target.value)}
            options={[
              { value: '', label: t(balloon === undefined ? 'wholePanel' : 'wholeBalloon') },
              ...lines.map((line) => ({ value: String(line.index), label: line.text })),
            ]}
          />
        )
      )}
      {pageId !== undefined && <InkControls pageId={pageId} />}
      <CommentForm
        key={mode}
        label={isSuggesting ? t('reason') : t('write')}
        submitLabel={isSuggesting ? suggests(`kind.${mode}`) : t('comment')}
        people={page.people}
        isBusy={actions.isAdding || (isOfText ? after === text : isSuggesting && made === null)}
        canBeEmpty={isSuggesting || ink.length > 0}
        takesPictures
        hasFocus={mode === 'comment' || isOfText}
        onSubmit={submit}
        onCancel={cancel}
      />
    </section>
  );
}

type DraftKind = 'comment' | 'text' | FormKind;

/** What can be written about what was pressed: texts are suggested for balloons, settings for panels, layouts for the page. */
function kindsFor(o: {
  readonly anchor: Anchor | null;
  readonly hasText: boolean;
  readonly hasForm: boolean;
}): readonly DraftKind[] {
  if (o.hasText) return ['comment', 'text'];
  if (!o.hasForm) return ['comment'];
  if (o.anchor === null) return ['comment', 'layout'];
  return o.anchor.object?.kind === 'panel' ? ['comment', 'panel', 'picture', 'edge'] : ['comment'];
}

function KindChoice({
  kinds,
  mode,
  onChange,
}: {
  readonly kinds: readonly DraftKind[];
  readonly mode: DraftKind;
  readonly onChange: (kind: DraftKind) => void;
}) {
  const t = useTranslations('comments');
  const suggests = useTranslations('suggestions');
  if (kinds.length === 1) return null;
  const options = kinds.map((value) => ({
    value,
    label: value === 'comment' ? t('comment') : suggests(`kind.${value}`),
  }));
  if (kinds.length === 2) return <Segmented label={t('kind')} value={mode} segments={options} onChange={onChange} />;
  return (
    <SelectField
      label={t('kind')}
      value={mode}
      options={options}
      onChange={({ target }) => onChange(kinds.find((kind) => kind === target.value) ?? 'comment')}
    />
  );
}
