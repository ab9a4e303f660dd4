import { panelRough } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { subjectOf } from '@/lib/domain/staging/see-page';
import { drawRough } from '@/lib/rough';
import { desk } from '@/messages/en/desk';
import { planStory } from './draw-story';
import type { SheetCell } from './sheet-cells';
import { STORIES } from './stories.data';

/** Notes of a panel, which say how it is seen. */
const NOTES = /^(### [^(\n]*)\(.*\)$/gm;

/** The panels of the twelve stories as Koma stages them by their words alone, each with why it is seen so. */
export async function stagingCells(): Promise<SheetCell[]> {
  const cells: SheetCell[] = [];
  for (const story of STORIES) {
    const { pages, company } = await planStory({ ...story, script: story.script.replace(NOTES, '$1') });
    for (const { polygon, content } of pages[0]?.panels ?? []) {
      const view = panelView(polygon, []);
      const specification = panelRough({ polygon, content, view, company, balloons: [] });
      const subjectId = subjectOf(content);
      const name = company.people.find(({ id }) => id === subjectId)?.name ?? '';
      const label = content.reason === null ? '' : desk.reason[content.reason].replace('{name}', name);
      cells.push({ label, svg: drawRough(specification, { finish: 'storyboard', side: 300 }).svg });
    }
  }
  return cells;
}
