'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject, useUpdateProject } from '@/lib/client/projects';
import { useModels } from '@/lib/client/studio';
import { SAMPLERS, samplerSchema } from '@/lib/contracts/drawing';
import type { Project } from '@/lib/contracts/projects';
import type { StyleRecord } from '@/lib/contracts/styles';
import { STYLES } from '@/lib/rough/vocabulary';
import { ProjectFrame } from '../project/project-frame';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { PaletteField } from './palette-field';

/** How all pictures of a project look. */
export function StylePage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('style');
  return (
    <ProjectFrame projectId={projectId} title={t('title')}>
      {(project) => <StyleForm key={project.id} project={project} />}
    </ProjectFrame>
  );
}

interface StyleDraft {
  readonly style: string;
  readonly record: StyleRecord;
  /** Of panels; empty is the studio's. */
  readonly modelId: string;
}

function draftOf({ style, styleRecord, modelRoutes }: Project): StyleDraft {
  return { style, record: styleRecord, modelId: modelRoutes.panel ?? '' };
}

function StyleForm({ project }: { readonly project: Project }) {
  const t = useTranslations('style');
  const { tell } = useProblem();
  const [draft, setDraft] = useState(() => draftOf(project));
  const [revision, setRevision] = useState(project.revision);
  const [isStale, setStale] = useState(false);
  const update = useUpdateProject(project.id);
  const { refetch } = useProject(project.id);
  const isReadOnly = project.myRole === 'viewer';
  const change = (record: Partial<StyleRecord>) => setDraft({ ...draft, record: { ...draft.record, ...record } });
  const save = () => {
    const { panel: _, ...routes } = project.modelRoutes;
    const modelRoutes = draft.modelId === '' ? routes : { ...routes, panel: draft.modelId };
    update.mutate(
      { revision, change: { style: draft.style, styleRecord: draft.record, modelRoutes } },
      {
        onSuccess: (saved) => {
          setDraft(draftOf(saved));
          setRevision(saved.revision);
          setStale(false);
          toast(t('saved'));
        },
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return tell(error);
          setStale(true);
          const { data } = await refetch();
          if (data !== undefined) setRevision(data.revision);
        },
      },
    );
  };
  return (
    <form
      className="flex max-w-3xl flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (!update.isPending) save();
      }}
    >
      <p className="text-read text-ink-soft">{isReadOnly ? t('viewer') : t('intro')}</p>
      {project.olderStyleCount > 0 && (
        <p className="rounded-koma border border-hairline bg-raised p-3">
          <span className="font-semibold">{t('older', { count: project.olderStyleCount })}</span> {t('olderHint')}
        </p>
      )}
      <fieldset disabled={isReadOnly} className="flex flex-col gap-5">
        <LookFields draft={draft} onWords={(style) => setDraft({ ...draft, style })} onChange={change} />
        <ModelFields draft={draft} onModel={(modelId) => setDraft({ ...draft, modelId })} onChange={change} />
        <Switch
          label={t('lock')}
          hint={t('lockHint')}
          isOn={draft.record.isLocked}
          isDisabled={isReadOnly}
          onChange={(isLocked) => change({ isLocked })}
        />
        {isStale && (
          <p role="alert" className="rounded-koma bg-mark-wash p-3 text-mark-strong">
            {t('stale')}
          </p>
        )}
        {!isReadOnly && (
          <Button type="submit" look="primary" size="large" className="w-fit" aria-disabled={update.isPending}>
            {t('save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

function LookFields({
  draft: { style, record },
  onWords,
  onChange,
}: {
  readonly draft: StyleDraft;
  readonly onWords: (style: string) => void;
  readonly onChange: (change: Partial<StyleRecord>) => void;
}) {
  const t = useTranslations('style');
  const words = useTranslations('traits');
  return (
    <>
      <SelectField
        label={t('look')}
        value={record.look ?? ''}
        options={[
          { value: '', label: t('lookOpen') },
          ...STYLES.map((value) => ({ value, label: words(`look_${value}`) })),
        ]}
        onChange={({ target }) => onChange({ look: STYLES.find((one) => one === target.value) ?? null })}
      />
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        value={style}
        maxLength={1000}
        onChange={({ target }) => onWords(target.value)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('line')}
          hint={t('lineHint')}
          value={record.line}
          maxLength={300}
          onChange={({ target }) => onChange({ line: target.value })}
        />
        <TextField
          label={t('tone')}
          hint={t('toneHint')}
          value={record.tone}
          maxLength={300}
          onChange={({ target }) => onChange({ tone: target.value })}
        />
      </div>
      <PaletteField palette={record.palette} onChange={(palette) => onChange({ palette })} />
      <TextField
        label={t('negative')}
        hint={t('negativeHint')}
        value={record.negative}
        maxLength={1000}
        onChange={({ target }) => onChange({ negative: target.value })}
      />
    </>
  );
}

function ModelFields({
  draft: { record, modelId },
  onModel,
  onChange,
}: {
  readonly draft: StyleDraft;
  readonly onModel: (modelId: string) => void;
  readonly onChange: (change: Partial<StyleRecord>) => void;
}) {
  const t = useTranslations('style');
  const { data: models = [] } = useModels();
  const number = (text: string): number | null => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('model')}
          value={modelId}
          options={[
            { value: '', label: t('modelDefault') },
            ...models.filter(({ isAvailable }) => isAvailable).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) => onModel(target.value)}
        />
        <SelectField
          label={t('sampler')}
          value={record.sampler ?? ''}
          options={[{ value: '', label: t('asModel') }, ...SAMPLERS.map((name) => ({ value: name, label: name }))]}
          onChange={({ target }) => onChange({ sampler: samplerSchema.safeParse(target.value).data ?? null })}
        />
        <TextField
          label={t('steps')}
          type="number"
          min={1}
          max={150}
          placeholder={t('asModel')}
          value={record.steps ?? ''}
          onChange={({ target }) => onChange({ steps: number(target.value) })}
        />
        <TextField
          label={t('guidance')}
          type="number"
          min={0}
          max={30}
          step={0.5}
          placeholder={t('asModel')}
          value={record.guidance ?? ''}
          onChange={({ target }) => onChange({ guidance: number(target.value) })}
        />
      </div>
      <TextField
        label={t('quality')}
        hint={t('qualityHint')}
        value={record.quality ?? ''}
        maxLength={300}
        onChange={({ target }) => onChange({ quality: target.value === '' ? null : target.value })}
      />
    </>
  );
}
