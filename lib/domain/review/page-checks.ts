import { exportIssues } from '../export/export-issues';
import { contradictionsOf } from '../page/panels/story-states';
import { letterChecks } from './letter-checks';
import { PAGE_CHECKS, type PageCheck, type PageToCheck } from './page-check';
import { panelChecks } from './panel-checks';

/** Everything that the checks find on a page, by kind in the order of {@link PAGE_CHECKS}. */
export function pageChecks(o: PageToCheck): PageCheck[] {
  const found = [...letterChecks(o), ...panelChecks(o), ...pictureChecks(o), ...storyChecks(o)];
  return PAGE_CHECKS.flatMap((kind) => found.filter((check) => check.kind === kind));
}

/** As exports see them. */
function pictureChecks({ page, book }: PageToCheck): PageCheck[] {
  const [issues] = exportIssues([page], book);
  const at = (kind: 'out-of-date' | 'undrawn', numbers: readonly number[]): PageCheck[] =>
    numbers.flatMap((number) => {
      const panel = page.panels[number - 1];
      return panel === undefined ? [] : [{ kind, on: 'panel', id: panel.id, detail: '' }];
    });
  return issues === undefined ? [] : [...at('out-of-date', issues.outOfDate), ...at('undrawn', issues.undrawn)];
}

function storyChecks({ page, states, company }: PageToCheck): PageCheck[] {
  return contradictionsOf(page, states).map((one) => ({
    kind: 'continuity',
    on: 'panel',
    id: one.panelId,
    detail: one.kind === 'outfit' ? (company.people.find(({ id }) => id === one.characterId)?.name ?? '') : '',
  }));
}
