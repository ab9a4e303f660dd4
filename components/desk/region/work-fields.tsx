'use client';

import { useTranslations } from 'use-intl';
import { Segmented } from '../../ui/segmented';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';
import { TextAreaField } from '../../ui/field';
import { PersonFields } from './person-fields';
import { useWorkDraft } from './work-draft';

const EDGES = ['left', 'top', 'right', 'bottom'] as const;
const REFINED = 0.5;

/** What a kind of work needs to know. */
export function WorkFields({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useTranslations('region');
  const { draft, update } = useWorkDraft();
  switch (draft.kind) {
    case 'attribute':
      return <PersonFields people={people} />;
    case 'redraw':
    case 'add':
    case 'face':
    case 'hand':
      return <Prompt />;
    case 'remove':
      return (
        <Switch
          label={t('refine')}
          hint={t('refineHint')}
          isOn={draft.refine > 0}
          onChange={(isOn) => update({ refine: isOn ? REFINED : 0 })}
        />
      );
    case 'extend':
      return (
        <>
          {EDGES.map((edge) => (
            <Slider
              key={edge}
              label={t(`edge.${edge}`)}
              value={draft.edgesMm[edge]}
              min={0}
              max={60}
              step={1}
              valueText={t('millimetres', { value: draft.edgesMm[edge] })}
              onChange={(value) => update({ edgesMm: { ...draft.edgesMm, [edge]: value } })}
            />
          ))}
          <Prompt />
        </>
      );
    case 'recolour':
      return <RecolourFields />;
    case 'upscale':
      return (
        <Segmented
          label={t('factor')}
          value={draft.factor === 2 ? 'two' : 'four'}
          segments={[
            { value: 'two', label: '2 ×' },
            { value: 'four', label: '4 ×' },
          ]}
          onChange={(value) => update({ factor: value === 'two' ? 2 : 4 })}
        />
      );
  }
}

function Prompt() {
  const t = useTranslations('region');
  const { draft, update } = useWorkDraft();
  return (
    <TextAreaField
      label={draft.kind === 'add' ? t('whatToAdd') : t('words')}
      hint={draft.kind === 'redraw' ? t('wordsHint') : undefined}
      rows={2}
      maxLength={2000}
      value={draft.prompt}
      onChange={({ target }) => update({ prompt: target.value })}
    />
  );
}

function RecolourFields() {
  const t = useTranslations('region');
  const { draft, update } = useWorkDraft();
  return (
    <div className="flex flex-col gap-2.5">
      <Colour label={t('toColour')} value={draft.to} onChange={(to) => update({ to })} />
      <Switch
        label={t('onlyFrom')}
        hint={t('onlyFromHint')}
        isOn={draft.from !== null}
        onChange={(isOn) => update({ from: isOn ? '#808080' : null })}
      />
      {draft.from !== null && (
        <>
          <Colour label={t('fromColour')} value={draft.from} onChange={(from) => update({ from })} />
          <Slider
            label={t('tolerance')}
            value={draft.tolerance}
            min={1}
            max={100}
            step={1}
            valueText={String(draft.tolerance)}
            onChange={(tolerance) => update({ tolerance })}
          />
        </>
      )}
    </div>
  );
}

function Colour({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="flex items-center justify-between gap-2 text-tool font-semibold text-ink-soft">
      {label}
      <input
        type="color"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-8 w-14 rounded-koma border border-hairline bg-raised max-lg:h-11"
      />
    </label>
  );
}
