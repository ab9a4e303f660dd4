'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  CURVE_NAMES,
  curveNameOf,
  PRESSURE_CURVES,
  pressureAt,
  type PressureIssue,
} from '@/lib/domain/page/strokes/pen/pressure-curve';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { CurveEditor } from './curve-editor';
import { usePens } from '../canvas/pen-store';
import { TestPad } from './test-pad';

/** How all pens take a person's hand: a pad to draw on, the curve, and whether the device tells pressure at all. */
export function PressureDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('pen');
  return (
    <Dialog title={t('pressure')} description={t('pressureText')} isOpen={isOpen} onClose={onClose}>
      <PressureFields />
    </Dialog>
  );
}

function PressureFields() {
  const t = useTranslations('pen');
  const { curve, set, issue, report } = usePens();
  const [now, setNow] = useState<number | null>(null);
  const name = curveNameOf(curve);
  return (
    <div className="flex flex-col gap-4">
      <TestPad curve={curve} onPressure={setNow} onIssue={report} />
      <p className="min-h-5 text-tool tabular-nums" aria-hidden>
        {now === null ? '' : t('padNow', { from: Math.round(now * 100), to: Math.round(pressureAt(curve, now) * 100) })}
      </p>
      <DeviceNote issue={issue} />
      <Segmented
        label={t('curveOf')}
        value={name ?? 'own'}
        segments={(name === null ? [...CURVE_NAMES, 'own' as const] : CURVE_NAMES).map((value) => ({
          value,
          label: t(`curves.${value}`),
        }))}
        onChange={(value) => value !== 'own' && set({ curve: [...PRESSURE_CURVES[value]] })}
      />
      <CurveEditor curve={curve} now={now} onChange={(next) => set({ curve: next })} />
      <Button
        size="small"
        className="w-fit"
        disabled={name === 'normal'}
        onClick={() => set({ curve: [...PRESSURE_CURVES.normal] })}
      >
        {t('resetCurve')}
      </Button>
    </div>
  );
}

/** What the last stroke said of the device. */
function DeviceNote({ issue }: { readonly issue: PressureIssue }) {
  const t = useTranslations('pen');
  return (
    <p role="status" className="text-small text-ink-soft">
      {t(`pressureIssue.${issue}`)}
    </p>
  );
}
