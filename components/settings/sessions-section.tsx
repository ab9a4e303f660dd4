'use client';

import { toast } from 'sonner';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useDeleteSession, useSessions } from '@/lib/client/people';
import { useSignOutElsewhere } from '@/lib/client/studio-people';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { browserName } from './browser-name';
import { SettingsSection } from './settings-section';

/** The browsers in which one is signed in. */
export function SessionsSection() {
  const t = useTranslations('settings');
  const admin = useTranslations('studioAdmin');
  const format = useFormatter();
  const signOutElsewhere = useSignOutElsewhere();
  const now = useNow();
  const { items: sessions } = useSessions();
  const remove = useDeleteSession();
  const { notify } = useProblem();
  return (
    <SettingsSection title={t('sessions')} hint={t('sessionsHint')}>
      <ul className="flex flex-col">
        {sessions?.map(({ id, userAgent, lastSeenAt, isCurrent }) => {
          const name = browserName(userAgent);
          return (
            <li
              key={id}
              className="flex min-h-12 items-center justify-between gap-3 border-b border-hairline last:border-0"
            >
              <span>
                {name === null ? t('sessionUnknown') : t('sessionOn', name)}
                <span className="block text-small text-ink-soft">
                  {isCurrent
                    ? t('sessionHere')
                    : t('sessionSeen', { time: format.relativeTime(new Date(lastSeenAt), now) })}
                </span>
              </span>
              {!isCurrent && (
                <Button
                  size="small"
                  onClick={() => remove.mutate(id, { onSuccess: () => toast(t('signedOut')), onError: notify })}
                >
                  {t('signOutThere')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(sessions?.length ?? 0) > 1 && (
        <Button
          size="small"
          className="self-start"
          aria-disabled={signOutElsewhere.isPending}
          onClick={() =>
            signOutElsewhere.mutate(
              { revokesTokens: false },
              { onSuccess: (ended) => toast(admin('signedOutEverywhere', { ...ended })), onError: notify },
            )
          }
        >
          {admin('signOutOthers')}
        </Button>
      )}
    </SettingsSection>
  );
}
