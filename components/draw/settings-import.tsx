'use client';

import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useReadPictureSettings } from '@/lib/client/pictures';
import { useNetworks } from '@/lib/client/studio';
import type { Model } from '@/lib/contracts/models';
import { SETTINGS_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { useProblem } from '../ui/use-problem';
import type { Draft } from './draft';
import { importSettings, type LeftSetting } from './imported-settings';
import { useDroppedSettings } from './use-dropped-settings';

/** Brings another tool's settings into the form, from a picture or a text that is chosen, dropped or pasted. */
export function SettingsImport({
  draft,
  model,
  models,
  onChange,
}: {
  readonly draft: Draft;
  readonly model: Model;
  readonly models: readonly Model[];
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useTranslations('draw');
  const words = useTranslations('words');
  const { notify } = useProblem();
  const read = useReadPictureSettings();
  const { data: networks = [] } = useNetworks(model.id, model.capabilities.networks === true);
  const [left, setLeft] = useState<readonly LeftSetting[]>([]);
  const take = (file: Blob) =>
    read.mutate(file, {
      onSuccess: (settings) => {
        if (settings === null) {
          toast.error(t('settingsNone'));
          return;
        }
        const meant = models.find(({ id }) => id === settings.modelId) ?? model;
        const imported = importSettings(settings, { model: meant, networks });
        onChange(imported.change);
        setLeft(imported.left);
        const undo = () => {
          onChange(draft);
          setLeft([]);
        };
        toast(t('settingsTaken'), { action: { label: words('undo'), onClick: undo } });
      },
      onError: notify,
    });
  const isOver = useDroppedSettings(take);
  return (
    <section aria-label={t('settingsRead')} className="flex flex-col gap-2 border-b border-hairline p-4">
      <FileButton
        label={read.isPending ? t('settingsReading') : isOver ? t('settingsDrop') : t('settingsRead')}
        icon={FileInput}
        accept={[...SETTINGS_MEDIA_TYPES, '.txt', '.json'].join(',')}
        isSingle
        isBusy={read.isPending}
        onBring={([file]) => file && take(file)}
      />
      <p className="text-small text-ink-soft">{t('settingsHint')}</p>
      {left.length > 0 && (
        <div role="status" className="flex flex-col gap-1.5 rounded-koma border border-hairline p-2 text-small">
          <p className="font-semibold text-ink">{t('settingsLeft')}</p>
          <ul className="flex max-h-40 flex-col gap-1 overflow-y-auto" tabIndex={0} aria-label={t('settingsLeft')}>
            {left.map(({ key, value }, index) => (
              <li key={index} className="break-words text-ink-soft">
                <span className="text-ink">{key === 'Model' ? t('settingsModel') : key}</span>: {value.slice(0, 200)}
              </li>
            ))}
          </ul>
          <Button look="plain" onClick={() => setLeft([])}>
            {words('close')}
          </Button>
        </div>
      )}
    </section>
  );
}
