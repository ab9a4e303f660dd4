'use client';

import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { keys } from '@/lib/client/keys';
import { useUpdateMe } from '@/lib/client/people';
import { ProblemError } from '@/lib/client/problem-error';
import { useSettings } from '@/lib/client/studio';
import { DIGEST_INTERVALS, type Me } from '@/lib/contracts/people';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';

/** How often one is sent unread notifications by email; holds at once. Messages link here to stop them. */
export function DigestSection({ me }: { readonly me: Me }) {
  const t = useTranslations('mail');
  const own = useTranslations('settings');
  const words = useTranslations('words');
  const client = useQueryClient();
  const { data: settings } = useSettings();
  const update = useUpdateMe();
  const { notify } = useProblem();
  const why = settings?.sendsMail === false ? t('digestOff') : me.email === null ? t('digestNoAddress') : null;
  return (
    <div id="email" className="scroll-mt-16">
      <SettingsSection title={t('digest')} hint={t('digestHint')}>
        {why !== null && <p className="text-tool">{why}</p>}
        {(why === null || me.digestEvery !== 'never') && (
          <Segmented
            label={t('digestEvery')}
            value={me.digestEvery}
            segments={DIGEST_INTERVALS.map((value) => ({ value, label: t(`interval.${value}`) }))}
            onChange={(digestEvery) =>
              update.mutate(
                { me, change: { digestEvery } },
                {
                  onSuccess: () => toast(words('saved')),
                  onError: (error) => {
                    if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return notify(error);
                    toast.error(own('stale'));
                    void client.invalidateQueries({ queryKey: keys.me, exact: true });
                  },
                },
              )
            }
          />
        )}
      </SettingsSection>
    </div>
  );
}
