'use client';

import { useTranslations } from 'use-intl';
import { useGenerationEvents } from '@/lib/client/generation-events';
import type { Project } from '@/lib/contracts/projects';
import { useOthers } from '../presence/use-others';
import { presenceColour } from '../presence/presence-colours';
import { PresentPeople } from '../presence/present-people';

/** Who else works in the project now, and on which page. */
export function ProjectPresence({
  project,
  pages,
}: {
  readonly project: Project;
  readonly pages: readonly { readonly pageId: string; readonly number: number }[];
}) {
  const t = useTranslations('presence');
  useGenerationEvents(project.id);
  const others = useOthers(project.id, null);
  const people = others.map((present) => {
    const page = pages.find(({ pageId }) => pageId === present.pageId);
    return {
      key: present.tabId,
      name: present.name,
      colour: presenceColour(present),
      note: page === undefined ? undefined : t('page', { number: page.number }),
    };
  });
  return <PresentPeople label={t('inProject')} people={people} />;
}
