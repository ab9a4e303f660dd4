'use client';

import { Download, Layers2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { controlPictureAddress } from '@/lib/client/books';
import { saveAsZip } from '@/lib/client/save-file';
import { CONTROL_KINDS } from '@/lib/rough/vocabulary';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';

const SIDES = ['512', '768', '1024'] as const;
const PREVIEW_SIDE_PX = 256;

/** A panel's control pictures for models elsewhere: seen small, downloaded in the size that a model wants. */
export function ControlPictures({
  panelId,
  people,
  flush,
}: {
  readonly panelId: string;
  /** How many people the panel shows; each has a mask. */
  readonly people: number;
  /** Runs once what was changed is saved. */
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('desk');
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState<(typeof SIDES)[number]>('512');
  const [isSaving, setSaving] = useState(false);
  const { notify } = useProblem();
  const pictures = [
    ...CONTROL_KINDS.map((kind) => ({ kind, person: 0, name: t(`control.${kind}`) })),
    ...Array.from({ length: people }, (_, person) => ({
      kind: 'mask' as const,
      person,
      name: t('control.mask', { number: person + 1 }),
    })),
  ];
  const saveAll = () => {
    setSaving(true);
    const files = pictures.map(({ kind, person }) => ({
      address: controlPictureAddress(panelId, kind, { side: Number(side), person }),
      usual: `${kind}-${person + 1}.png`,
    }));
    void saveAsZip(files, `koma-control-${side}.zip`)
      .catch(notify)
      .finally(() => setSaving(false));
  };
  return (
    <>
      <Button size="small" onClick={() => flush(() => setOpen(true))}>
        <Layers2 aria-hidden size={15} />
        {t('control.open')}
      </Button>
      <Dialog
        title={t('control.open')}
        description={t('control.lead')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isWide
      >
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Segmented
              label={t('control.side')}
              segments={SIDES.map((value) => ({ value, label: `${value} px` }))}
              value={side}
              onChange={setSide}
            />
            <Button size="small" disabled={isSaving} onClick={saveAll}>
              <Download aria-hidden size={15} />
              {isSaving ? t('control.saving') : t('control.downloadAll')}
            </Button>
          </div>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {pictures.map(({ kind, person, name }) => (
              <li key={`${kind}-${person}`}>
                <a
                  href={controlPictureAddress(panelId, kind, { side: Number(side), person })}
                  download
                  className="flex flex-col gap-1 text-small"
                >
                  <img
                    src={controlPictureAddress(panelId, kind, { side: PREVIEW_SIDE_PX, person })}
                    alt=""
                    loading="lazy"
                    className="aspect-square w-full rounded-koma border border-hairline bg-paper object-contain"
                  />
                  <span className="underline">{t('control.download', { name })}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}
