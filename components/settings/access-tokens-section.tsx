'use client';

import { toast } from 'sonner';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useAccessTokens, useDeleteAccessToken } from '@/lib/client/access-tokens';
import type { AccessToken } from '@/lib/contracts/access-tokens';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { SettingsSection } from './settings-section';

/** One's access tokens: what each may do, when it was used last, when it expires. */
export function AccessTokensSection() {
  const t = useTranslations('settings');
  const { items: tokens, hasMore, loadMore } = useAccessTokens();
  const words = useTranslations('words');
  return (
    <SettingsSection title={t('tokens')}>
      {tokens?.length === 0 && <p className="text-ink-soft">{t('tokensEmpty')}</p>}
      <ul className="flex flex-col">
        {tokens?.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      {hasMore && (
        <Button className="self-start" onClick={loadMore}>
          {words('loadMore')}
        </Button>
      )}
    </SettingsSection>
  );
}

function TokenItem({ token }: { readonly token: AccessToken }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const now = useNow();
  const remove = useDeleteAccessToken();
  const { notify } = useProblem();
  const { id, name, scopes, lastUsedAt, lastUsedBy, expiresAt, isExpired } = token;
  const used =
    lastUsedAt === null
      ? t('tokenUnused')
      : t('tokenUsed', { time: format.relativeTime(new Date(lastUsedAt), now) }) +
        (lastUsedBy === null ? '' : ` (${lastUsedBy})`);
  const ends =
    expiresAt === null
      ? t('tokenNoExpiry')
      : isExpired
        ? t('expired')
        : t('tokenEnds', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) });
  return (
    <li className="flex min-h-14 items-center justify-between gap-3 border-b border-hairline py-2 last:border-0">
      <span className="min-w-0">
        <span className="block wrap-anywhere">{name}</span>
        <span className="block text-small text-ink-soft">
          {scopes.map((scope) => t(`scopes.${scope}`)).join(', ')} · {ends}
        </span>
        <span className="block text-small wrap-anywhere text-ink-soft">{used}</span>
      </span>
      <Button
        size="small"
        aria-label={t('tokenRevokeNamed', { name })}
        onClick={() => remove.mutate(id, { onSuccess: () => toast(t('tokenRevoked')), onError: notify })}
      >
        {t('inviteBack')}
      </Button>
    </li>
  );
}
