'use client';

import { Pause, Play, Stethoscope, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useChangeDevice, useDevices } from '@/lib/client/model-desk';
import { SELF_TEST_TOLERANCE, type Device } from '@/lib/contracts/devices';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { FactList } from './fact-list';
import { useBytes } from './use-bytes';

/** The workers: what they run on, what they lack, their models and self-tests. For admins. */
export function DevicesTab() {
  const t = useTranslations('modelDesk');
  const { data: devices, error, refetch } = useDevices();
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">{t('devicesLead')}</p>
      {devices?.length === 0 && <p role="status">{t('noDevices')}</p>}
      {devices?.map((device) => (
        <DeviceCard key={device.workerId} device={device} />
      ))}
    </div>
  );
}

function DeviceCard({ device }: { readonly device: Device }) {
  const t = useTranslations('modelDesk');
  const { mutate, isPending } = useChangeDevice(device.workerId);
  const { notify } = useProblem();
  const { host, device: kind, isPaused, runningCount, facts, models, isTesting } = device;
  const send = (action: 'drain' | 'resume' | 'test') => mutate(action, { onError: notify });
  return (
    <article
      aria-labelledby={`device-${device.workerId}`}
      className="flex flex-col gap-3 rounded-koma border border-hairline bg-surface p-4"
    >
      <header className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 id={`device-${device.workerId}`} className="text-read font-semibold wrap-anywhere">
            {host} · {kind.toUpperCase()}
          </h2>
          <p className="text-small text-ink-soft">
            {isPaused ? t('draining', { count: runningCount }) : t('running', { count: runningCount })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-disabled={isPending || isTesting || isPaused} onClick={() => send('test')}>
            <Stethoscope aria-hidden size={15} />
            {t('selfTestRun')}
          </Button>
          <Button
            size="small"
            title={isPaused ? undefined : t('drainHint')}
            aria-disabled={isPending}
            onClick={() => send(isPaused ? 'resume' : 'drain')}
          >
            {isPaused ? <Play aria-hidden size={15} /> : <Pause aria-hidden size={15} />}
            {isPaused ? t('resumeDevice') : t('drain')}
          </Button>
        </div>
      </header>
      {facts.lacks.map((lack) => (
        <p key={lack} className="flex items-start gap-2 rounded-koma bg-mark-wash p-3 wrap-anywhere">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-mark-strong" />
          {t(`lacks_${lack}`)}
        </p>
      ))}
      <DeviceFactList device={device} />
      {models.length > 0 && (
        <details>
          <summary className="min-h-9 w-fit cursor-pointer text-ink-soft hover:text-ink max-sm:min-h-11">
            {t('deviceModels')} ({models.length})
          </summary>
          <ul className="list-disc pl-5">
            {models.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function DeviceFactList({ device }: { readonly device: Device }) {
  const t = useTranslations('modelDesk');
  const bytes = useBytes();
  const { facts } = device;
  const { processor, threads, features, memoryBytes, weightsBytes, cards, runtime } = facts;
  return (
    <FactList
      facts={[
        [t('processor'), [processor, t('threads', { count: threads })].filter((each) => each !== '').join(', ')],
        [t('features'), features.length === 0 ? t('featuresNone') : features.join(', ')],
        [t('memoryAll'), t('memoryShare', { all: bytes(memoryBytes), weights: bytes(weightsBytes) })],
        [
          t('cards'),
          cards.length === 0
            ? t('cardsNone')
            : cards
                .map(({ name, driver, memoryBytes: size }) => t('card', { name, driver, size: bytes(size) }))
                .join('; '),
        ],
        [t('runtime'), runtime],
        [t('selfTest'), <SelfTestWords key="test" device={device} />],
      ]}
    />
  );
}

function SelfTestWords({ device: { selfTest, isTesting } }: { readonly device: Device }) {
  const t = useTranslations('modelDesk');
  const format = useFormatter();
  if (isTesting) return <span role="status">{t('selfTestRunning')}</span>;
  if (selfTest === null) return <span>{t('selfTestNone')}</span>;
  const { differing, largest, pixelCount, problem } = selfTest;
  if (problem !== null) return <span className="font-medium text-mark-strong">{problem}</span>;
  const seconds = format.number(selfTest.seconds, { maximumFractionDigits: 1 });
  if (differing === 0) return <span role="status">{t('selfTestSame', { seconds })}</span>;
  const share = format.number(differing / pixelCount, { style: 'percent', maximumFractionDigits: 1 });
  const words = { share, largest, seconds };
  return largest <= SELF_TEST_TOLERANCE ? (
    <span role="status">{t('selfTestClose', words)}</span>
  ) : (
    <span role="status" className="font-medium text-mark-strong">
      {t('selfTestOff', words)}
    </span>
  );
}
