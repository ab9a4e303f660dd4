'use client';

import { diffLines } from 'diff';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguageModels } from '@/lib/client/model-drafts';
import { useSaveAskedPages } from '@/lib/client/reviews';
import { useSettings } from '@/lib/client/studio';
import type { LanguageModelFile } from '@/lib/contracts/models';
import type { Settings } from '@/lib/contracts/settings';
import { pagesAsked } from '@/lib/domain/draft/story-form';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextAreaField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { Slider } from '../ui/slider';
import { useDeskFacts } from './desk-context';
import { DraftDiff, DraftsCompared } from './draft-diff';
import { DraftQuestions } from './draft-questions';
import { DraftRevision } from './draft-revision';
import { DraftSummary, DraftVersions } from './draft-versions';
import { ModelDraftStatus } from './model-draft-status';
import type { DraftAsk } from './use-drafting';
import { usePremiseForm, withAnswer } from './use-premise-form';

/** A premise becomes a script to look at; over a script that is there, its changes are taken one by one. */
export function PremiseDialog({
  current,
  onTake,
  onClose,
}: {
  readonly current: string;
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('desk');
  const { project } = useDeskFacts();
  const [error, setError] = useState<string>();
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [chosenBy, setBy] = useState<'rules' | 'model'>('rules');
  const [compared, setCompared] = useState(-1);
  const { data: settings } = useSettings();
  const { mutate: askPages } = useSaveAskedPages(project.id);
  const { data: files } = useLanguageModels(project.draftModel !== null);
  const writer = writerName(project.draftModel, files, settings?.writer);
  const by = writer === null ? 'rules' : chosenBy;
  const form = usePremiseForm(project.id, { script: current, description: project.description });
  const { ask, drafting, text, versions, shown } = form;
  const told = useMemo(() => pagesAsked(ask.premise), [ask.premise]);
  const isOver = current.trim() !== '';
  const parts = useMemo(
    () => (isOver ? diffLines(current, text ?? '') : [{ value: text ?? '', added: false, removed: false }]),
    [current, text, isOver],
  );
  const make = (part: Partial<DraftAsk> = {}) => {
    if (ask.premise.trim() === '') {
      setError(t('premiseEmpty'));
      return;
    }
    setRefused(new Set());
    setCompared(-1);
    form.make(by, part);
  };
  const take = () => {
    if (text === undefined) return;
    // A part that was refused stays as it was: what would be added is left out, what would go is kept.
    const accepted = parts.map(({ value, added, removed }, index) => {
      const isRefused = refused.has(index);
      if (added) return isRefused ? '' : value;
      if (removed) return isRefused ? value : '';
      return value;
    });
    // The check of the page count compares what the premise asked for.
    if (told !== null) askPages({ chapter: 1, pageCount: told });
    onTake(isOver ? accepted.join('') : text);
  };
  const toggle = (index: number) => {
    const next = new Set(refused);
    if (!next.delete(index)) next.add(index);
    setRefused(next);
  };
  const nameOf = (index: number) => t('draftNumber', { number: index + 1 });
  const other = versions[compared];
  return (
    <Dialog title={t('draft')} description={t('draftLead')} isOpen onClose={onClose} isWide>
      <div className="flex flex-col gap-4">
        <TextAreaField
          label={t('premise')}
          hint={t('premiseHint')}
          value={ask.premise}
          rows={4}
          maxLength={20_000}
          {...(error === undefined ? {} : { error })}
          onChange={(event) => {
            form.change({ premise: event.target.value });
            setError(undefined);
          }}
        />
        <Slider
          label={t('howManyPages')}
          value={told ?? ask.pageCount}
          min={1}
          max={Math.max(24, told ?? 0)}
          step={1}
          valueText={t(told === null ? 'pageCount' : 'pagesAsPremiseSays', { count: told ?? ask.pageCount })}
          isDisabled={told !== null}
          onChange={(pageCount) => form.change({ pageCount })}
        />
        {writer !== null && (
          <Segmented
            label={t('draftBy')}
            value={by}
            segments={[
              { value: 'rules', label: t('byRules') },
              { value: 'model', label: writer },
            ]}
            onChange={setBy}
          />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={text === undefined ? 'primary' : 'plain'} disabled={drafting.isWorking} onClick={() => make()}>
            {t(text === undefined ? 'makeDraft' : 'makeDraftAgain')}
          </Button>
          {text !== undefined && (
            <Button disabled={drafting.isWorking} onClick={() => make({ seed: ask.seed + 1 })}>
              {t('makeAnotherDraft')}
            </Button>
          )}
        </div>
        {writer !== null && (
          <ModelDraftStatus
            name={drafting.writtenBy ?? writer}
            fallback={drafting.fallback}
            job={drafting.job}
            isWriting={drafting.isWriting}
            failure={drafting.failure}
            repairs={drafting.repairs}
            onCancel={drafting.cancel}
          />
        )}
        <DraftVersions
          versions={versions}
          shown={shown}
          compared={compared}
          onShow={(index) => {
            setRefused(new Set());
            form.show(index);
          }}
          onCompare={setCompared}
        />
        {text !== undefined && (
          <>
            <DraftSummary form={form.form} seed={ask.seed} />
            <DraftQuestions
              questions={form.questions}
              answers={ask.answers}
              isWorking={drafting.isWorking}
              onAnswer={(answer) => make({ answers: withAnswer(ask.answers, answer) })}
              onForget={(answer) => make({ answers: ask.answers.filter((one) => one !== answer) })}
            />
            <DraftRevision
              instructions={ask.instructions}
              isWorking={drafting.isWorking}
              onChange={(instructions) => make({ instructions: [...instructions] })}
            />
            {isOver && other === undefined && <p className="text-small text-ink-soft">{t('diffHint')}</p>}
            {other === undefined ? (
              <DraftDiff parts={parts} refused={refused} onToggle={toggle} />
            ) : (
              <DraftsCompared
                one={{ label: nameOf(shown), text }}
                other={{ label: nameOf(compared), text: other.text }}
              />
            )}
            <Button look="primary" className="self-end" disabled={drafting.isWriting} onClick={take}>
              {t('takeDraft')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The language model that drafts, as people know it: the project's own where it can be used; null where there is none. */
function writerName(
  own: string | null,
  files: readonly LanguageModelFile[] | undefined,
  writer: Settings['writer'] | undefined,
): string | null {
  const file = files?.find(({ id, problem }) => id === own && problem === null);
  if (file !== undefined) return file.name;
  if (writer === undefined || writer.kind === 'none') return null;
  return writer.kind === 'file' ? (writer.file.split('/').at(-1) ?? writer.file) : writer.model;
}
