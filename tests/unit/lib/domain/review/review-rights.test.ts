import { describe, expect, it } from 'vitest';
import {
  isLocked,
  mayChangePage,
  mayChangeRound,
  PAGE_CHANGES,
  PAGE_ROLES,
  pageRoles,
  REVIEW_PLACES,
  type ReviewPlace,
} from '@/lib/domain/review/review-rights';
import { reviewStageSchema, reviewStateSchema } from '@/lib/contracts/review-states';

function reviewAt(place: ReviewPlace) {
  const [state, stage] = place.split(':');
  return { state: reviewStateSchema.parse(state), stage: stage === undefined ? null : reviewStageSchema.parse(stage) };
}

/** Initials of those who may: Owner, Author, Reviewer, Editor, Viewer. An author is an editor, a reviewer one who may edit. */
function whoMay(place: ReviewPlace, change: (typeof PAGE_CHANGES)[number]): string {
  return PAGE_ROLES.filter((role) => mayChangePage([role], change, reviewAt(place)))
    .map((role) => role[0])
    .join('');
}

const WORK =
  'layout:oae draw:oae letter:oae remove:oae assign:oa request:oae withdraw: decide: continue: unlock: publish: unpublish: snapshot:oae order:oae';
const IN_REVIEW =
  'remove:o assign:oa request: withdraw:oa decide:or continue: unlock: publish: unpublish: snapshot:oae order:or';
const LOCKED = 'layout: draw: letter: remove:';

/** The whole table, as people read it. */
const TABLE: Readonly<Record<ReviewPlace, string>> = {
  draft: WORK,
  'review:storyboard': `layout:or draw:o letter:or ${IN_REVIEW}`,
  'review:drawing': `layout:o draw:or letter:or ${IN_REVIEW}`,
  'review:lettering': `layout:o draw:o letter:or ${IN_REVIEW}`,
  'review:proof': `layout:o draw:o letter:or ${IN_REVIEW}`,
  changes: WORK,
  approved: `${LOCKED} assign:oa request: withdraw: decide: continue:oae unlock:oa publish:o unpublish: snapshot:oae order:`,
  published: `${LOCKED} assign:o request: withdraw: decide: continue: unlock: publish: unpublish:o snapshot:oae order:`,
};

describe('The table of who may change what of a page in which state', () => {
  it('is what every role finds in every state', () => {
    const found = REVIEW_PLACES.map((place) => [
      place,
      PAGE_CHANGES.map((change) => `${change}:${whoMay(place, change)}`).join(' '),
    ]);
    expect(Object.fromEntries(found)).toEqual(TABLE);
  });

  it('lets somebody who may look only decide and order where they are asked, and change nothing', () => {
    const review = { ...reviewAt('review:lettering'), authorId: null, reviewerIds: ['asked'] };
    const roles = pageRoles({ userId: 'asked', role: 'viewer' }, review);
    expect(PAGE_CHANGES.filter((change) => mayChangePage(roles, change, review))).toEqual(['decide', 'order']);
    const others = pageRoles({ userId: 'other', role: 'viewer' }, review);
    expect(PAGE_CHANGES.filter((change) => mayChangePage(others, change, review))).toEqual([]);
  });

  it('makes an author of who made the page and may still edit', () => {
    const review = { authorId: 'me', reviewerIds: [] };
    expect(pageRoles({ userId: 'me', role: 'editor' }, review)).toEqual(['editor', 'author']);
    expect(pageRoles({ userId: 'me', role: 'viewer' }, review)).toEqual(['viewer']);
  });

  it('locks approved and published pages for everybody', () => {
    expect(REVIEW_PLACES.filter((place) => isLocked(reviewAt(place)))).toEqual(['approved', 'published']);
  });
});

describe('A round', () => {
  it('is changed by owners, and by the editor who requested it', () => {
    const may = (userId: string, role: 'owner' | 'editor' | 'viewer', requestedById: string | null = 'asker') =>
      mayChangeRound({ userId, role }, { requestedById });
    expect([may('other', 'owner'), may('asker', 'editor')]).toEqual([true, true]);
    expect([may('other', 'editor'), may('asker', 'viewer'), may('other', 'editor', null)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
