'use client';

import { WifiOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useHealth } from '@/lib/client/studio';
import { ProblemError } from '@/lib/client/problem-error';

/** Says that the studio is away, while it is; pages go on by themselves afterwards. */
export function OfflineNotice() {
  const t = useTranslations('shell');
  const { error, failureReason, data } = useHealth();
  const reason = error ?? failureReason;
  const isAway = reason instanceof ProblemError && reason.code === 'offline';
  const isWithoutDatabase = data?.database === 'unreachable';
  return (
    <div role="status">
      {(isAway || isWithoutDatabase) && (
        <p className="flex animate-fade items-start gap-2 border-b border-hairline bg-mark-wash px-4 py-2.5 text-tool">
          <WifiOff aria-hidden size={17} className="mt-px shrink-0 text-mark-strong" />
          <span>
            <strong className="font-semibold text-mark-strong">
              {isAway ? t('offlineTitle') : t('databaseTitle')}
            </strong>{' '}
            {isAway ? t('offlineAction') : t('databaseAction')}
          </span>
        </p>
      )}
    </div>
  );
}
