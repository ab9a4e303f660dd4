'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Project } from '@/lib/contracts/projects';
import { MOST_PRESENT_SELECTED } from '@/lib/contracts/presence';
import { presenceColour } from '../../presence/presence-colours';
import { PresentPeople } from '../../presence/present-people';
import { useReportPresence, type OwnPresence } from '../../presence/use-report-presence';
import { useDesk } from '../desk-store';
import { useOwnPresence } from './own-presence';
import { useOthers } from '../../presence/use-others';

/** Who else is on the page, in the desk's header; tells them that one is there, where there can be others. */
export function DeskPresence({ project, pageId }: { readonly project: Project; readonly pageId: string }) {
  const t = useTranslations('presence');
  const selected = useDesk((state) => state.selection);
  const { tabId, cursor } = useOwnPresence();
  const others = useOthers(project.id, pageId);
  const isSeen = others.length > 0;
  const own = useMemo(
    (): OwnPresence => ({
      pageId,
      selection: selected
        .flatMap(({ kind, id }) => (kind === 'panel' || kind === 'balloon' ? [{ kind, id }] : []))
        .slice(0, MOST_PRESENT_SELECTED),
      cursor: isSeen ? cursor : null,
    }),
    [pageId, selected, isSeen, cursor],
  );
  useReportPresence(project.id, tabId, project.memberCount > 1 ? own : null);
  const people = others.map((present) => ({
    key: present.tabId,
    name: present.name,
    colour: presenceColour(present),
    note: present.userId === null ? t('outside') : undefined,
  }));
  return <PresentPeople label={t('onThisPage')} people={people} />;
}
