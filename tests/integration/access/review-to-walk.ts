import { randomUUID } from 'node:crypto';
import { POST as MAKE_VERSION } from '@/app/api/pages/[pageId]/versions/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { POST as REQUEST } from '@/app/api/projects/[projectId]/reviews/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { pageVersionSchema } from '@/lib/contracts/page-versions';
import { reviewRoundSchema } from '@/lib/contracts/reviews';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import type { TestPerson } from '../people';

/** A page that waits for its owner's verdict, and what else of a review an owner has made. */
export async function reviewToWalk(owner: TestPerson, o: { projectId: string; page: BookPage }) {
  const { projectId } = o;
  const body = { template: 'four-grid' };
  const page = bookPageSchema.parse(await (await call(MAKE_PAGE, { as: owner, params: { projectId }, body })).json());
  const asked = { pageIds: [page.id], stage: 'proof', reviewerIds: [owner.actor.userId] };
  const answer = await call(REQUEST, { as: owner, params: { projectId }, body: asked });
  const round = reviewRoundSchema.parse(await answer.json());
  const version = await call(MAKE_VERSION, { as: owner, params: { pageId: o.page.id }, body: { name: 'First' } });
  const item = await database().checklistItem.create({ data: { stage: 'proof', position: 0, text: 'Page numbers' } });
  const mark = { kind: 'size', sizeMm: 4 };
  const order = await database().letteringOrder.create({
    data: { pageId: o.page.id, balloonId: randomUUID(), mark, before: aBalloon() },
  });
  return {
    roundId: round.id,
    pageId: page.id,
    pageRevision: page.revision + 1,
    versionId: round.pages[0]?.versionId ?? '',
    draftVersionId: pageVersionSchema.parse(await version.json()).id,
    itemId: item.id,
    orderId: order.id,
  };
}

/** A balloon that was there when it was ordered, and is gone. */
function aBalloon() {
  return {
    id: randomUUID(),
    panelId: null,
    kind: 'speech',
    text: 'Hello',
    speaker: 'Mia',
    at: { x: 50, y: 50 },
    widthMm: 30,
    heightMm: 20,
    tail: null,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: false,
  };
}
