'use client';

import { useTranslations } from 'use-intl';
import { useSuggestionMutations } from '@/lib/client/suggestions';
import { useMembers } from '@/lib/client/projects';
import type { BookPage } from '@/lib/contracts/books';
import { SelectField } from '../../ui/field';
import { useProblem } from '../../ui/use-problem';

/** Whom the page's author lets decide about suggestions too: somebody who may edit the project. */
export function DelegateField({ page, delegateId }: { readonly page: BookPage; readonly delegateId: string | null }) {
  const t = useTranslations('suggestions');
  const { items } = useMembers(page.projectId);
  const { delegate } = useSuggestionMutations(page.projectId, page.id);
  const { notify } = useProblem();
  const editors = (items ?? []).filter(({ role }) => role !== 'viewer');
  return (
    <SelectField
      label={t('delegate')}
      hint={t('delegateHint')}
      value={delegateId ?? ''}
      disabled={delegate.isPending}
      options={[
        { value: '', label: t('nobody') },
        ...editors.map(({ userId, name }) => ({ value: userId, label: name })),
      ]}
      onChange={({ target }) => delegate.mutate(target.value === '' ? null : target.value, { onError: notify })}
    />
  );
}
