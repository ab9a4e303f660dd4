'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { expandedBox } from '@/lib/domain/export/sheets';
import { boxOf } from '@/lib/domain/layout/page-point';
import { PICTURE_INK, USUAL_SCREEN, type PictureInkOptions } from '@/lib/domain/page/picture-ink/ink-options';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { InkFields } from './ink-fields';
import { InkPicture } from './ink-picture';
import type { PlacedPicture } from './read-grey';
import { useInkPreview, type InkPreview } from './use-ink-preview';
import { usePutInk } from './use-put-ink';

interface PictureInkDialogProps {
  readonly pageId: string;
  readonly panel: SavePage['panels'][number];
  readonly number: number;
  readonly picture: PlacedPicture;
}

/** A panel's picture as ink: how it would look by the options that are set, and layers of it once it is as wanted. */
export function PictureInkDialog({
  isOpen,
  onClose,
  ...of
}: PictureInkDialogProps & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('pictureInk');
  return (
    <Dialog title={t('title', { number: of.number })} description={t('text')} isOpen={isOpen} onClose={onClose} isWide>
      <PictureInkForm {...of} onDone={onClose} />
    </Dialog>
  );
}

/** So much of the page round a panel is looked at. */
const AROUND_MM = 0.5;

function PictureInkForm({ pageId, panel, number, picture, onDone }: PictureInkDialogProps & { onDone: () => void }) {
  const t = useTranslations('pictureInk');
  const [options, setOptions] = useState<PictureInkOptions>(PICTURE_INK);
  const [lpi, setLpi] = useState<number>(USUAL_SCREEN.lpi);
  const [keepsPicture, setKeepsPicture] = useState(false);
  const [shown, setShown] = useState<'ink' | 'picture'>('ink');
  const area = expandedBox(boxOf(panel.polygon), AROUND_MM);
  const preview = useInkPreview(picture, area, options);
  const put = usePutInk(pageId);
  const { drawn, isWorking, hasFailed } = preview;
  const isEmpty = drawn !== null && drawn.ink.strokes.length + drawn.ink.blacks.length + drawn.ink.tones.length === 0;
  const create = () => {
    if (drawn === null) return;
    const isPut = put({
      panelId: panel.id,
      number,
      ink: drawn.ink,
      colour: '#000000',
      screen: { ...USUAL_SCREEN, lpi },
      replaces: keepsPicture ? null : 'all',
    });
    if (!isPut) return;
    toast(t('created'));
    onDone();
  };
  return (
    <form
      className="flex flex-col gap-5 sm:grid sm:grid-cols-[minmax(0,1fr)_18rem]"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div className="flex min-w-0 flex-col gap-2">
        <Segmented
          label={t('preview')}
          value={shown}
          segments={[
            { value: 'ink', label: t('showInk') },
            { value: 'picture', label: t('showPicture') },
          ]}
          onChange={setShown}
        />
        <InkPicture
          label={shown === 'ink' ? t('inkOf', { number }) : t('pictureOf', { number })}
          polygon={panel.polygon}
          area={area}
          sketch={shown === 'ink' ? (drawn?.sketch ?? null) : null}
          picture={shown === 'picture' || keepsPicture ? picture : null}
        />
        <PreviewNote preview={preview} isEmpty={isEmpty} />
      </div>
      <div className="flex flex-col gap-4">
        <InkFields
          options={options}
          lpi={lpi}
          onChange={(part) => setOptions((now) => ({ ...now, ...part }))}
          onLpi={setLpi}
        />
        <Switch label={t('keepPicture')} hint={t('keepPictureHint')} isOn={keepsPicture} onChange={setKeepsPicture} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={isWorking || hasFailed || drawn === null || isEmpty}>
            {t('create')}
          </Button>
          <Button type="button" onClick={() => setOptions(PICTURE_INK)}>
            {t('reset')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** What would be created, or why nothing is. */
function PreviewNote({ preview, isEmpty }: { readonly preview: InkPreview; readonly isEmpty: boolean }) {
  const t = useTranslations('pictureInk');
  const { drawn, isWorking, hasFailed } = preview;
  if (hasFailed)
    return (
      <p role="alert" className="min-h-10 text-small text-mark-strong">
        {t('failed')}
      </p>
    );
  return (
    <p role="status" className="min-h-10 text-small text-ink-soft">
      {isWorking || drawn === null
        ? t('working')
        : isEmpty
          ? t('nothing')
          : `${t('found', { strokes: drawn.ink.strokes.length, blacks: drawn.ink.blacks.length, tones: drawn.ink.tones.length })}${drawn.ink.leftOut > 0 ? ` ${t('leftOut', { count: drawn.ink.leftOut })}` : ''}`}
    </p>
  );
}
