'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useTagNetwork } from '@/lib/client/studio';
import type { Network } from '@/lib/contracts/networks';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** The tags of a network, which an admin changes. */
export function NetworkTags({ network: { id, name, tags }, isAdmin }: { readonly network: Network; readonly isAdmin: boolean }) {
  const t = useTranslations('modelDesk');
  const words = useTranslations('words');
  const { notify } = useProblem();
  const { mutate, isPending } = useTagNetwork();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <div className="flex flex-wrap items-center gap-2">
        {tags.length > 0 && <span className="text-small text-ink-soft">{tags.join(' · ')}</span>}
        {isAdmin && (
          <Button
            size="small"
            look="quiet"
            aria-label={t('editTagsNamed', { name })}
            onClick={() => setDraft(tags.join(', '))}
          >
            {t('editTags')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <form
      className="flex max-w-xl flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        const list = draft.split(',').map((tag) => tag.trim());
        mutate(
          { networkId: id, tags: list.filter((tag) => tag !== '') },
          {
            onSuccess: () => {
              toast(words('saved'));
              setDraft(null);
            },
            onError: notify,
          },
        );
      }}
    >
      <div className="min-w-48 flex-1">
        <TextField
          label={t('tags')}
          hint={t('tagsHint')}
          value={draft}
          maxLength={600}
          autoFocus
          onChange={({ target }) => setDraft(target.value)}
        />
      </div>
      <Button type="submit" className="mt-6" aria-disabled={isPending}>
        {words('save')}
      </Button>
    </form>
  );
}
