'use client';

import { Archive } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useUnpinAnchor } from '@/lib/client/characters';
import {
  useCreatePlace,
  useDeletePlace,
  usePinPlaceAnchor,
  usePlace,
  useRestorePlace,
  useUpdatePlace,
} from '@/lib/client/places';
import { ProblemError } from '@/lib/client/problem-error';
import type { CreatePlace, Place, PlaceTraits } from '@/lib/contracts/places';
import { placeTags } from '@/lib/domain/staging/place-rough';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import { PictureSlot } from '../draw/picture-slot';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { TagLines } from '../characters/preview/tag-lines';
import { CamerasField } from './cameras-field';
import { OwnThingsField } from './own-things-field';
import { PlaceDescription } from './place-description';
import { PlaceSheet } from './place-sheet';
import { PlaceStage } from './place-stage';
import { SceneField } from './scene-field';
import { ThingsField } from './things-field';
import { VariantFields } from './variant-fields';

const FINISHES_SHOWN = ['colour', 'ink'] as const;
const MOST_ANCHORS = 24;

/** Makes a place, or changes one: what it looks like, when, and pictures of it. */
export function PlaceDialog({
  projectId,
  place,
  isReadOnly,
  onClose,
}: {
  readonly projectId: string;
  /** Null makes a new one. */
  readonly place: Place | null;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}) {
  const t = useTranslations('places');
  const desk = useTranslations('desk');
  const { notify } = useProblem();
  const [draft, setDraft] = useState<CreatePlace>(() => (place === null ? newPlace(t('usual')) : place));
  const [revision, setRevision] = useState(place?.revision ?? 0);
  const [hasSubmitted, setSubmitted] = useState(false);
  const [isStale, setStale] = useState(false);
  const [shown, setShown] = useState(0);
  const [chosenThing, chooseThing] = useState<number | null>(null);
  const [shownCamera, setShownCamera] = useState<string | null>(null);
  const [finish, setFinish] = useState<(typeof FINISHES_SHOWN)[number]>('colour');
  const create = useCreatePlace(projectId);
  const update = useUpdatePlace(place?.id ?? '');
  const stored = usePlace(place?.id ?? null);
  const isMissing = draft.name.trim() === '';
  const { traits } = draft;
  const built = PLACE_WORDS.find(({ tag }) => tag === traits.scene)?.tag;
  const camera = traits.cameras?.find(({ id }) => id === shownCamera) ?? null;
  const variant = traits.variants[Math.min(shown, traits.variants.length - 1)];
  const isUnnamed = [...traits.variants, ...(traits.cameras ?? [])].some(({ name }) => name.trim() === '');
  const setTraits = (change: Partial<PlaceTraits>) => setDraft({ ...draft, traits: { ...draft.traits, ...change } });
  const done = (words: 'saved' | 'made', { name }: Place) => {
    toast(t(words, { name }));
    onClose();
  };
  const save = () => {
    setSubmitted(true);
    if (isMissing || isUnnamed || create.isPending || update.isPending) return;
    const { name, description } = draft;
    const change = { name, description, traits };
    if (place === null) return create.mutate(change, { onSuccess: (made) => done('made', made), onError: notify });
    update.mutate(
      { revision, change },
      {
        onSuccess: (saved) => done('saved', saved),
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return notify(error);
          setStale(true);
          const { data } = await stored.refetch();
          if (data !== undefined) setRevision(data.revision);
        },
      },
    );
  };
  return (
    <Dialog title={place === null ? t('new') : t('editTitle')} isOpen onClose={onClose} isWide>
      <form
        className="grid gap-6 md:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="flex min-w-0 flex-col gap-4 md:sticky md:top-0 md:self-start">
          <PlaceStage
            traits={traits}
            variant={variant}
            camera={camera}
            finish={finish}
            name={draft.name}
            chosen={chosenThing}
            isReadOnly={isReadOnly}
            onChoose={chooseThing}
            onChange={(things) => setTraits({ things })}
          />
          <Segmented
            label={desk('finish')}
            value={finish}
            segments={FINISHES_SHOWN.map((value) => ({ value, label: desk(`finishName.${value}`) }))}
            onChange={setFinish}
          />
          <PlaceSheet name={draft.name} traits={traits} finish={finish} />
          <TagLines tags={placeTags(traits, variant).join(', ')} />
          {place !== null && <PlaceAnchors place={stored.data ?? place} />}
        </div>
        <fieldset disabled={isReadOnly} className="flex min-w-0 flex-col gap-6">
          <TextField
            label={t('name')}
            value={draft.name}
            maxLength={80}
            error={hasSubmitted && isMissing ? t('nameMissing') : undefined}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
          <PlaceDescription
            draft={draft}
            onChange={(next) => {
              setDraft(next);
              setShown(0);
              chooseThing(null);
              setShownCamera(next.traits.cameras?.[0]?.id ?? null);
            }}
          />
          <SceneField
            traits={traits}
            isReadOnly={isReadOnly}
            onChange={(scene) => {
              setTraits({ scene });
              setShownCamera(null);
            }}
          />
          <VariantFields
            traits={traits}
            shown={Math.min(shown, traits.variants.length - 1)}
            onShow={setShown}
            onChange={(variants) => setTraits({ variants })}
          />
          {built === undefined ? (
            <p className="text-small text-ink-soft">{t('onlyBackground')}</p>
          ) : (
            <>
              <ThingsField
                things={traits.things ?? []}
                chosen={chosenThing}
                onChoose={chooseThing}
                onChange={(things) => setTraits({ things })}
              />
              <OwnThingsField place={built} paints={traits.paints ?? []} onChange={(paints) => setTraits({ paints })} />
              <CamerasField
                place={built}
                traits={traits}
                shownId={shownCamera}
                onShow={setShownCamera}
                onChange={(cameras) => setTraits({ cameras })}
              />
            </>
          )}
          <TextField
            label={t('words')}
            hint={t('wordsHint')}
            value={draft.traits.words}
            maxLength={500}
            onChange={({ target }) => setTraits({ words: target.value })}
          />
          {hasSubmitted && isUnnamed && (
            <p role="alert" className="text-small font-medium text-mark-strong">
              {t('partUnnamed')}
            </p>
          )}
          {isStale && (
            <p role="alert" className="rounded-koma bg-mark-wash p-3 text-mark-strong">
              {t('stale')}
            </p>
          )}
          {!isReadOnly && (
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Button type="submit" look="primary" aria-disabled={create.isPending || update.isPending}>
                {place === null ? t('create') : t('save')}
              </Button>
              {place !== null && <TrashPlace place={place} onDone={onClose} />}
            </div>
          )}
        </fieldset>
      </form>
    </Dialog>
  );
}

