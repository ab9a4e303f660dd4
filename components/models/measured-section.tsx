'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { Model, ModelMeasure } from '@/lib/contracts/models';
import { useExactDuration } from '../ui/use-duration';
import { FactList } from './fact-list';
import { PanelSection } from './panel-section';
import { useBytes } from './use-bytes';

/** What the test picture took on this machine, beside what was forecast. */
export function MeasuredSection({ model }: { readonly model: Model }) {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  const bytes = useBytes();
  const { measured } = model.trial;
  const pictures = <MeasuredPictures measures={model.measures} />;
  if (measured === null) {
    return model.measures.length === 0 ? null : <PanelSection title={t('measured')}>{pictures}</PanelSection>;
  }
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
      {pictures}
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

/** What its pictures took, machine by machine, beside the estimate of the same pictures. */
function MeasuredPictures({ measures }: { readonly measures: readonly ModelMeasure[] }) {
  const t = useTranslations('modelDesk');
  const time = useExactDuration();
  const bytes = useBytes();
  if (measures.length === 0) return null;
  const wordsOf = ({ pictureCount: count, seconds, estimatedSeconds }: ModelMeasure) =>
    estimatedSeconds === null
      ? t('picturesMeasured', { measured: time(seconds * 1000), count })
      : t('picturesEstimated', { estimated: time(estimatedSeconds * 1000), measured: time(seconds * 1000), count });
  const memoryOf = ({ peakBytes, estimatedBytes }: ModelMeasure) => {
    if (peakBytes === null) return null;
    const size = bytes(peakBytes);
    return estimatedBytes === null
      ? t('picturesMemory', { size })
      : t('picturesMemoryEstimated', { size, forecast: bytes(estimatedBytes) });
  };
  return (
    <ul className="flex flex-col gap-1.5">
      {measures.map((measure) => (
        <li key={`${measure.host} ${measure.device}`} className="flex flex-col">
          <span className="font-medium">{wordsOf(measure)}</span>
          {memoryOf(measure) !== null && <span className="text-small">{memoryOf(measure)}</span>}
          <span className="text-small text-ink-soft wrap-anywhere">
            {measure.host} · {measure.device}
          </span>
        </li>
      ))}
    </ul>
  );
}
