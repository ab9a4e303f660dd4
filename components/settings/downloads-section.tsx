import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Settings, UpdateSettings } from '@/lib/contracts/settings';
import { Button } from '../ui/button';
import { TextAreaField, TextField } from '../ui/field';

const STORED = '••••••••';

/** Where models are downloaded from, with which tokens, and whose folders are used in place. */
export function DownloadsSection({
  downloads,
  onSave,
  isSaving,
}: {
  readonly downloads: Settings['downloads'];
  readonly onSave: (change: UpdateSettings) => void;
  readonly isSaving: boolean;
}) {
  const t = useTranslations('downloads');
  const words = useTranslations('words');
  const [mirror, setMirror] = useState(downloads.mirror);
  const [hubToken, setHubToken] = useState('');
  const [civitaiToken, setCivitaiToken] = useState('');
  const [allowsPrivate, setAllowsPrivate] = useState(downloads.allowsPrivate);
  const [folders, setFolders] = useState(downloads.folders.join('\n'));
  const isWrong = mirror !== '' && !/^https?:\/\/\S+$/.test(mirror);
  const save = () => {
    if (isWrong) return;
    const modelFolders = folders
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    onSave({
      ...{ downloadMirror: mirror, downloadPrivate: allowsPrivate, modelFolders },
      ...(hubToken === '' ? {} : { hubToken }),
      ...(civitaiToken === '' ? {} : { civitaiToken }),
    });
    setHubToken('');
    setCivitaiToken('');
  };
  return (
    <form
      aria-label={t('settings')}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="-mb-1.5 text-tool font-semibold text-ink-soft">{t('settings')}</p>
      <TextField
        label={t('mirror')}
        hint={t('mirrorHint')}
        placeholder="https://huggingface.co"
        value={mirror}
        maxLength={500}
        error={isWrong ? t('addressWrong') : undefined}
        onChange={({ target }) => setMirror(target.value.trim())}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('hubToken')}
          hint={t('hubTokenHint')}
          type="password"
          autoComplete="off"
          placeholder={downloads.hasHubToken ? STORED : ''}
          value={hubToken}
          maxLength={500}
          onChange={({ target }) => setHubToken(target.value)}
        />
        <TextField
          label={t('civitaiToken')}
          type="password"
          autoComplete="off"
          placeholder={downloads.hasCivitaiToken ? STORED : ''}
          value={civitaiToken}
          maxLength={500}
          onChange={({ target }) => setCivitaiToken(target.value)}
        />
      </div>
      <label className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
        <input type="checkbox" checked={allowsPrivate} onChange={({ target }) => setAllowsPrivate(target.checked)} />
        <span>
          {t('allowPrivate')} <span className="text-small text-ink-soft">{t('allowPrivateHint')}</span>
        </span>
      </label>
      <TextAreaField
        label={t('folders')}
        hint={t('foldersHint')}
        value={folders}
        onChange={({ target }) => setFolders(target.value)}
      />
      <Button type="submit" className="w-fit" aria-disabled={isSaving}>
        {words('save')}
      </Button>
    </form>
  );
}
