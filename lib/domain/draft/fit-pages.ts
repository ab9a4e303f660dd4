import { MOST_DRAFT_PAGES, MOST_PANELS_A_PAGE, type DraftPanel } from '@/lib/contracts/drafts';
import { pacePanels } from './pace-panels';
import type { RepairNotes } from './repair-notes';
import type { StoryForm } from './story-form';

type Pages = readonly (readonly DraftPanel[])[];

/**
 * The panels on as many pages as were asked for: put on other pages where that is enough, cut where they are too many. Where
 * there are too few, the pages are fewer, and that is told.
 * @param pages at least one panel in all
 */
export function fitPages(
  pages: Pages,
  o: { readonly form: StoryForm; readonly splash: 'first' | 'last' | null; readonly notes: RepairNotes },
): Pages {
  const { form, notes } = o;
  const written = pages.filter((panels) => panels.length > 0);
  const panels = withinPanels(written.flat(), form, notes);
  const pageCount = Math.min(form.pageCount, MOST_DRAFT_PAGES);
  const most = pageCount * MOST_PANELS_A_PAGE;
  if (written.length > pageCount && panels.length > most) {
    notes.add('pages-cut', '', written.length - pageCount);
    return pacePanels(panels.slice(0, most), { pageCount, splash: o.splash });
  }
  const isFitting =
    written.length === pageCount &&
    panels.length === written.flat().length &&
    written.every((page) => page.length <= MOST_PANELS_A_PAGE);
  if (isFitting) return written;
  if (panels.length < pageCount) {
    notes.add('pages-missing', '', pageCount - panels.length);
    return panels.map((panel) => [panel]);
  }
  if (panels.length > most) notes.add('panels-cut', '', panels.length - most);
  notes.add('pages-rearranged', '', pageCount);
  return pacePanels(panels.slice(0, most), { pageCount, splash: o.splash });
}

function withinPanels(panels: readonly DraftPanel[], form: StoryForm, notes: RepairNotes): readonly DraftPanel[] {
  const { panelCount } = form;
  if (panelCount === null || panels.length === panelCount) return panels;
  if (panels.length < panelCount) {
    notes.add('panels-missing', '', panelCount - panels.length);
    return panels;
  }
  notes.add('panels-cut', '', panels.length - panelCount);
  return [...panels.slice(0, panelCount - 1), ...panels.slice(-1)];
}
