'use client';

import Link from 'next/link';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useContinuity } from '@/lib/client/continuity';
import { useRegenerateWithReference } from '@/lib/client/generations';
import { pictureAddress } from '@/lib/client/pictures';
import type { Character, Continuity, Likeness } from '@/lib/contracts/characters';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';

/** How many of the worst are shown. */
const WORST = 8;

/** How alike somebody is over the drawings: a chart, and the pictures that are least like them. */
export function CharacterContinuity({
  character,
  isReadOnly,
}: {
  readonly character: Character;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('continuity');
  const { data, error, refetch } = useContinuity(character.id);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="border-b border-hairline pb-2 text-read font-semibold">{t('title')}</h2>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Measured character={character} continuity={data} isReadOnly={isReadOnly} />}
    </section>
  );
}

function Measured({
  character,
  continuity,
  isReadOnly,
}: {
  readonly character: Character;
  readonly continuity: Continuity;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('continuity');
  const { items, pendingCount, hasAnchors, threshold } = continuity;
  const measured = items.filter((item): item is Measurement => item.likeness !== null);
  const worst = [...items].sort((a, b) => (a.likeness ?? -1) - (b.likeness ?? -1)).slice(0, WORST);
  if (!hasAnchors) return <p className="text-tool text-ink-soft">{t('noAnchors')}</p>;
  return (
    <>
      <p className="text-tool text-ink-soft" role="status">
        {pendingCount > 0 ? t('pending', { count: pendingCount }) : t('text')}
      </p>
      {measured.length > 1 && <Chart items={measured} threshold={threshold} />}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {worst.map((item) => (
          <li key={item.pictureId}>
            <WorstItem character={character} item={item} threshold={threshold} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Measurement = Likeness & { readonly likeness: number };

const CHART = { width: 1000, height: 130, pad: 12 };

/** Likeness over the drawings in their order, with the line under which a face counts as another's. */
function Chart({ items, threshold }: { readonly items: readonly Measurement[]; readonly threshold: number }) {
  const t = useTranslations('continuity');
  const { width, height, pad } = CHART;
  const x = (index: number): number => pad + ((width - 2 * pad) * index) / Math.max(1, items.length - 1);
  const y = (likeness: number): number => height - pad - (height - 2 * pad) * likeness;
  const path = items.map(({ likeness }, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(likeness)}`).join(' ');
  const below = items.filter(({ likeness }) => likeness < threshold).length;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('chart', { count: items.length, below })}
      className="h-auto w-full rounded-koma border border-hairline bg-raised"
    >
      <path d={`M${pad},${y(threshold)} H${width - pad}`} stroke="var(--mark)" strokeDasharray="4 4" />
      <path d={path} fill="none" stroke="var(--pencil)" strokeWidth="1.6" />
      {items.map(({ pictureId, likeness }, index) => (
        <circle
          key={pictureId}
          cx={x(index)}
          cy={y(likeness)}
          r="3.4"
          fill={likeness < threshold ? 'var(--mark)' : 'var(--pencil)'}
        />
      ))}
    </svg>
  );
}

function WorstItem({
  character,
  item,
  threshold,
  isReadOnly,
}: {
  readonly character: Character;
  readonly item: Likeness;
  readonly threshold: number;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('continuity');
  const { notify } = useProblem();
  const redraw = useRegenerateWithReference(character.projectId);
  const { pictureId, generationId, likeness } = item;
  const isUnlike = likeness === null || likeness < threshold;
  return (
    <figure className="flex flex-col gap-1.5">
      <Link
        href={`/projects/${character.projectId}/draw`}
        className="relative block aspect-square overflow-hidden rounded-[4px] border border-hairline bg-paper"
      >
        <img src={pictureAddress(pictureId, 'card')} alt={t('picture')} className="size-full object-contain" />
      </Link>
      <figcaption className={isUnlike ? 'text-small font-semibold text-mark-strong' : 'text-small text-ink-soft'}>
        {likeness === null ? t('noFace') : t('likeness', { value: Math.round(likeness * 100) })}
      </figcaption>
      {!isReadOnly && isUnlike && (
        <Button
          size="small"
          onClick={() => redraw.mutate(generationId, { onSuccess: () => toast(t('redrawing')), onError: notify })}
        >
          {t('redraw')}
        </Button>
      )}
    </figure>
  );
}
