'use client';

import { Archive, Plus, X } from 'lucide-react';
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
import type { CreatePlace, Place, PlaceTraits, PlaceVariant } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { TIMES, WEATHERS } from '@/lib/rough/vocabulary';
import { PictureSlot } from '../draw/picture-slot';
import { SpecificationPicture } from '../draw/specification-picture';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField, TextAreaField, TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { SceneField } from './scene-field';

const LARGE = { widthPx: 384, heightPx: 256 };
const MOST_VARIANTS = 12;
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
  const { tell } = useProblem();
  const [draft, setDraft] = useState<CreatePlace>(() => (place === null ? newPlace(t('usual')) : place));
  const [revision, setRevision] = useState(place?.revision ?? 0);
  const [hasTried, setTried] = useState(false);
  const [isStale, setStale] = useState(false);
  const create = useCreatePlace(projectId);
  const update = useUpdatePlace(place?.id ?? '');
  const stored = usePlace(place?.id ?? null);
  const isMissing = draft.name.trim() === '';
  const setTraits = (change: Partial<PlaceTraits>) => setDraft({ ...draft, traits: { ...draft.traits, ...change } });
  const done = (words: 'saved' | 'made', { name }: Place) => {
    toast(t(words, { name }));
    onClose();
  };
  const save = () => {
    setTried(true);
    if (isMissing || create.isPending || update.isPending) return;
    const { name, description, traits } = draft;
    const change = { name, description, traits };
    if (place === null) return create.mutate(change, { onSuccess: (made) => done('made', made), onError: tell });
    update.mutate(
      { revision, change },
      {
        onSuccess: (saved) => done('saved', saved),
        onError: async (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return tell(error);
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
        <div className="flex flex-col gap-4">
          <SpecificationPicture
            specification={placeRough(draft.traits, LARGE)}
            label={t('rough', { name: draft.name })}
            finish="colour"
            className="aspect-[3/2] w-full overflow-hidden rounded-[4px] shadow-page"
          />
          <SceneField traits={draft.traits} isReadOnly={isReadOnly} onChange={(scene) => setTraits({ scene })} />
          {place !== null && <PlaceAnchors place={stored.data ?? place} />}
        </div>
        <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
          <TextField
            label={t('name')}
            value={draft.name}
            maxLength={80}
            error={hasTried && isMissing ? t('nameMissing') : undefined}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
          <VariantFields variants={draft.traits.variants} onChange={(variants) => setTraits({ variants })} />
          <TextField
            label={t('words')}
            hint={t('wordsHint')}
            value={draft.traits.words}
            maxLength={500}
            onChange={({ target }) => setTraits({ words: target.value })}
          />
          <TextAreaField
            label={t('description')}
            value={draft.description}
            maxLength={2000}
            onChange={({ target }) => setDraft({ ...draft, description: target.value })}
          />
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
              {place !== null && <PutAway place={place} onDone={onClose} />}
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

function VariantFields({
  variants,
  onChange,
}: {
  readonly variants: readonly PlaceVariant[];
  readonly onChange: (variants: PlaceVariant[]) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('traits');
  const change = (index: number, part: Partial<PlaceVariant>) =>
    onChange(variants.map((variant, at) => (at === index ? { ...variant, ...part } : variant)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('variants')}</legend>
      <p className="text-small text-ink-soft">{t('variantsHint')}</p>
      {variants.map((variant, index) => (
        <div key={index} className="grid grid-cols-[1fr_1fr_1fr_auto] items-end gap-1.5">
          <TextField
            label={t('variantName')}
            value={variant.name}
            maxLength={80}
            onChange={({ target }) => change(index, { name: target.value })}
          />
          <SelectField
            label={t('time')}
            value={variant.time}
            options={TIMES.map((value) => ({ value, label: words(`time_${value}`) }))}
            onChange={({ target }) => change(index, { time: TIMES.find((one) => one === target.value) ?? 'day' })}
          />
          <SelectField
            label={t('weather')}
            value={variant.weather}
            options={WEATHERS.map((value) => ({ value, label: words(`weather_${value}`) }))}
            onChange={({ target }) =>
              change(index, { weather: WEATHERS.find((one) => one === target.value) ?? 'clear' })
            }
          />
          <IconButton
            icon={X}
            label={t('takeVariant', { name: variant.name })}
            disabled={variants.length === 1}
            onClick={() => onChange(variants.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {variants.length < MOST_VARIANTS && (
        <Button
          size="small"
          look="quiet"
          className="w-fit"
          onClick={() =>
            onChange([
              ...variants,
              { name: t('variantNumber', { number: variants.length + 1 }), time: 'night', weather: 'clear' },
            ])
          }
        >
          <Plus aria-hidden size={15} />
          {t('addVariant')}
        </Button>
      )}
    </fieldset>
  );
}

function PlaceAnchors({ place }: { readonly place: Place }) {
  const t = useTranslations('places');
  const { tell } = useProblem();
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
      onAdd={(pictureId) => pin.mutate({ pictureId }, { onError: tell })}
      onTakeAway={(pictureId) => {
        const anchor = place.anchors.find(({ picture }) => picture.id === pictureId);
        if (anchor !== undefined) unpin.mutate(anchor.id, { onSuccess: () => void refetch(), onError: tell });
      }}
    />
  );
}

function PutAway({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const t = useTranslations('places');
  const { tell } = useProblem();
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
              action: { label: t('undo'), onClick: () => restore.mutate(place.id, { onError: tell }) },
            });
          },
          onError: tell,
        })
      }
    >
      <Archive aria-hidden size={15} />
      {t('putAway')}
    </Button>
  );
}
