'use client';

import { useTranslations } from 'use-intl';
import { MOST_LETTERS } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import type { Line } from '@/lib/domain/lines/book-lines';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { useLanguageNames } from './use-language-names';
import { isContested, type LineDrafts } from './use-line-drafts';

/** One balloon: who speaks, and its words in all languages side by side. */
export function LineRow({
  line,
  languages,
  drafts,
  canEdit,
}: {
  readonly line: Line;
  readonly languages: readonly Language[];
  readonly drafts: LineDrafts;
  readonly canEdit: boolean;
}) {
  const desk = useTranslations('desk');
  return (
    <li className="flex flex-col gap-1">
      <p className="text-small text-ink-soft">
        {line.speaker !== '' && <span className="font-semibold text-ink">{line.speaker}</span>}{' '}
        {desk(`kind.${line.kind}`)}
      </p>
      <div
        className="grid gap-2 max-sm:!grid-cols-1"
        style={{ gridTemplateColumns: `repeat(auto-fit, minmax(${languages.length > 4 ? '11rem' : '0'}, 1fr))` }}
      >
        {languages.map((language) => (
          <WordsField
            key={language}
            line={line}
            language={language}
            languages={languages}
            drafts={drafts}
            canEdit={canEdit}
          />
        ))}
      </div>
    </li>
  );
}

function WordsField({
  line,
  language,
  languages,
  drafts,
  canEdit,
}: {
  readonly line: Line;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly drafts: LineDrafts;
  readonly canEdit: boolean;
}) {
  const t = useTranslations('lines');
  const desk = useTranslations('desk');
  const names = useLanguageNames();
  const { balloonId, pageId, pageNumber } = line;
  const [main = language] = languages;
  const stored = line.words[language] ?? '';
  const draft = drafts.draftOf(balloonId, language);
  const text = draft?.text ?? stored;
  const isMissing = text.trim() === '' && (line.words[main] ?? '').trim() !== '';
  const contested = draft !== undefined && isContested(draft, stored) ? draft : null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <textarea
        data-line={language}
        lang={language}
        dir="auto"
        rows={1}
        value={text}
        readOnly={!canEdit}
        maxLength={MOST_LETTERS}
        aria-label={[names(language), desk('pageName', { number: pageNumber }), line.speaker]
          .filter((one) => one !== '')
          .join(', ')}
        placeholder={names(language)}
        onChange={({ target }) =>
          drafts.write({ pageId, balloonId, language, text: target.value, base: draft?.base ?? stored })
        }
        className={classNames(
          'min-h-9 w-full resize-none rounded-koma border bg-raised px-2.5 py-1.5 text-read [field-sizing:content] max-sm:min-h-11 max-sm:text-base',
          isMissing ? 'border-pencil-line border-l-4 border-l-pencil' : 'border-edge/60 hover:border-edge',
        )}
      />
      {contested !== null && (
        <div role="alert" className="flex flex-col gap-1.5 rounded-koma bg-mark-wash p-2 text-tool">
          <p className="font-semibold text-mark-strong">{t('changedMeanwhile')}</p>
          <p lang={language} dir="auto" className="whitespace-pre-line">
            {stored === '' ? t('nothing') : stored}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => drafts.write({ ...contested, base: stored })}>
              {t('keepMine')}
            </Button>
            <Button size="small" onClick={() => drafts.drop(contested)}>
              {t('takeTheirs')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
