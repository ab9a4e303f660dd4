'use client';

import { Activity, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PENS } from '@/lib/contracts/page-layers';
import { IconButton } from '../../ui/icon-button';
import { ClipOption } from '../canvas/clip-option';
import { RulerSnapOption } from '../canvas/ruler-snap-option';
import { Widths } from '../canvas/widths';
import { PenDialog } from './pen-dialog';
import { lookInHand } from '../canvas/pen-settings';
import { usePens } from '../canvas/pen-store';
import { PressureDialog } from './pressure-dialog';

const WIDTHS_MM = [0.2, 0.3, 0.4, 0.5, 0.8, 1.2, 2, 4, 8] as const;

/** Which pen, how wide, which ink; and the ways to all its settings. */
export function PenOptions() {
  const t = useTranslations('pen');
  const canvas = useTranslations('canvas');
  const state = usePens();
  const [open, setOpen] = useState<'settings' | 'pressure' | null>(null);
  const look = lookInHand(state);
  return (
    <>
      <select
        aria-label={t('pen')}
        value={state.penId}
        onChange={(event) => state.take(event.target.value)}
        className="min-h-8 max-w-44 rounded-koma border border-hairline bg-raised px-1.5 text-tool max-sm:min-h-10"
      >
        <optgroup label={t('builtIn')}>
          {PENS.map((pen) => (
            <option key={pen} value={pen}>
              {canvas(`pens.${pen}`)}
            </option>
          ))}
        </optgroup>
        {state.own.length > 0 && (
          <optgroup label={t('own')}>
            {state.own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <Widths
        label={canvas('width')}
        values={WIDTHS_MM}
        value={look.widthMm}
        onChange={(widthMm) => state.change({ widthMm })}
      />
      {look.pen !== 'white' && (
        <label className="flex items-center gap-1.5 px-1 text-tool">
          <span className="sr-only">{canvas('colour')}</span>
          <input
            type="color"
            value={look.colour}
            title={canvas('colour')}
            onChange={(event) => state.change({ colour: event.target.value })}
            className="size-7 rounded-koma border border-hairline bg-raised"
          />
        </label>
      )}
      <IconButton
        icon={SlidersHorizontal}
        label={t('settings')}
        className="lg:size-8"
        onClick={() => setOpen('settings')}
      />
      <IconButton icon={Activity} label={t('pressure')} className="lg:size-8" onClick={() => setOpen('pressure')} />
      <ClipOption />
      <RulerSnapOption />
      <PenDialog isOpen={open === 'settings'} onClose={() => setOpen(null)} />
      <PressureDialog isOpen={open === 'pressure'} onClose={() => setOpen(null)} />
    </>
  );
}
