'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Generation } from '@/lib/contracts/generations';
import { Dialog } from '../ui/dialog';
import { Slider } from '../ui/slider';
import { finishedSize } from './drawing-view';
import { recipeFacts } from './recipe-facts';

/** Two pictures over one another with an edge to push, and the settings in which they differ. */
export function CompareDialog({
  pair,
  onClose,
}: {
  readonly pair: readonly [Generation, Generation] | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations('draw');
  return (
    <Dialog title={t('compareTitle')} isOpen={pair !== null} onClose={onClose} isWide>
      {pair !== null && <Comparison pair={pair} />}
    </Dialog>
  );
}

function Comparison({ pair: [first, second] }: { readonly pair: readonly [Generation, Generation] }) {
  const t = useTranslations('draw');
  const [share, setShare] = useState(50);
  const { widthPx, heightPx } = finishedSize(first);
  const others = new Map(recipeFacts(second).map(({ key, value }) => [key, value]));
  const differing = recipeFacts(first).filter(({ key, value }) => others.get(key) !== value);
  return (
    <div className="grid gap-5 sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="flex flex-col gap-3">
        <div
          className="relative overflow-hidden bg-paper shadow-page"
          style={{ aspectRatio: `${widthPx} / ${heightPx}` }}
        >
          <ComparedPicture generation={second} label={t('second')} />
          <span className="absolute inset-0" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
            <ComparedPicture generation={first} label={t('first')} />
          </span>
          <span aria-hidden className="absolute inset-y-0 w-0.5 bg-mark" style={{ left: `${share}%` }} />
        </div>
        <Slider
          label={t('compareSlider')}
          value={share}
          min={0}
          max={100}
          step={1}
          valueText={`${share} %`}
          onChange={setShare}
        />
      </div>
      {differing.length === 0 ? (
        <p className="text-ink-soft">{t('compareSame')}</p>
      ) : (
        <table className="h-fit w-full text-left">
          <thead>
            <tr className="border-b border-hairline text-ink-soft">
              <th scope="col" className="py-1.5 pr-3 font-semibold whitespace-nowrap">
                {t('compareSetting')}
              </th>
              <th scope="col" className="py-1.5 pr-2 font-semibold">
                {t('first')}
              </th>
              <th scope="col" className="py-1.5 font-semibold">
                {t('second')}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ key, value }) => (
              <tr key={key} className="border-b border-hairline align-top last:border-0">
                <th scope="row" className="py-1.5 pr-3 font-normal whitespace-nowrap text-ink-soft">
                  {t(key)}
                </th>
                <td className="py-1.5 pr-2">{value}</td>
                <td className="py-1.5">{others.get(key)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function ComparedPicture({ generation, label }: { readonly generation: Generation; readonly label: string }) {
  const picture = generation.pictures[0];
  if (picture === undefined) return null;
  return (
    <img
      src={pictureAddress(picture.id, 'screen')}
      alt={`${label}: ${generation.ask.prompt}`}
      className="absolute inset-0 size-full object-contain"
    />
  );
}
