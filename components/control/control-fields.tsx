'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PanelControl } from '@/lib/contracts/controls';
import { CONTROL_KINDS, controlKindOf } from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';
import { Slider } from '../ui/slider';
import { StrengthRow } from './strength-row';

const AUTO = '';
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A ControlNet in use: how strongly and when it acts, and what it follows. */
export function ControlFields({
  control,
  controlKind,
  isInstalled,
  hasPicture = false,
  children,
  onChange,
  onRemove,
}: {
  readonly control: PanelControl;
  /** What the model's card says that it wants. */
  readonly controlKind: string | undefined;
  readonly isInstalled: boolean;
  /** It follows a picture of its own, no rough. */
  readonly hasPicture?: boolean;
  /** Fields of that picture. */
  readonly children?: ReactNode;
  readonly onChange: (change: Partial<PanelControl>) => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslations('control');
  const { name, map, strength, start, end } = control;
  const usual = controlKindOf(name, controlKind) ?? 'lineart';
  return (
    <li className="flex flex-col gap-3 rounded-koma border border-hairline p-2.5">
      <StrengthRow
        label={t('strength', { name })}
        removeLabel={t('remove', { name })}
        value={strength}
        min={0}
        onChange={(next) => onChange({ strength: next })}
        onRemove={onRemove}
      />
      {!isInstalled && (
        <p role="alert" className="text-small text-mark-strong">
          {t('missing', { name })}
        </p>
      )}
      {children}
      {!hasPicture && (
        <SelectField
          label={t('map')}
          value={map ?? AUTO}
          options={[
            { value: AUTO, label: t('mapAuto', { kind: t(`kinds.${usual}`) }) },
            ...CONTROL_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
          onChange={({ target }) => onChange({ map: CONTROL_KINDS.find((kind) => kind === target.value) ?? null })}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Slider
          label={t('start')}
          value={start}
          {...SHARES}
          valueText={percent(start)}
          onChange={(next) => onChange({ start: next, end: Math.max(next, end) })}
        />
        <Slider
          label={t('end')}
          value={end}
          {...SHARES}
          valueText={percent(end)}
          onChange={(next) => onChange({ end: next, start: Math.min(next, start) })}
        />
      </div>
    </li>
  );
}

const SHARES = { min: 0, max: 1, step: 0.05 } as const;
