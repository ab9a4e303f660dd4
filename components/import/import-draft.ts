import { MOST_STORY_PEOPLE, type StartImportInput, type StoryImport, type StoryPreview } from '@/lib/contracts/imports';

const PANELS_A_PAGE = 5;

/** What somebody has chosen of a story so far. */
interface ImportDraft {
  readonly chapters: ReadonlySet<number>;
  /** Names that are written otherwise, by the story's own. */
  readonly names: Readonly<Record<string, string>>;
  readonly pagesPerScene: number | null;
  readonly by: 'rules' | 'model';
  readonly isNew: boolean;
  readonly title: string;
}

/** Everything of a story: a script as it is, a novel with two pages a scene. */
export function openDraft({ preview, fileName }: StoryImport, isNew: boolean): ImportDraft {
  const named = fileName.replace(/\.[^.]*$/, '').trim();
  return {
    chapters: new Set(preview.chapters.keys()),
    names: {},
    pagesPerScene: preview.isScript ? null : 2,
    by: 'rules',
    isNew,
    title: (preview.title === '' ? named : preview.title).slice(0, 120) || 'Untitled',
  };
}

/** About how many pages come of it; people who look at it choose by it. */
export function pagesOf({ chapters }: StoryPreview, draft: ImportDraft): number {
  return chapters.reduce((sum, { panelCount, sceneCount }, index) => {
    if (!draft.chapters.has(index)) return sum;
    const most = draft.pagesPerScene === null ? Infinity : draft.pagesPerScene * sceneCount;
    return sum + Math.max(1, Math.min(most, Math.ceil(panelCount / PANELS_A_PAGE)));
  }, 0);
}

/** What is sent. */
export function toRequest(draft: ImportDraft, projectId: string | null): StartImportInput {
  return {
    projectId: draft.isNew ? null : projectId,
    title: draft.title,
    chapters: [...draft.chapters].sort((a, b) => a - b),
    people: Object.entries(draft.names)
      .map(([from, to]) => ({ from, to: to.trim() }))
      .filter(({ from, to }) => to !== '' && to !== from)
      .slice(0, MOST_STORY_PEOPLE),
    pagesPerScene: draft.pagesPerScene,
    by: draft.by,
  };
}
