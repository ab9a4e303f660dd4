'use client';

import { useTranslations } from 'use-intl';
import { lowWord } from '@/lib/contracts/drawing';
import type { Generation } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import type { Staging } from '@/lib/contracts/staging';
import { CastStage } from '../cast/cast-stage';
import { PropStage } from '../cast/prop-stage';
import type { Staged } from '../cast/use-staged';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import type { Draft, SettledDraft } from './draft';
import { finishedSize, isInTheMaking } from './drawing-view';
import { GenerationPaper } from './generation-paper';
import { OwnRough } from './own-rough';
import { Paper } from './paper';
import { RoughPicture } from './rough-picture';
import { SpecificationPicture } from '../rough/specification-picture';
import { useProgressWords } from './use-progress-words';

/** The desk: the rough of what is written, or the drawing that is chosen, with a line of words under it. */
export function DrawCanvas({
  draft,
  settled,
  model,
  compiledText,
  staged,
  onStage,
  generation,
  pictureIndex,
  onPick,
  onStop,
  onResume,
  onRedraw,
}: {
  readonly draft: Draft;
  readonly settled: SettledDraft;
  readonly model: Model;
  readonly compiledText: string;
  readonly staged: Staged;
  /** Null where one may look only. */
  readonly onStage: ((staging: Staging) => void) | null;
  /** Null shows the rough of the draft. */
  readonly generation: Generation | null;
  readonly pictureIndex: number;
  readonly onPick: (pictureIndex: number) => void;
  readonly onStop: (generation: Generation) => void;
  readonly onResume: (generation: Generation) => void;
  readonly onRedraw: (generation: Generation) => void;
}) {
  const t = useTranslations('draw');
  const size = generation === null ? settled.size : finishedSize(generation);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 p-3 sm:p-6">
        <div className="@container-[size] flex size-full items-center justify-center">
          <Paper {...size}>
            {generation !== null ? (
              <GenerationPaper
                key={generation.id}
                generation={generation}
                pictureIndex={Math.min(pictureIndex, generation.pictureCount - 1)}
                size="screen"
              />
            ) : staged.specification !== null ? (
              <>
                <SpecificationPicture specification={staged.specification} label={t('rough')} />
                {draft.staging !== null && onStage !== null && (
                  <>
                    <PropStage
                      props={draft.staging.props}
                      specification={staged.specification}
                      onChange={(props) => draft.staging && onStage({ ...draft.staging, props })}
                    />
                    <CastStage
                      staging={draft.staging}
                      specification={staged.specification}
                      names={draft.staging.cast.map(
                        ({ characterId }) => staged.characters.find(({ id }) => id === characterId)?.name ?? '',
                      )}
                      onChange={onStage}
                    />
                  </>
                )}
              </>
            ) : draft.rough === null ? (
              <RoughPicture text={compiledText} seed={lowWord(draft.seed)} {...settled.size} label={t('rough')} />
            ) : (
              <OwnRough pictureId={draft.rough.pictureId} label={t('ownRough')} />
            )}
          </Paper>
        </div>
      </div>
      {generation === null ? (
        <p className="pb-3 text-center text-tool text-pencil-text">
          {model.capabilities.rough || staged.specification !== null ? t('roughCaption') : t('roughCaptionFree')}
        </p>
      ) : (
        <GenerationLine generation={generation} onStop={onStop} onResume={onResume} onRedraw={onRedraw} />
      )}
      {generation !== null && generation.pictureCount > 1 && (
        <ul className="flex justify-center gap-2 px-4 pb-3">
          {Array.from({ length: generation.pictureCount }, (_, index) => (
            <li key={index}>
              <button
                type="button"
                aria-label={t('pictureOf', { index: index + 1, count: generation.pictureCount })}
                aria-pressed={index === pictureIndex}
                onClick={() => onPick(index)}
                style={{ aspectRatio: `${size.widthPx} / ${size.heightPx}` }}
                className={classNames(
                  'relative h-16 overflow-hidden rounded-[3px] bg-paper',
                  index === pictureIndex ? 'outline-2 outline-offset-2 outline-mark' : 'opacity-85 hover:opacity-100',
                )}
              >
                <GenerationPaper generation={generation} pictureIndex={index} size="card" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What can be said of a drawing that is not there yet, or never came, with the way on. */
function GenerationLine({
  generation,
  onStop,
  onResume,
  onRedraw,
}: {
  readonly generation: Generation;
  readonly onStop: (generation: Generation) => void;
  readonly onResume: (generation: Generation) => void;
  readonly onRedraw: (generation: Generation) => void;
}) {
  const t = useTranslations('draw');
  const progressWords = useProgressWords();
  const { status, failure } = generation;
  if (status === 'succeeded') return null;
  return (
    <div className="flex min-h-11 items-center justify-center gap-3 px-4 pb-3 text-tool">
      <p role="status" className="tabular-nums">
        {status === 'failed' ? (
          <span className="text-mark-strong">
            {t('failed')}: {failure?.sentence}
          </span>
        ) : status === 'cancelled' ? (
          t('cancelled')
        ) : (
          progressWords(generation)
        )}
      </p>
      {status === 'paused' && (
        <Button size="small" onClick={() => onResume(generation)}>
          {t('resume')}
        </Button>
      )}
      {isInTheMaking(generation) ? (
        <Button size="small" onClick={() => onStop(generation)}>
          {t('stop')}
        </Button>
      ) : (
        <Button size="small" onClick={() => onRedraw(generation)}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}
