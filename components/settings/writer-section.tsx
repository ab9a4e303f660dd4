import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLanguageModels } from '@/lib/client/model-drafts';
import type { LanguageModelFile } from '@/lib/contracts/models';
import type { Settings, UpdateSettings } from '@/lib/contracts/settings';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';

interface WriterProps {
  readonly writer: Settings['writer'];
  readonly onSave: (change: UpdateSettings) => void;
  readonly isSaving: boolean;
}

/** The language model that may draft scripts: none, a file of the models folder, or a server. */
export function WriterSection({ writer, onSave, isSaving }: WriterProps) {
  const t = useTranslations('settings');
  const [kind, setKind] = useState(writer.kind);
  const choose = (next: Settings['writer']['kind']) => {
    setKind(next);
    // A server or a file counts once it is named.
    const isNamed = next === 'file' ? writer.file !== '' : next === 'none' || writer.url !== '';
    if (isNamed) onSave({ writerKind: next });
  };
  return (
    <div className="flex flex-col gap-3">
      <p aria-hidden className="-mb-1.5 text-tool font-semibold text-ink-soft">
        {t('languageModel')}
      </p>
      <Segmented
        label={t('languageModel')}
        value={kind}
        segments={[
          { value: 'none', label: t('languageModelNone') },
          { value: 'file', label: t('languageModelFile') },
          { value: 'server', label: t('languageModelServer') },
        ]}
        onChange={choose}
      />
      <p className="text-small text-ink-soft">{t('languageModelHint')}</p>
      {kind === 'file' && <FileField writer={writer} onSave={onSave} />}
      {kind === 'server' && <ServerFields writer={writer} onSave={onSave} isSaving={isSaving} />}
    </div>
  );
}

function FileField({ writer, onSave }: Pick<WriterProps, 'writer' | 'onSave'>) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const { data: files = [] } = useLanguageModels(true);
  const facts = ({ name, architecture, byteSize, contextLength, problem }: LanguageModelFile): string =>
    problem === null
      ? t('writerFileFacts', {
          name,
          architecture,
          size: `${format.number(byteSize / 1e9, { maximumFractionDigits: byteSize < 1e9 ? 2 : 1 })} GB`,
          context: format.number(contextLength),
        })
      : t('writerFileBroken', { name, problem });
  return (
    <SelectField
      label={t('writerFile')}
      hint={t('writerFileHint')}
      value={writer.kind === 'file' ? writer.file : ''}
      options={[
        { value: '', label: t(files.length === 0 ? 'writerFileNone' : 'writerFileChoose') },
        ...files.map((file) => ({ value: file.id, label: facts(file) })),
      ]}
      onChange={(event) => {
        if (event.target.value !== '') onSave({ writerKind: 'file', writerFile: event.target.value });
      }}
    />
  );
}

/** Where a language model answers in OpenAI's form. */
function ServerFields({ writer, onSave, isSaving }: WriterProps) {
  const t = useTranslations('settings');
  const words = useTranslations('words');
  const [url, setUrl] = useState(writer.url);
  const [model, setModel] = useState(writer.model);
  const [key, setKey] = useState('');
  const isWrong = url !== '' && !/^https?:\/\/\S+$/.test(url);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        onSave({ writerUrl: url, writerModel: model, ...(key === '' ? {} : { writerKey: key }) });
        setKey('');
      }}
    >
      <TextField
        label={t('writerUrl')}
        hint={t('writerHint')}
        placeholder="http://localhost:11434/v1"
        value={url}
        maxLength={500}
        {...(isWrong ? { error: t('writerWrong') } : {})}
        onChange={(event) => setUrl(event.target.value.trim())}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('writerModel')}
          value={model}
          maxLength={200}
          onChange={(event) => setModel(event.target.value)}
        />
        <TextField
          label={t('writerKey')}
          type="password"
          autoComplete="off"
          placeholder={writer.hasKey ? '••••••••' : ''}
          value={key}
          maxLength={500}
          onChange={(event) => setKey(event.target.value)}
        />
      </div>
      <Button type="submit" className="w-fit" aria-disabled={isSaving}>
        {words('save')}
      </Button>
    </form>
  );
}
