'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { signInWithProvider, useSignInWays } from '@/lib/client/people';
import type { Me } from '@/lib/contracts/people';
import { Button } from '../ui/button';
import { SettingsSection } from './settings-section';

/** Other sites by which one signs in, connected or not. Nothing where the studio offers none. */
export function ProvidersSection({ me }: { readonly me: Me }) {
  const t = useTranslations('settings');
  const { data: ways } = useSignInWays();
  if (ways === undefined || ways.providers.length === 0) return null;
  return (
    <SettingsSection title={t('providers')} hint={t('providersHint')}>
      <ul className="flex flex-col">
        {ways.providers.map(({ id, name }) => (
          <li
            key={id}
            className="flex min-h-12 items-center justify-between gap-3 border-b border-hairline last:border-0"
          >
            {name}
            {me.providers.includes(id) ? (
              <span className="flex items-center gap-1.5 text-ink-soft">
                <Check aria-hidden size={15} />
                {t('connected')}
              </span>
            ) : (
              <Button size="small" onClick={() => void signInWithProvider(id, '/settings')}>
                {t('connect', { provider: name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
