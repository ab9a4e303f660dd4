'use client';

import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { workflowSchema } from '@/lib/contracts/engines';
import { SelectField } from '../ui/field';
import { FileButton } from '../ui/file-button';
import { Switch } from '../ui/switch';
import type { EngineDraft } from './engine-draft';

const SIDES = { small: 512, medium: 768, large: 1024 } as const;
const SIDE_NAMES = ['small', 'medium', 'large'] as const;

interface OptionFieldsProps {
  readonly draft: EngineDraft;
  /** Of the stored engine. */
  readonly hasWorkflow: boolean;
  readonly isMissed: boolean;
  readonly onChange: (part: Partial<EngineDraft>) => void;
}

/** What each kind of program needs beside its address. */
export function EngineOptionFields(props: OptionFieldsProps) {
  const t = useTranslations('engines');
  const { kind, takesPictures, drawsPages } = props.draft;
  const isUnable = kind === 'openai' && !takesPictures;
  return (
    <>
      <KindFields {...props} />
      <Switch
        label={t('drawsPages')}
        hint={isUnable ? t('drawsPagesNeedsPictures') : t('drawsPagesHint')}
        isOn={drawsPages && !isUnable}
        isDisabled={isUnable}
        onChange={(isOn) => props.onChange({ drawsPages: isOn })}
      />
    </>
  );
}

function KindFields({ draft, hasWorkflow, isMissed, onChange }: OptionFieldsProps) {
  const t = useTranslations('engines');
  if (draft.kind === 'openai') {
    return (
      <Switch
        label={t('takesPictures')}
        hint={t('takesPicturesHint')}
        isOn={draft.takesPictures}
        onChange={(takesPictures) => onChange({ takesPictures })}
      />
    );
  }
  return (
    <>
      {draft.kind === 'comfyui' && (
        <WorkflowField draft={draft} hasWorkflow={hasWorkflow} isMissed={isMissed} onChange={onChange} />
      )}
      <SelectField
        label={t('side')}
        hint={t('sideHint')}
        value={String(draft.sidePx)}
        options={SIDE_NAMES.map((side) => ({ value: String(SIDES[side]), label: t(`sides.${side}`) }))}
        onChange={(event) => onChange({ sidePx: Number(event.target.value) })}
      />
    </>
  );
}

/** A workflow's file, read in the browser; the server says whether its parts can be found. */
function WorkflowField({ draft, hasWorkflow, isMissed, onChange }: OptionFieldsProps) {
  const t = useTranslations('engines');
  const [isWrong, setIsWrong] = useState(false);
  const hasOne = draft.workflow !== null || hasWorkflow;
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const nodes = workflowSchema.safeParse(parsed(await file.text()));
    setIsWrong(!nodes.success);
    if (nodes.success) onChange({ workflow: { name: file.name, nodes: nodes.data } });
  };
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-tool font-semibold text-ink-soft">{t('workflow')}</p>
      <p className="text-small text-ink-soft">{t('workflowHint')}</p>
      {draft.workflow !== null && (
        <p className="text-tool wrap-anywhere">{t('workflowNamed', { name: draft.workflow.name })}</p>
      )}
      {draft.workflow === null && hasWorkflow && <p className="text-tool">{t('workflowStored')}</p>}
      {(isWrong || isMissed) && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {t(isWrong ? 'workflowWrong' : 'workflowMissing')}
        </p>
      )}
      <div>
        <FileButton
          label={hasOne ? t('workflowReplace') : t('workflowChoose')}
          icon={FileJson}
          accept=".json,application/json"
          isSingle
          onBring={(files) => void read(files)}
        />
      </div>
    </div>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
