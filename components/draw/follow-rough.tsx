'use client';

import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { roughWay, type RoughWay } from '@/lib/domain/staging/rough-way';
import { useUsableControls } from '../control/use-usable-controls';
import { Slider } from '../ui/slider';
import type { Draft } from './draft';

const WAY_WORDS = {
  lines: 'followLines',
  control: 'followControl',
  picture: 'followPicture',
  none: 'followNone',
} as const;

/** From exactly to freely along the rough, and by which way this model follows one. */
export function FollowRough({
  draft,
  model,
  onChange,
}: {
  readonly draft: Draft;
  readonly model: Model;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('cast');
  const installed = useUsableControls(model);
  const isChosen = draft.controls.some(({ picture }) => picture === null);
  const way = roughWay(isChosen ? model.capabilities : { ...model.capabilities, controls: installed });
  // A rough of one's own is followed as it is.
  if (draft.rough !== null && draft.staging === null) return null;
  const follow = draft.followRough ?? habit(draft, model, way);
  return (
    <div className="flex flex-col gap-1">
      {way.kind !== 'none' && (
        <Slider
          label={t('follow')}
          value={1 - follow}
          min={0}
          max={1}
          step={0.05}
          valueText={`${Math.round(follow * 100)} %`}
          ends={[t('followExactly'), t('followFreely')]}
          onChange={(freedom) => onChange({ followRough: Math.round((1 - freedom) * 100) / 100 })}
        />
      )}
      <p className="text-small text-ink-soft">
        {t(WAY_WORDS[way.kind], { name: way.kind === 'control' ? way.name : '' })}
      </p>
    </div>
  );
}

/** Without people of the project, a model that takes no lines draws from the words alone unless somebody asks. */
function habit({ staging }: Draft, { defaults }: Model, way: RoughWay): number {
  return way.kind === 'lines' || staging !== null ? defaults.followRough : 0;
}
