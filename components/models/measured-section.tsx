'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { FactList } from './fact-list';
import { PanelSection } from './panel-section';
import { useBytes } from './use-bytes';

/** What the test picture took on this machine, beside what was forecast. */
export function MeasuredSection({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  const bytes = useBytes();
  const { measured } = model.trial;
  if (measured === null) return null;
  const { secondsPerStep, forecastSecondsPerStep, peakBytes, forecastBytes, widthPx, heightPx, runtime } = measured;
  const seconds = (value: number) => format.number(value, { maximumSignificantDigits: 2 });
  const pace = secondsPerStep === null ? '' : paceWords(secondsPerStep);
  function paceWords(time: number): string {
    return forecastSecondsPerStep === null
      ? t('paceValue', { time: seconds(time) })
      : t('paceForecast', { time: seconds(time), forecast: seconds(forecastSecondsPerStep) });
  }
  const memory =
    peakBytes === null
      ? ''
      : forecastBytes === null
        ? bytes(peakBytes)
        : t('memoryForecast', { size: bytes(peakBytes), forecast: bytes(forecastBytes) });
  return (
    <PanelSection title={t('measured')}>
      <FactList
        facts={[
          [t('pace', { width: widthPx, height: heightPx }), pace],
          [t('memory'), memory],
          [t('runtime'), runtime],
          [t('testedAt'), format.dateTime(new Date(measured.testedAt), { dateStyle: 'medium', timeStyle: 'short' })],
        ]}
      />
      {memory !== '' && <p className="text-small text-ink-soft">{t('memoryHint')}</p>}
    </PanelSection>
  );
}
