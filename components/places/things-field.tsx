'use client';

import { FlipHorizontal2, Minus, Plus, RotateCcw, RotateCw, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MOST_PLACE_THINGS } from '@/lib/contracts/places';
import { thingRough } from '@/lib/domain/staging/place-rough';
import type { StandingThing } from '@/lib/rough/specification';
import { PROP_TAGS, type PropTag } from '@/lib/rough/vocabulary';
import { SpecificationPicture } from '../rough/specification-picture';
import { TextField } from '../ui/field';
import { ColourDot, ThingColours } from '../rough/thing-colours';
import { IconButton } from '../ui/icon-button';

const THUMB = { widthPx: 96, heightPx: 96 };
const SCALE_STEP = 1.15;
const TURN_STEP = 15;

/** What stands in a place: a search over everything that can be drawn, and what is there already. */
export function ThingsField({
  things,
  chosen,
  onChoose,
  onChange,
}: {
  readonly things: readonly StandingThing[];
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
  readonly onChange: (things: StandingThing[]) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('things');
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim().toLowerCase());
  const found = useMemo(
    () =>
      PROP_TAGS.map((tag) => ({ tag, label: words(`thing_${tag}`) })).filter(
        ({ tag, label }) => label.toLowerCase().includes(asked) || tag.replaceAll('_', ' ').includes(asked),
      ),
    [asked, words],
  );
  const isFull = things.length >= MOST_PLACE_THINGS;
  const add = (tag: PropTag) => {
    if (isFull) return;
    const right = ((things.length * 7) % 5) * 0.7 - 1.4;
    onChange([...things, { tag, right: Math.round(right * 100) / 100, up: 0, away: 1.2, scale: 1, turnDegrees: 0 }]);
    onChoose(things.length);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('things')}</legend>
      <p className="text-small text-ink-soft">{t('thingsHint')}</p>
      {things.length > 0 && (
        <ul className="flex flex-col gap-1">
          {things.map((thing, index) => (
            <li key={index}>
              <ThingRow
                thing={thing}
                isChosen={chosen === index}
                onChoose={() => onChoose(index)}
                onChange={(next) => {
                  onChange(things.flatMap((one, at) => (at === index ? (next ?? []) : one)));
                  if (next === null) onChoose(null);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('findThing')}
        type="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul
        aria-label={t('thingChoices')}
        className="relative grid max-h-44 auto-rows-min grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-1.5 overflow-y-auto rounded-koma border border-hairline p-1.5"
      >
        {found.map(({ tag, label }) => (
          <li key={tag}>
            <button
              type="button"
              disabled={isFull}
              aria-label={t('addThing', { name: label })}
              title={label}
              onClick={() => add(tag)}
              className="block aspect-square w-full overflow-hidden rounded-[4px] border border-hairline hover:border-edge disabled:opacity-50"
            >
              <SpecificationPicture
                specification={thingRough(tag, THUMB)}
                label=""
                finish="colour"
                className="size-full"
              />
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="text-small text-ink-soft">{t('nothingFound')}</p>}
    </fieldset>
  );
}

function ThingRow({
  thing,
  isChosen,
  onChoose,
  onChange,
}: {
  readonly thing: StandingThing;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: (thing: StandingThing | null) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('things');
  const name = words(`thing_${thing.tag}`);
  const size = (by: number) =>
    onChange({ ...thing, scale: Math.round(Math.max(0.1, Math.min(10, thing.scale * by)) * 100) / 100 });
  const turn = (by: number) => onChange({ ...thing, turnDegrees: ((thing.turnDegrees + by + 540) % 360) - 180 });
  const { colour: _, ...usual } = thing;
  return (
    <div
      className={`rounded-koma border px-2 ${isChosen ? 'border-mark' : 'border-hairline'}`}
      onFocusCapture={onChoose}
    >
      <div className="flex items-center gap-0.5">
        <ColourDot colour={thing.colour} />
        <span className="ml-1 flex-1 text-tool wrap-anywhere">{name}</span>
        <span className="text-small text-ink-soft tabular-nums">× {thing.scale.toFixed(1)}</span>
        <IconButton icon={Minus} label={t('smaller', { name })} onClick={() => size(1 / SCALE_STEP)} />
        <IconButton icon={Plus} label={t('larger', { name })} onClick={() => size(SCALE_STEP)} />
        <IconButton icon={RotateCcw} label={t('turnLeft', { name })} onClick={() => turn(-TURN_STEP)} />
        <IconButton icon={RotateCw} label={t('turnRight', { name })} onClick={() => turn(TURN_STEP)} />
        <IconButton
          icon={FlipHorizontal2}
          label={t('mirrorThing', { name })}
          onClick={() => onChange({ ...thing, isMirrored: !(thing.isMirrored ?? false) })}
        />
        <IconButton icon={Trash2} label={t('takeThing', { name })} onClick={() => onChange(null)} />
      </div>
      {isChosen && (
        <div className="pb-2">
          <ThingColours
            tag={thing.tag}
            colour={thing.colour}
            onChange={(colour) => onChange(colour === undefined ? usual : { ...thing, colour })}
          />
        </div>
      )}
    </div>
  );
}
