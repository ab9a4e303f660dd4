'use client';

import { Link2, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import { useCreateShare, useDeleteShare, useShares } from '@/lib/client/shares';
import type { Share } from '@/lib/contracts/shares';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { Dialog } from '../ui/dialog';
import { SelectField, TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';

const DAYS = [7, 30, 90, 365] as const;

/** Links by which a book or a chapter is read without an account: makes them, lists them, revokes them. */
export function ShareDialog({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const t = useTranslations('share');
  const shares = useShares(projectId);
  return (
    <Dialog title={t('title')} description={t('text')} isOpen onClose={onClose}>
      <div className="flex flex-col gap-5">
        <NewShare projectId={projectId} />
        <section aria-label={t('links')} className="flex flex-col gap-2">
          <h3 className="text-tool font-semibold text-ink-soft">{t('links')}</h3>
          {shares.error !== null && <ProblemNotice error={shares.error} onRetry={() => void shares.refetch()} />}
          {shares.data?.items.length === 0 && <p className="text-small text-ink-soft">{t('noLinks')}</p>}
          <ul className="flex flex-col divide-y divide-hairline">
            {shares.data?.items.map((share) => (
              <ShareItem key={share.id} share={share} projectId={projectId} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

function NewShare({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('share');
  const { notify } = useProblem();
  const { data: book } = useBook(projectId);
  const create = useCreateShare(projectId);
  const [chapter, setChapter] = useState('');
  const [name, setName] = useState('');
  const [days, setDays] = useState('30');
  const [password, setPassword] = useState('');
  if (create.data !== undefined) {
    return (
      <div className="flex flex-col items-start gap-3">
        <div className="w-full">
          <CopyField label={t('copy')} value={create.data.url} />
        </div>
        <p className="text-small text-ink-soft">{t('once')}</p>
        <Button size="small" onClick={() => create.reset()}>
          {t('another')}
        </Button>
      </div>
    );
  }
  const chapters = book?.chapters ?? [];
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (create.isPending) return;
        const wish = {
          name,
          chapter: chapter === '' ? null : Number(chapter),
          daysValid: days === '' ? null : Number(days),
          password: password === '' ? null : password,
        };
        create.mutate(wish, { onError: notify, onSuccess: () => setPassword('') });
      }}
    >
      {chapters.length > 1 && (
        <SelectField
          label={t('what')}
          value={chapter}
          onChange={({ target }) => setChapter(target.value)}
          options={[
            { value: '', label: t('book') },
            ...chapters.map(({ number, title }) => ({
              value: String(number),
              label: title === '' ? t('chapter', { number }) : title,
            })),
          ]}
        />
      )}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        maxLength={80}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <SelectField
        label={t('expires')}
        value={days}
        onChange={({ target }) => setDays(target.value)}
        options={[
          ...DAYS.map((count) => ({ value: String(count), label: t('days', { count }) })),
          { value: '', label: t('never') },
        ]}
      />
      <TextField
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        minLength={4}
        maxLength={200}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button look="primary" type="submit" aria-disabled={create.isPending}>
        <Link2 aria-hidden size={15} />
        {t('create')}
      </Button>
    </form>
  );
}

function ShareItem({ share, projectId }: { readonly share: Share; readonly projectId: string }) {
  const t = useTranslations('share');
  const { notify } = useProblem();
  const remove = useDeleteShare(projectId);
  const name = share.name === '' ? t('unnamed') : share.name;
  const isOpen = share.status === 'open';
  const facts = [
    ...(share.chapter === null ? [] : [t('chapter', { number: share.chapter })]),
    ...(share.status === 'revoked' ? [t('revoked')] : share.status === 'expired' ? [t('expired')] : []),
    t('views', { count: share.viewCount }),
    ...(isOpen && share.expiresAt !== null ? [t('until', { date: new Date(share.expiresAt) })] : []),
    ...(share.hasPassword ? [t('withPassword')] : []),
  ];
  return (
    <li className="flex items-center gap-2 py-1.5">
      <div className="min-w-0 flex-1">
        <p className={`truncate text-tool font-medium ${isOpen ? '' : 'text-ink-soft line-through'}`}>{name}</p>
        <p className="text-small text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <IconButton
        icon={share.status === 'revoked' ? Trash2 : X}
        label={t(share.status === 'revoked' ? 'remove' : 'revoke', { name })}
        aria-disabled={remove.isPending}
        onClick={() => !remove.isPending && remove.mutate(share.id, { onError: notify })}
      />
    </li>
  );
}
