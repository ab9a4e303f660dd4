'use client';

import { ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useUpdateProject } from '@/lib/client/projects';
import { languageSchema, MOST_LANGUAGES, type Language } from '@/lib/contracts/languages';
import type { Project } from '@/lib/contracts/projects';
import type { Line } from '@/lib/domain/lines/book-lines';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field, SelectField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { useLanguageNames } from './use-language-names';

/** Languages that manga is often read in; any other is typed by its code. */
const OFTEN: readonly Language[] = [
  'en',
  'ja',
  'fr',
  'de',
  'es',
  'it',
  'pt-BR',
  'ko',
  'zh-Hans',
  'zh-Hant',
  'id',
  'th',
  'vi',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'he',
  'nl',
];

/** Which languages a book is told in. Words of a language that is taken out stay stored, and come back with it. */
export function LanguagesDialog({
  project,
  lines,
  onClose,
}: {
  readonly project: Project;
  readonly lines: readonly Line[];
  readonly onClose: () => void;
}) {
  const t = useTranslations('lines');
  const common = useTranslations('words');
  const names = useLanguageNames();
  const { notify } = useProblem();
  const update = useUpdateProject(project.id);
  const [languages, setLanguages] = useState(project.languages);
  const [main = 'en', ...others] = languages;
  const gone = project.languages.slice(1).filter((language) => !languages.includes(language));
  const count = (language: Language) => lines.filter(({ words }) => (words[language] ?? '') !== '').length;
  const save = () =>
    update.mutate(
      { revision: project.revision, change: { languages } },
      {
        onSuccess: () => {
          toast(common('saved'));
          onClose();
        },
        onError: notify,
      },
    );
  return (
    <Dialog title={t('languagesTitle')} description={t('languagesText')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('writtenIn')}
          hint={t('writtenInHint')}
          value={main}
          options={[...new Set([main, ...OFTEN])]
            .filter((language) => language === main || !others.includes(language))
            .map((language) => ({ value: language, label: names(language) }))}
          onChange={({ target }) => setLanguages([target.value, ...others])}
        />
        <ol className="flex flex-col" aria-label={t('translatedInto')}>
          {others.map((language, index) => (
            <li key={language} className="flex min-h-11 items-center gap-2 border-b border-hairline">
              <span className="mr-auto text-read">
                {names(language)}
                <span className="block text-small text-ink-soft">{t('lineCount', { count: count(language) })}</span>
              </span>
              {index > 0 && (
                <IconButton
                  icon={ArrowUp}
                  label={t('earlier', { language: names(language) })}
                  onClick={() => setLanguages([main, ...movedUp(others, index)])}
                />
              )}
              <IconButton
                icon={X}
                label={t('takeOutLanguage', { language: names(language) })}
                onClick={() => setLanguages(languages.filter((one) => one !== language))}
              />
            </li>
          ))}
        </ol>
        {gone.map((language) => (
          <p key={language} role="alert" className="rounded-koma bg-mark-wash p-3 text-tool">
            {t('languageGoes', { language: names(language), count: count(language) })}
          </p>
        ))}
        {languages.length < MOST_LANGUAGES && (
          <AddLanguage languages={languages} onAdd={(language) => setLanguages([...languages, language])} />
        )}
        <Button look="primary" size="large" aria-disabled={update.isPending} onClick={save}>
          {common('save')}
        </Button>
      </div>
    </Dialog>
  );
}

function movedUp(languages: readonly Language[], index: number): Language[] {
  const [one] = languages.slice(index, index + 1);
  const others = languages.filter((_, at) => at !== index);
  return one === undefined ? [...languages] : [...others.slice(0, index - 1), one, ...others.slice(index - 1)];
}

function AddLanguage({
  languages,
  onAdd,
}: {
  readonly languages: readonly Language[];
  readonly onAdd: (language: Language) => void;
}) {
  const t = useTranslations('lines');
  const names = useLanguageNames();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const offered = OFTEN.filter((language) => !languages.includes(language));
  const add = () => {
    const wanted = typed.trim().toLowerCase();
    const known = offered.find((language) => [names(language), language].some((name) => name.toLowerCase() === wanted));
    const parsed = languageSchema.safeParse(known ?? typed.trim());
    if (!parsed.success || languages.includes(parsed.data)) return setWrong(true);
    setTyped('');
    onAdd(parsed.data);
  };
  return (
    <form
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="flex-1">
        <Field label={t('addLanguage')} hint={t('addLanguageHint')} error={isWrong ? t('noLanguage') : undefined}>
          {(control) => (
            <>
              <input
                {...control}
                list={`${control.id}-list`}
                value={typed}
                onChange={({ target }) => {
                  setTyped(target.value);
                  setWrong(false);
                }}
                className="h-9 w-full rounded-koma border border-edge/60 bg-raised px-2.5 text-tool hover:border-edge aria-invalid:border-mark max-sm:h-11 max-sm:text-base"
              />
              <datalist id={`${control.id}-list`}>
                {offered.map((language) => (
                  <option key={language} value={names(language)} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <Button type="submit" className="mt-[1.6rem]">
        {t('add')}
      </Button>
    </form>
  );
}
