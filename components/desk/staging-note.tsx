'use client';

import { useTranslations } from 'use-intl';
import type { PanelContent } from '@/lib/contracts/books';
import { subjectOf } from '@/lib/domain/staging/see-page';
import { toldPeople } from '@/lib/domain/staging/told-people';
import { useDeskFacts } from './desk-context';

/** Why Koma shows a panel as it does, and what it could not show; nothing once somebody has staged it. */
export function StagingNote({ content }: { readonly content: PanelContent }) {
  const t = useTranslations('desk');
  const { company, characters } = useDeskFacts();
  const { reason, action, staging, compromises = [] } = content;
  if (reason === null) return null;
  const name = characters.find(({ id }) => id === subjectOf(content))?.name ?? '';
  const people = company.people.map(({ id, name: called, traits }) => ({ id, name: called, sex: traits.sex }));
  const [told, drawn] = [toldPeople(action, people), staging.cast.length];
  return (
    <div className="flex flex-col gap-1 text-tool text-ink-soft">
      <p>{t(`reason.${reason}`, { name })}</p>
      {told > drawn && drawn > 0 && <p>{t('compromise.people', { told, drawn })}</p>}
      {compromises.map((fault) => (
        <p key={fault}>{t(`compromise.${fault}`)}</p>
      ))}
    </div>
  );
}
