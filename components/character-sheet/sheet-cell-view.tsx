'use client';

import { MoreHorizontal, Pin } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { usePinAnchor } from '@/lib/client/characters';
import { pictureAddress } from '@/lib/client/pictures';
import { useDrawSheet, usePickSheetPicture } from '@/lib/client/sheets';
import type { Character, Outfit, Sheet } from '@/lib/contracts/characters';
import type { Generation } from '@/lib/contracts/generations';
import type { Picture } from '@/lib/contracts/pictures';
import { CELL_VIEWS } from '@/lib/domain/characters/sheet-cells';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { headCrop } from '@/lib/domain/characters/head-crop';
import { GenerationPaper } from '../draw/generation-paper';
import { SpecificationPicture } from '../rough/specification-picture';
import { isInTheMaking } from '../draw/drawing-view';
import { findLayout } from '../rough/rough-layouts';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';
import { useProblem } from '../ui/use-problem';

type CellState = Sheet['cells'][number];

/** One cell: its rough in blue, its drawing in the making, or the picture that stands there, with what one may do. */
export function SheetCellView({
  character,
  outfit,
  state,
  isReadOnly,
}: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly state: CellState;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('sheet');
  const { cell, drawings, pictureId } = state;
  const latest = drawings[0];
  const isMaking = latest !== undefined && isInTheMaking(latest);
  const shown = drawings.find(({ pictures }) => pictures.some(({ id }) => id === pictureId));
  const name = t(`cell_${cell}`);
  return (
    <figure className="flex h-full flex-col gap-1">
      <div
        className={classNames(
          'relative min-h-0 flex-1 overflow-hidden rounded-[4px] border border-hairline bg-paper',
          CELL_VIEWS[cell].aspect === 1 && 'aspect-square flex-none',
        )}
      >
        {isMaking ? (
          <GenerationPaper generation={latest} pictureIndex={0} size="card" />
        ) : pictureId !== null ? (
          <img
            src={pictureAddress(pictureId, 'card')}
            alt={`${character.name}: ${name}`}
            className="absolute inset-0 size-full object-contain"
          />
        ) : (
          <EmptyCell character={character} outfit={outfit} cell={cell} />
        )}
      </div>
      <figcaption className="flex min-h-9 items-center justify-between gap-1 text-small text-ink-soft">
        <span>{latest?.status === 'failed' ? t('failed', { cell: name }) : name}</span>
        {!isReadOnly && <CellActions character={character} outfit={outfit} state={state} shown={shown} name={name} />}
      </figcaption>
    </figure>
  );
}

function EmptyCell({
  character,
  outfit,
  cell,
}: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly cell: CellState['cell'];
}) {
  const { shot, view, expression, aspect } = CELL_VIEWS[cell];
  const size = { widthPx: Math.round(320 * aspect), heightPx: 320 };
  return (
    <SpecificationPicture
      finish="ink"
      specification={characterRough({
        traits: character.traits,
        outfit: outfit.traits,
        shot,
        view,
        expression,
        size,
      })}
      label=""
      className="absolute inset-0"
    />
  );
}

function CellActions({
  character,
  outfit,
  state,
  shown,
  name,
}: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly state: CellState;
  /** The drawing whose picture stands in the cell. */
  readonly shown: Generation | undefined;
  readonly name: string;
}) {
  const t = useTranslations('sheet');
  const { notify } = useProblem();
  const draw = useDrawSheet(character.id, outfit.id);
  const pick = usePickSheetPicture(character.id, outfit.id);
  const pin = usePinAnchor(character.id);
  const { cell, drawings, pictureId } = state;
  const picture = shown?.pictures.find(({ id }) => id === pictureId);
  const isPinned = character.anchors.some((anchor) => anchor.picture.id === pictureId);
  const others = drawings.flatMap(({ pictures }) => pictures).filter(({ id }) => id !== pictureId);
  const pinIt = async (one: Picture, drawing: Generation): Promise<void> => {
    const [head] = (drawing.rough === null ? null : await findLayout(drawing.rough))?.heads ?? [];
    const crop = head === undefined ? null : headCrop(head, drawing.size);
    pin.mutate(
      { pictureId: one.id, view: cell, crop },
      { onSuccess: () => toast(t('pinned', { name: character.name })), onError: notify },
    );
  };
  const entries: MenuEntry[] = [
    {
      label: pictureId === null ? t('drawCell') : t('redraw'),
      onChoose: () => draw.mutate([cell], { onError: notify }),
    },
    ...others.slice(0, 4).map((one, index) => ({
      label: t('take', { number: index + 1 }),
      onChoose: () => pick.mutate({ cell, pictureId: one.id }, { onError: notify }),
    })),
    ...(pictureId === null
      ? []
      : [{ label: t('save'), onChoose: () => window.open(pictureAddress(pictureId, 'full'), '_blank') }]),
  ];
  return (
    <span className="flex">
      {picture !== undefined && shown !== undefined && (
        <IconButton
          icon={Pin}
          label={isPinned ? t('isPinned', { cell: name }) : t('pin', { cell: name })}
          isPressed={isPinned}
          onClick={() => void pinIt(picture, shown)}
        />
      )}
      <Menu
        trigger={<IconButton icon={MoreHorizontal} label={t('more', { cell: name })} />}
        entries={entries}
        {...(others.length === 0 ? {} : { heading: <Candidates pictures={others.slice(0, 4)} /> })}
      />
    </span>
  );
}

/** The other drawings of a cell, numbered as the menu takes them. */
function Candidates({ pictures }: { readonly pictures: readonly Picture[] }) {
  return (
    <span className="flex gap-1">
      {pictures.map(({ id }, index) => (
        <span key={id} className="relative">
          <img src={pictureAddress(id, 'thumb')} alt="" className="size-14 rounded-[3px] object-cover object-top" />
          <span className="absolute right-0.5 bottom-0.5 rounded-full bg-raised px-1 text-small">{index + 1}</span>
        </span>
      ))}
    </span>
  );
}
