'use client';

import { useTranslations } from 'use-intl';
import { controlInputSchema, type ControlInput, type Preprocessor } from '@/lib/contracts/controls';
import type { Model } from '@/lib/contracts/models';
import { suggestPreprocessor } from '@/lib/domain/control/suggest-preprocessor';
import { AddControl } from '../control/add-control';
import { ControlFields } from '../control/control-fields';
import { useUsableControls } from '../control/use-usable-controls';
import { ControlPreview } from './control-preview';
import type { Draft, SettledDraft } from './draft';
import { PictureSlot } from './picture-slot';
import { PreprocessorFields } from './preprocessor-fields';

/** The ControlNets that a drawing follows, each with its picture or by the rough. */
export function ControlSettings({
  projectId,
  draft,
  settled,
  model,
  onChange,
}: {
  readonly projectId: string;
  readonly draft: Draft;
  readonly settled: SettledDraft;
  readonly model: Model;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('control');
  const names = useUsableControls(model);
  const { controls } = draft;
  if (names.length === 0 && model.capabilities.networks !== true) return null;
  const change = (index: number, part: Partial<ControlInput>) =>
    onChange({ controls: controls.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <div className="flex flex-col gap-2">
      <AddControl
        names={names}
        count={controls.length}
        onAdd={(name) => onChange({ controls: [...controls, controlInputSchema.parse({ name })] })}
      />
      {controls.length > 0 && (
        <ul aria-label={t('used')} className="flex flex-col gap-2">
          {controls.map((control, index) => (
            <ControlFields
              key={`${index}-${control.name}`}
              control={control}
              controlKind={model.capabilities.controlKinds?.[control.name]}
              isInstalled={names.includes(control.name)}
              hasPicture={control.picture !== null}
              onChange={(part) => change(index, part)}
              onRemove={() => onChange({ controls: controls.filter((_, at) => at !== index) })}
            >
              <ControlPicture
                projectId={projectId}
                control={control}
                size={settled.size}
                onChange={(picture) => change(index, { picture })}
              />
            </ControlFields>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The picture that a ControlNet follows, what it is, and the control map that becomes of it. */
function ControlPicture({
  projectId,
  control: { name, picture },
  size,
  onChange,
}: {
  readonly projectId: string;
  readonly control: ControlInput;
  readonly size: SettledDraft['size'];
  readonly onChange: (picture: ControlInput['picture']) => void;
}) {
  const t = useTranslations('control');
  const set = (preprocessor: Preprocessor | null) => picture && onChange({ ...picture, preprocessor });
  return (
    <>
      <PictureSlot
        projectId={projectId}
        label={t('picture')}
        hint={t('pictureHint')}
        pictureIds={picture === null ? [] : [picture.pictureId]}
        most={1}
        onAdd={(pictureId) => onChange({ pictureId, preprocessor: suggestPreprocessor(name) })}
        onRemove={() => onChange(null)}
      />
      {picture !== null && (
        <>
          <PreprocessorFields preprocessor={picture.preprocessor} onChange={set} />
          <ControlPreview pictureId={picture.pictureId} preprocessor={picture.preprocessor} size={size} />
        </>
      )}
    </>
  );
}
