'use client';

import { Download, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { saveBlob } from '@/lib/client/save-file';
import { MOST_PRESETS, type PenPreset } from '@/lib/contracts/pens';
import { penFileText, readPenFile } from '@/lib/domain/page/strokes/pen/pen-presets';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FileButton } from '../../ui/file-button';
import { IconButton } from '../../ui/icon-button';
import { newId } from '../new-id';
import { usePens } from '../canvas/pen-store';

/** Pens that a person saved: their names, new ones, and all of them as a file. */
export function OwnPens() {
  const t = useTranslations('pen');
  const { own, changed, penId, save } = usePens();
  return (
    <>
      {own.length === 0 ? (
        <p className="text-tool text-ink-soft">{t('ownEmpty')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {own.map((preset) => (
            <OwnPen key={`${preset.id} ${preset.name}`} preset={preset} />
          ))}
        </ul>
      )}
      {own.some(({ id }) => id === penId) && (
        <Button size="small" className="w-fit" disabled={changed[penId] === undefined} onClick={save}>
          {t('save')}
        </Button>
      )}
      <NewPen />
      <PenFiles />
    </>
  );
}

function OwnPen({ preset: { id, name } }: { readonly preset: PenPreset }) {
  const t = useTranslations('pen');
  const { rename, remove } = usePens();
  const [typed, setTyped] = useState(name);
  const leave = () => {
    const wanted = typed.trim();
    if (wanted === '' || wanted === name) setTyped(name);
    else rename(id, wanted);
  };
  return (
    <li className="flex items-center gap-1.5">
      <div className="flex-1">
        <TextField
          label={t('renameOf', { name })}
          isLabelHidden
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      </div>
      <IconButton
        icon={Trash2}
        label={t('remove', { name })}
        onClick={() => {
          const before = usePens.getState().own;
          remove(id);
          toast(t('removed', { name }), {
            action: {
              label: t('undo'),
              onClick: () => usePens.getState().add(before.filter((one) => one.id === id)),
            },
          });
        }}
      />
    </li>
  );
}

function NewPen() {
  const t = useTranslations('pen');
  const { own, saveAs } = usePens();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isFull = own.length >= MOST_PRESETS;
  const submit = () => {
    if (name.trim() === '') {
      setMissing(true);
      return;
    }
    saveAs(newId(), name.trim());
    setName('');
  };
  return (
    <form
      className="flex items-end gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="flex-1">
        <TextField
          label={t('name')}
          value={name}
          maxLength={40}
          disabled={isFull}
          hint={isFull ? t('ownFull', { most: MOST_PRESETS }) : undefined}
          error={isMissing ? t('nameMissing') : undefined}
          onChange={(event) => {
            setName(event.target.value);
            setMissing(false);
          }}
        />
      </div>
      <Button type="submit" disabled={isFull}>
        {t('saveAs')}
      </Button>
    </form>
  );
}

function PenFiles() {
  const t = useTranslations('pen');
  const { own } = usePens();
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readPenFile(await file.text(), newId);
    if ('issue' in read) {
      setError(read.issue.kind === 'field' ? t('fileIssue.field', read.issue) : t(`fileIssue.${read.issue.kind}`));
      return;
    }
    setError(null);
    const before = usePens.getState().own.length;
    usePens.getState().add(read.presets);
    const [all, count] = [read.presets.length, usePens.getState().own.length - before];
    toast(count === all ? t('imported', { count }) : t('importedSome', { count, all, most: MOST_PRESETS }));
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap gap-1.5">
        <Button
          disabled={own.length === 0}
          onClick={() => saveBlob(new Blob([penFileText(own)], { type: 'application/json' }), 'koma-pens.json')}
        >
          <Download aria-hidden size={16} />
          {t('exportPens')}
        </Button>
        <FileButton
          label={t('importPens')}
          icon={Upload}
          accept=".json,application/json"
          isSingle
          onBring={([file]) => void take(file)}
        />
      </div>
      {error !== null && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {error}
        </p>
      )}
    </div>
  );
}
