import { useEffect } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import { followPeople, type SeenPerson } from '@/lib/domain/page/balloons/follow-people';
import { peopleOf, roughToLetter } from '@/lib/domain/page/planning/letter-panel';
import { findLayout } from '../rough/rough-layouts';
import type { DeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import type { Step } from './page-draft';

type Panel = SavePage['panels'][number];
type Facts = Pick<DeskFacts, 'company' | 'book'>;

/**
 * Tails follow the people they point at when somebody is moved or posed: part of the same step, so that undo takes both
 * back. Nothing follows what others change, whose own desk does so.
 * @param pageId null where nothing may be changed
 */
export function useFollowingTails(pageId: string | null, { company, book }: Facts): void {
  const draft = useDesk(({ drafts }) => (pageId === null ? undefined : drafts[pageId]));
  const step = draft?.past.at(-1);
  const isNewest = step !== undefined && step.after === draft?.content;
  useEffect(() => {
    if (pageId === null || step === undefined || !isNewest) return undefined;
    let isOver = false;
    void followedBalloons(step, { company, book }).then((followed) => {
      if (isOver || followed.size === 0) return;
      useDesk
        .getState()
        .amend(pageId, (page) =>
          page === step.after ? { ...page, balloons: page.balloons.map((one) => followed.get(one.id) ?? one) } : page,
        );
    });
    return () => {
      isOver = true;
    };
  }, [pageId, step, isNewest, company, book]);
}

/** Balloons whose tails a step leaves behind, by id, as they follow. */
async function followedBalloons({ before, after }: Step, facts: Facts): Promise<Map<string, Balloon>> {
  const found = new Map<string, Balloon>();
  for (const panel of after.panels) {
    const old = before.panels.find(({ id }) => id === panel.id);
    if (old === undefined || old.content.staging === panel.content.staging) continue;
    const balloons = before.balloons.filter(({ panelId, tail }) => panelId === panel.id && tail !== null);
    const [from, to] = balloons.length === 0 ? [null, null] : [await people(old, facts), await people(panel, facts)];
    if (from === null || to === null) continue;
    for (const followed of followPeople(balloons, { before: from, after: to })) {
      const now = after.balloons.find(({ id }) => id === followed.id);
      const isFollowed = now !== undefined && samePoint(now.tail, followed.tail);
      if (now !== undefined && !isFollowed) {
        found.set(now.id, { ...now, tail: followed.tail, moreTails: followed.moreTails });
      }
    }
  }
  return found;
}

async function people(panel: Panel, { company, book }: Facts): Promise<readonly SeenPerson[] | null> {
  const shown = { polygon: panel.polygon, content: panel.content, company, buckets: book.model?.buckets ?? [] };
  const layout = await findLayout(roughToLetter(shown));
  return layout === null ? null : peopleOf(shown, layout);
}

function samePoint(a: Balloon['tail'], b: Balloon['tail']): boolean {
  return a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y);
}
