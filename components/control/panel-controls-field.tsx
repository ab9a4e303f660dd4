'use client';

import { useTranslations } from 'use-intl';
import { panelControlSchema, type PanelControls } from '@/lib/contracts/controls';
import type { Model } from '@/lib/contracts/models';
import { roughWay } from '@/lib/domain/staging/rough-way';
import { SelectField } from '../ui/field';
import { AddControl } from './add-control';
import { ControlFields } from './control-fields';
import { useUsableControls } from './use-usable-controls';

const CHOICES = ['project', 'auto', 'off', 'own'] as const;
type Choice = (typeof CHOICES)[number];

/** By which ControlNets panels follow their roughs: by the closest that is installed, by none, or by chosen ones. */
export function PanelControlsField({
  label,
  hint,
  controls,
  model,
  hasProject,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  /** Undefined: as the project has it. */
  readonly controls: PanelControls | undefined;
  /** That draws the panels. */
  readonly model: Model | null;
  /** The project's choice can be left as it is. */
  readonly hasProject: boolean;
  readonly onChange: (controls: PanelControls | undefined, step?: string) => void;
}) {
  const t = useTranslations('control');
  const names = useUsableControls(model);
  const way = model === null ? null : roughWay({ ...model.capabilities, controls: names });
  const choice = choiceOf(controls);
  const choose = (next: Choice) => {
    if (next === 'project') onChange(undefined);
    else if (next === 'auto') onChange(null);
    else if (next === 'off') onChange([]);
    else onChange(names.slice(0, 1).map((name) => panelControlSchema.parse({ name })));
  };
  if (names.length === 0 && choice !== 'own') return null;
  const listed = controls ?? [];
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={label}
        hint={hint}
        value={choice}
        options={[
          ...(hasProject ? [{ value: 'project', label: t('asProject') }] : []),
          { value: 'auto', label: way?.kind === 'control' ? t('auto', { name: way.name }) : t('autoNone') },
          { value: 'off', label: t('off') },
          { value: 'own', label: t('own') },
        ]}
        onChange={({ target }) => choose(CHOICES.find((each) => each === target.value) ?? 'auto')}
      />
      {listed.length > 0 && (
        <>
          <ul aria-label={t('used')} className="flex flex-col gap-2">
            {listed.map((control, index) => (
              <ControlFields
                key={`${index}-${control.name}`}
                control={control}
                controlKind={model?.capabilities.controlKinds?.[control.name]}
                isInstalled={names.includes(control.name)}
                onChange={(change) =>
                  onChange(
                    listed.map((each, at) => (at === index ? { ...each, ...change } : each)),
                    'controls',
                  )
                }
                onRemove={() => onChange(listed.filter((_, at) => at !== index))}
              />
            ))}
          </ul>
          <AddControl
            names={names}
            count={listed.length}
            isLabelHidden
            onAdd={(name) => onChange([...listed, panelControlSchema.parse({ name })])}
          />
        </>
      )}
    </div>
  );
}

function choiceOf(controls: PanelControls | undefined): Choice {
  if (controls === undefined) return 'project';
  if (controls === null) return 'auto';
  return controls.length === 0 ? 'off' : 'own';
}