function newPlace(variant: string): CreatePlace {
  return {
    name: '',
    description: '',
    traits: { scene: 'classroom', words: '', variants: [{ name: variant, time: 'day', weather: 'clear' }] },
  };
}

function PlaceAnchors({ place }: { readonly place: Place }) {
  const t = useTranslations('places');
  const { notify } = useProblem();
  const pin = usePinPlaceAnchor(place.id);
  const unpin = useUnpinAnchor(place.id);
  const { refetch } = usePlace(place.id);
  return (
    <PictureSlot
      projectId={place.projectId}
      label={t('anchors')}
      hint={t('anchorsHint')}
      pictureIds={place.anchors.map(({ picture }) => picture.id)}
      most={MOST_ANCHORS}
      onAdd={(pictureId) => pin.mutate({ pictureId }, { onError: notify })}
      onRemove={(pictureId) => {
        const anchor = place.anchors.find(({ picture }) => picture.id === pictureId);
        if (anchor !== undefined) unpin.mutate(anchor.id, { onSuccess: () => void refetch(), onError: notify });
      }}
    />
  );
}

function TrashPlace({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const t = useTranslations('places');
  const { notify } = useProblem();
  const remove = useDeletePlace(place.projectId);
  const restore = useRestorePlace();
  return (
    <Button
      look="quiet"
      onClick={() =>
        remove.mutate(place.id, {
          onSuccess: () => {
            onDone();
            toast(t('putAwayDone', { name: place.name }), {
              action: { label: t('undo'), onClick: () => restore.mutate(place.id, { onError: notify }) },
            });
          },
          onError: notify,
        })
      }
    >
      <Archive aria-hidden size={15} />
      {t('putAway')}
    </Button>
  );
}
