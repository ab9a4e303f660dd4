'use client';

import { diffLines } from 'diff';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDraftScript } from '@/lib/client/books';
import { useSettings } from '@/lib/client/studio';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { TextAreaField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { Slider } from '../ui/slider';
import { useProblem } from '../ui/use-problem';
import { useDeskFacts } from './desk-context';
import { DraftQuestions } from './draft-questions';

/** A premise becomes a script to look at; over a script that is there, its changes are taken one by one. */
export function PremiseDialog({
  current,
  onTake,
  onClose,
}: {
  readonly current: string;
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('desk');
  const { project } = useDeskFacts();
  const [premise, setPremise] = useState(() => premiseIn(current));
  const [pageCount, setPageCount] = useState(4);
  const [error, setError] = useState<string>();
  const [seed, setSeed] = useState(0);
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [by, setBy] = useState<'rules' | 'model'>('rules');
  const { data: settings } = useSettings();
  const hasWriter = settings !== undefined && settings.writer.url !== '' && settings.writer.model !== '';
  const draft = useDraftScript(project.id);
  const { notify } = useProblem();
  const text = draft.data?.text;
  const questions = draft.data?.questions ?? [];
  const parts = useMemo(() => (text === undefined ? [] : diffLines(current, text)), [current, text]);
  const isOver = current.trim() !== '';
  const make = () => {
    if (premise.trim() === '') {
      setError(t('premiseEmpty'));
      return;
    }
    setRefused(new Set());
    draft.mutate({ premise, pageCount, seed, by: hasWriter ? by : 'rules' }, { onError: notify });
    // Asked again, the same premise is drafted in another way.
    setSeed(seed + 1);
  };
  const take = () => {
    if (text === undefined) return;
    // A part that was refused stays as it was: what would be added is left out, what would go is kept.
    const accepted = parts.map(({ value, added, removed }, index) => {
      const isRefused = refused.has(index);
      if (added) return isRefused ? '' : value;
      if (removed) return isRefused ? value : '';
      return value;
    });
    onTake(isOver ? accepted.join('') : text);
  };
  const toggle = (index: number) => {
    const next = new Set(refused);
    if (!next.delete(index)) next.add(index);
    setRefused(next);
  };
  return (
    <Dialog title={t('draft')} description={t('draftLead')} isOpen onClose={onClose} isWide>
      <div className="flex flex-col gap-4">
        <TextAreaField
          label={t('premise')}
          hint={t('premiseHint')}
          value={premise}
          rows={4}
          maxLength={20_000}
          {...(error === undefined ? {} : { error })}
          onChange={(event) => {
            setPremise(event.target.value);
            setError(undefined);
          }}
        />
        <Slider
          label={t('howManyPages')}
          value={pageCount}
          min={1}
          max={24}
          step={1}
          valueText={t('pageCount', { count: pageCount })}
          onChange={setPageCount}
        />
        {hasWriter && (
          <Segmented
            label={t('draftBy')}
            value={by}
            segments={[
              { value: 'rules', label: t('byRules') },
              { value: 'model', label: settings.writer.model },
            ]}
            onChange={setBy}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look={text === undefined ? 'primary' : 'plain'} disabled={draft.isPending} onClick={make}>
            {t(text === undefined ? 'makeDraft' : 'makeDraftAgain')}
          </Button>
        </div>
        {text !== undefined && (
          <>
            {questions.length > 0 && <DraftQuestions questions={questions} />}
            {isOver && <p className="text-small text-ink-soft">{t('diffHint')}</p>}
            <div className="max-h-[42dvh] overflow-y-auto rounded-koma border border-hairline bg-raised font-mono text-[12px] leading-5">
              {(isOver ? parts : [{ value: text, added: false, removed: false }]).map(
                ({ value, added, removed }, index) => {
                  const isChange = added || removed;
                  const isRefused = refused.has(index);
                  return isChange ? (
                    <button
                      key={index}
                      type="button"
                      aria-pressed={!isRefused}
                      onClick={() => toggle(index)}
                      className={classNames(
                        'block w-full border-l-4 px-4 py-1 text-left whitespace-pre-wrap',
                        added ? 'border-pencil bg-pencil-wash' : 'border-mark bg-mark-wash line-through',
                        isRefused && 'opacity-45',
                      )}
                    >
                      <span className="sr-only">{t(added ? 'partAdded' : 'partRemoved')}</span>
                      {value}
                    </button>
                  ) : (
                    <pre key={index} className="px-5 py-1 font-mono whitespace-pre-wrap">
                      {value}
                    </pre>
                  );
                },
              )}
            </div>
            <Button look="primary" className="self-end" onClick={take}>
              {t('takeDraft')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function premiseIn(script: string): string {
  return /^Premise:\s*(.*)$/m.exec(script)?.[1] ?? '';
}
