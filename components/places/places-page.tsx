'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlaces } from '@/lib/client/places';
import type { Place } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { SpecificationPicture } from '../rough/specification-picture';
import { ProjectFrame } from '../project/project-frame';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { PlaceDialog } from './place-dialog';

const CARD = { widthPx: 288, heightPx: 192 };

/** The places of a project. */
export function PlacesPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('places');
  return (
    <ProjectFrame projectId={projectId} title={t('title')}>
      {({ myRole }) => <PlaceWall projectId={projectId} isReadOnly={myRole === 'viewer'} />}
    </ProjectFrame>
  );
}

function PlaceWall({ projectId, isReadOnly }: { readonly projectId: string; readonly isReadOnly: boolean }) {
  const t = useTranslations('places');
  const words = useTranslations('words');
  const { items, error, refetch, hasMore, loadMore } = usePlaces(projectId);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  if (items === undefined) {
    if (error !== null) return <ProblemNotice error={error} onRetry={refetch} />;
    return <div aria-hidden className="h-48 animate-pulse rounded-[4px] bg-hairline/50" />;
  }
  const open = items.find(({ id }) => id === openId) ?? null;
  const make = (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden size={16} />
      {t('new')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-6">
      {items.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={isReadOnly ? t('emptyViewer') : t('emptyText')}
          picture={<Somewhere />}
        >
          {!isReadOnly && make}
        </EmptyState>
      ) : (
        <>
          {!isReadOnly && <div className="flex justify-end">{make}</div>}
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {items.map((place) => (
              <li key={place.id} className="animate-fade">
                <PlaceCard place={place} onOpen={() => setOpenId(place.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {hasMore && (
        <div className="flex justify-center">
          <Button onClick={loadMore}>{words('loadMore')}</Button>
        </div>
      )}
      {(open !== null || isMaking) && (
        <PlaceDialog
          key={open?.id ?? 'new'}
          projectId={projectId}
          place={open}
          isReadOnly={isReadOnly}
          onClose={() => {
            setOpenId(null);
            setMaking(false);
          }}
        />
      )}
    </div>
  );
}

function PlaceCard({ place, onOpen }: { readonly place: Place; readonly onOpen: () => void }) {
  const t = useTranslations('places');
  const { name, traits } = place;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('see', { name })}
      className="group flex w-full flex-col gap-2 text-left"
    >
      <SpecificationPicture
        specification={placeRough(traits, CARD)}
        label=""
        finish="ink"
        className="aspect-[3/2] w-full overflow-hidden rounded-[4px] border border-hairline transition-colors duration-150 group-hover:border-edge"
      />
      <span>
        <span className="block text-read font-semibold wrap-anywhere">{name}</span>
        <span className="block text-small text-ink-soft">{t('variantCount', { count: traits.variants.length })}</span>
      </span>
    </button>
  );
}

function Somewhere() {
  return (
    <SpecificationPicture
      specification={placeRough(
        { scene: 'classroom', words: '', variants: [{ name: '', time: 'day', weather: 'clear' }] },
        CARD,
      )}
      finish="ink"
      label=""
      className="aspect-[3/2] w-60 overflow-hidden rounded-[4px] shadow-page"
    />
  );
}
