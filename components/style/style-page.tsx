'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject, useUpdateProject } from '@/lib/client/projects';
import { useModels } from '@/lib/client/studio';
import { samplerSchema } from '@/lib/contracts/drawing';
import { canDrawPages, canEditRegions } from '@/lib/domain/models/engine-settings';
import { STAGES, type Project, type Stage } from '@/lib/contracts/projects';
import { BOOK_FINISHES, type StyleRecord } from '@/lib/contracts/styles';
import { STYLES } from '@/lib/rough/vocabulary';
import { PanelControlsField } from '../control/panel-controls-field';
import { RecordLorasField } from '../control/record-loras-field';
import { ProjectFrame } from '../project/project-frame';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { ToolRouteFields, type ToolRoutes } from './tool-route-fields';
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
  readonly routes: Project['modelRoutes'];
  readonly helpers: ToolRoutes;
}

function draftOf({ style, styleRecord, modelRoutes, draftModel, upscaler }: Project): StyleDraft {
  return { style, record: styleRecord, routes: modelRoutes, helpers: { draftModel, upscaler } };
}

function StyleForm({ project }: { readonly project: Project }) {
  const t = useTranslations('style');
  const { notify } = useProblem();
  const [draft, setDraft] = useState(() => draftOf(project));
  const [revision, setRevision] = useState(project.revision);
  const [isStale, setStale] = useState(false);
  const update = useUpdateProject(project.id);
  const { refetch } = useProject(project.id);
  const isReadOnly = project.myRole === 'viewer';
  const change = (record: Partial<StyleRecord>) => setDraft({ ...draft, record: { ...draft.record, ...record } });
  const save = () => {
    update.mutate(
      {
        revision,
        change: { style: draft.style, styleRecord: draft.record, modelRoutes: draft.routes, ...draft.helpers },
      },
      {
        onSuccess: (saved) => {
          setDraft(draftOf(saved));
          setRevision(saved.revision);
          setStale(false);
          toast(t('saved'));
        },
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return notify(error);
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
        <RouteFields routes={draft.routes} onChange={(routes) => setDraft({ ...draft, routes })} />
        <ToolRouteFields
          routes={draft.helpers}
          onChange={(helpers) => setDraft({ ...draft, helpers: { ...draft.helpers, ...helpers } })}
        />
        <DrawnWithFields draft={draft} onChange={change} />
        <ModelFields draft={draft} onChange={change} />
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
        label={t('finish')}
        hint={t('finishHint')}
        value={record.finish ?? ''}
        options={[
          { value: '', label: t('finishAuto') },
          ...BOOK_FINISHES.map((value) => ({ value, label: t(`finish_${value}`) })),
        ]}
        onChange={({ target }) => onChange({ finish: BOOK_FINISHES.find((one) => one === target.value) ?? null })}
      />
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

/** Which model draws what; a stage that nobody chose for draws with the panels' model, and those with the studio's. */
function RouteFields({
  routes,
  onChange,
}: {
  readonly routes: Project['modelRoutes'];
  readonly onChange: (routes: Project['modelRoutes']) => void;
}) {
  const t = useTranslations('style');
  const { data: models = [] } = useModels();
  const usable = models.filter(({ isAvailable }) => isAvailable);
  const nameOf = (id: string | undefined): string => models.find((one) => one.id === id)?.name ?? id ?? '';
  const studio = usable.find(({ isDefault }) => isDefault)?.name ?? '';
  const pages = usable.filter(canDrawPages);
  const usualOf = (stage: Stage): string => {
    if (stage !== 'page')
      return t('routeUsual', {
        model: stage === 'panel' || routes.panel === undefined ? studio : nameOf(routes.panel),
      });
    const [first] = [...pages].sort((a, b) => (a.id < b.id ? -1 : 1));
    return first === undefined ? t('routeNoPages') : t('routePages', { model: first.name });
  };
  const gone = Object.values(routes).filter((id) => !usable.some((one) => one.id === id));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('model')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {STAGES.map((stage) => {
          const chosen = routes[stage];
          return (
            <SelectField
              key={stage}
              label={t(`route_${stage}`)}
              value={chosen ?? ''}
              options={[
                { value: '', label: usualOf(stage) },
                ...usable
                  .filter(
                    (model) => (stage !== 'edit' || canEditRegions(model)) && (stage !== 'page' || canDrawPages(model)),
                  )
                  .map(({ id, name }) => ({ value: id, label: name })),
                ...(chosen !== undefined && gone.includes(chosen) ? [{ value: chosen, label: nameOf(chosen) }] : []),
              ]}
              {...(chosen !== undefined && gone.includes(chosen) ? { error: t('routeGone') } : {})}
              onChange={({ target }) => {
                const { [stage]: _, ...others } = routes;
                onChange(target.value === '' ? others : { ...others, [stage]: target.value });
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** LoRAs of every picture, and what holds panels to their roughs. */
function DrawnWithFields({
  draft: { record, routes },
  onChange,
}: {
  readonly draft: StyleDraft;
  readonly onChange: (change: Partial<StyleRecord>) => void;
}) {
  const t = useTranslations('control');
  const { data: models = [] } = useModels();
  const usable = models.filter(({ isAvailable }) => isAvailable);
  const model = usable.find(({ id }) => id === routes.panel) ?? usable.find(({ isDefault }) => isDefault) ?? null;
  return (
    <>
      <RecordLorasField
        label={t('loras')}
        hint={t('lorasStyleHint')}
        loras={record.loras}
        onChange={(loras) => onChange({ loras })}
      />
      <PanelControlsField
        label={t('panels')}
        hint={t('panelsHint')}
        controls={record.controls ?? null}
        model={model}
        hasProject={false}
        onChange={(controls) => onChange({ controls: controls ?? undefined })}
      />
    </>
  );
}

function ModelFields({
  draft: { record },
  onChange,
}: {
  readonly draft: StyleDraft;
  readonly onChange: (change: Partial<StyleRecord>) => void;
}) {
  const t = useTranslations('style');
  const number = (text: string): number | null => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('sampler')}
          value={record.sampler ?? ''}
          options={[
            { value: '', label: t('asModel') },
            ...samplerSchema.options.map((name) => ({ value: name, label: name })),
          ]}
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
