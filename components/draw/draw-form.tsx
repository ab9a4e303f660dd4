'use client';

import { useTranslations } from 'use-intl';
import type { CompiledPrompt as Compiled } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import type { StyleRecord } from '@/lib/contracts/styles';
import { CastFields } from '../cast/cast-fields';
import { RecordedLoras } from '../control/recorded-loras';
import type { Staged } from '../cast/use-staged';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { Slider } from '../ui/slider';
import { CompiledPrompt } from './compiled-prompt';
import { ControlSettings } from './control-settings';
import type { Draft, SettledDraft } from './draft';
import { FollowRough } from './follow-rough';
import { MoreSettings } from './more-settings';
import { PictureSlot } from './picture-slot';
import { PromptField } from './prompt-field';
import { QualityChoice } from './quality-choice';
import { SeedField } from './seed-field';
import { SizeChoice } from './size-choice';

const COUNTS = { '1': 1, '2': 2, '4': 4, '8': 8 } as const;
const COUNT_SEGMENTS = (['1', '2', '4', '8'] as const).map((value) => ({ value, label: value }));

/** Everything that one says before something is drawn, and the button that draws it. */
export function DrawForm({
  projectId,
  style,
  draft,
  settled,
  model,
  models,
  compiled,
  staged,
  promptError,
  isSending,
  onChange,
  onDraw,
}: {
  readonly projectId: string;
  readonly style: StyleRecord;
  readonly draft: Draft;
  readonly settled: SettledDraft;
  readonly model: Model;
  readonly models: readonly Model[];
  readonly compiled: Compiled | undefined;
  readonly staged: Staged;
  readonly promptError: string | null;
  readonly isSending: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onDraw: () => void;
}) {
  const t = useTranslations('draw');
  const { reference, imageToImage, rough, buckets } = model.capabilities;
  const { image: start } = draft;
  const people = (draft.staging?.cast ?? []).flatMap(
    ({ characterId }) => staged.characters.find(({ id }) => id === characterId) ?? [],
  );
  return (
    <form
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        onDraw();
      }}
      className="flex min-h-full flex-col gap-4 p-4"
    >
      <PromptField
        value={draft.prompt}
        modelId={model.id}
        error={promptError}
        onChange={(prompt) => onChange({ prompt })}
        onDraw={onDraw}
      />
      <CastFields
        projectId={projectId}
        staging={draft.staging}
        characters={staged.characters}
        places={staged.places}
        onChange={(staging) => onChange({ staging })}
      />
      {draft.compilePrompt && <CompiledPrompt compiled={draft.prompt.trim() === '' ? undefined : compiled} />}
      <SizeChoice
        buckets={buckets}
        size={settled.size}
        factor={settled.enlarge}
        onChange={(size) => onChange({ size })}
      />
      <QualityChoice draft={draft} model={model} onChange={onChange} />
      <SeedField seed={draft.seed} isLocked={draft.isSeedLocked} onChange={onChange} />
      <div className="flex items-center justify-between gap-3">
        <span aria-hidden className="text-tool font-semibold text-ink-soft">
          {t('count')}
        </span>
        <Segmented
          label={t('count')}
          value={countKey(draft.count)}
          segments={COUNT_SEGMENTS}
          onChange={(count) => onChange({ count: COUNTS[count] })}
        />
      </div>
      {reference !== null && (
        <PictureSlot
          projectId={projectId}
          label={t('references')}
          hint={t('referencesHint')}
          pictureIds={draft.references.map(({ pictureId }) => pictureId)}
          most={reference.people}
          onAdd={(pictureId) => onChange({ references: addReference(draft, pictureId, reference.people) })}
          onRemove={(pictureId) =>
            onChange({ references: draft.references.filter((each) => each.pictureId !== pictureId) })
          }
        />
      )}
      {imageToImage && (
        <PictureSlot
          projectId={projectId}
          label={t('start')}
          hint={t('startHint')}
          pictureIds={start === null ? [] : [start.pictureId]}
          most={1}
          onAdd={(pictureId) => onChange({ image: { pictureId, strength: model.defaults.strength } })}
          onRemove={() => onChange({ image: null })}
        />
      )}
      {imageToImage && start !== null && (
        <Slider
          label={t('startStrength')}
          value={start.strength}
          min={0.05}
          max={1}
          step={0.05}
          valueText={`${Math.round(start.strength * 100)} %`}
          ends={[t('startKeep'), t('startFree')]}
          onChange={(strength) => onChange({ image: { ...start, strength } })}
        />
      )}
      <FollowRough draft={draft} model={model} onChange={onChange} />
      {rough && draft.staging === null && (
        <PictureSlot
          projectId={projectId}
          label={t('ownRough')}
          hint={t('ownRoughHint')}
          pictureIds={draft.rough === null ? [] : [draft.rough.pictureId]}
          most={1}
          onAdd={(pictureId) => onChange({ rough: { pictureId } })}
          onRemove={() => onChange({ rough: null })}
        />
      )}
      <RecordedLoras model={model} style={style} people={people} />
      <ControlSettings projectId={projectId} draft={draft} settled={settled} model={model} onChange={onChange} />
      <MoreSettings draft={draft} settled={settled} model={model} models={models} onChange={onChange} />
      <div className="sticky bottom-0 -mx-4 mt-auto -mb-4 border-t border-hairline bg-surface p-3 max-lg:bottom-14 sm:max-lg:bottom-0">
        <Button type="submit" look="primary" size="large" className="w-full" aria-disabled={isSending}>
          {draft.count === 1 ? t('draw') : t('drawCount', { count: draft.count })}
          <kbd className="font-sans text-small font-normal max-sm:hidden">{t('drawKey')}</kbd>
        </Button>
      </div>
    </form>
  );
}

function countKey(count: number): keyof typeof COUNTS {
  return COUNT_SEGMENTS.find(({ value }) => COUNTS[value] >= count)?.value ?? '8';
}

function addReference(draft: Draft, pictureId: string, most: number): Draft['references'] {
  const others = draft.references.filter((each) => each.pictureId !== pictureId);
  return [...others, { pictureId }].slice(-most);
}
