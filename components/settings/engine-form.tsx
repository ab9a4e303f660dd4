'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useSaveEngine, useTestEngine } from '@/lib/client/engines';
import { ProblemError } from '@/lib/client/problem-error';
import { ENGINE_KINDS, type Engine } from '@/lib/contracts/engines';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { changeOf, draftOf, isUrl, testOf, USUAL_URLS } from './engine-draft';
import { EngineFactsList } from './engine-facts-list';
import { EngineModelsField } from './engine-models-field';
import { EngineOptionFields } from './engine-option-fields';

/** Adds or changes an engine, and tries its connection. */
export function EngineForm({ engine, onDone }: { readonly engine: Engine | null; readonly onDone: () => void }) {
  const t = useTranslations('engines');
  const words = useTranslations('words');
  const [draft, setDraft] = useState(() => draftOf(engine));
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveEngine();
  const test = useTestEngine();
  const { describe } = useProblem();
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const isUrlWrong = !isUrl(draft.url);
  const lacksWorkflow = draft.kind === 'comfyui' && draft.workflow === null && engine?.options.hasWorkflow !== true;
  const isComplete = !isUrlWrong && !lacksWorkflow;
  const failure = save.error ?? test.error;
  const onSave = () => {
    setIsChecked(true);
    if (!isComplete || draft.name.trim() === '') return;
    save.mutate(changeOf(engine, draft), {
      onSuccess: () => {
        toast(words('saved'));
        onDone();
      },
      onError: (error) => {
        if (error instanceof ProblemError && error.code === 'revision-stale') toast.error(t('stale'));
      },
    });
  };
  const onTest = () => {
    setIsChecked(true);
    if (isComplete) test.mutate(testOf(engine, draft));
  };
  return (
    <form
      className="flex flex-col gap-3 rounded-koma border border-hairline p-4"
      aria-label={engine === null ? t('add') : t('editNamed', { name: engine.name })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {engine === null && (
        <Segmented
          label={t('kind')}
          value={draft.kind}
          segments={ENGINE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => {
            test.reset();
            change({ kind, models: null });
          }}
        />
      )}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={draft.name}
        maxLength={60}
        required
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={t('url')}
        hint={t(`urls.${draft.kind}`)}
        placeholder={USUAL_URLS[draft.kind]}
        value={draft.url}
        maxLength={500}
        {...(isChecked && isUrlWrong ? { error: t('urlWrong') } : {})}
        onChange={(event) => change({ url: event.target.value.trim() })}
      />
      <TextField
        label={t('key')}
        hint={t('keyHint')}
        type="password"
        autoComplete="off"
        placeholder={engine?.hasKey === true ? '••••••••' : ''}
        value={draft.key}
        maxLength={500}
        onChange={(event) => change({ key: event.target.value })}
      />
      <EngineOptionFields
        draft={draft}
        hasWorkflow={engine?.options.hasWorkflow === true}
        isMissed={isChecked && lacksWorkflow}
        onChange={change}
      />
      <EngineModelsField
        draft={draft}
        found={test.data?.models ?? engine?.facts?.models ?? []}
        onChange={(models) => change({ models })}
      />
      <div aria-live="polite" className="text-small">
        {test.isPending && <p>{t('testing')}</p>}
        {test.data !== undefined && !test.isPending && (
          <>
            <p className="font-medium">{t('works')}</p>
            <EngineFactsList facts={test.data} />
          </>
        )}
        {failure !== null && (
          <p className="font-medium wrap-anywhere text-mark-strong">
            {describe(failure).title} {describe(failure).action}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-disabled={save.isPending}>
          {engine === null ? t('add') : words('save')}
        </Button>
        <Button aria-disabled={test.isPending} onClick={onTest}>
          {t('test')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  );
}
