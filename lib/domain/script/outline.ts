import type { BlockOf, SceneHeading, ScriptBlock } from './script-block';
import { isEntryFor } from './title-page';

/** A line of a panel, with the index of its block. */
export interface OutlineLine extends Omit<BlockOf<'line'>, 'raw' | 'kind'> {
  readonly block: number;
}

export interface OutlineScene extends SceneHeading {
  readonly block: number;
}

export interface OutlinePanel {
  /** Index of the heading's block; null where text stands on a page without one. */
  readonly block: number | null;
  readonly notes: readonly string[];
  /** What is seen, a paragraph each. */
  readonly actions: readonly { readonly text: string; readonly block: number }[];
  readonly lines: readonly OutlineLine[];
  /** The heading in force, with the index of its block; null before the first. */
  readonly scene: OutlineScene | null;
  /** A scene begins here. */
  readonly opensScene: boolean;
}

export interface OutlinePage {
  readonly block: number | null;
  readonly label: string;
  readonly notes: readonly string[];
  readonly panels: readonly OutlinePanel[];
}

export interface OutlineChapter {
  readonly block: number | null;
  readonly title: string;
  readonly pages: readonly OutlinePage[];
}

export interface Outline {
  readonly title: string;
  readonly chapters: readonly OutlineChapter[];
  /** Everybody who speaks, in order of their first line. */
  readonly speakers: readonly string[];
}

interface OpenPanel extends OutlinePanel {
  scene: OutlineScene | null;
  opensScene: boolean;
  readonly actions: { text: string; block: number }[];
  readonly lines: OutlineLine[];
}
interface OpenPage extends OutlinePage {
  readonly panels: OpenPanel[];
}
interface OpenChapter extends OutlineChapter {
  readonly pages: OpenPage[];
}

/** The tree of a script: chapters, pages, panels, lines. What stands before a heading gets the missing ones. */
export function outlineOf(blocks: readonly ScriptBlock[]): Outline {
  const chapters: OpenChapter[] = [];
  let scene: OutlineScene | null = null;
  let opensScene = false;
  const chapter = (): OpenChapter => chapters.at(-1) ?? open(chapters, { block: null, title: '', pages: [] });
  const page = (): OpenPage =>
    chapter().pages.at(-1) ?? open(chapter().pages, { block: null, label: '', notes: [], panels: [] });
  const newPanel = (block: number | null, notes: readonly string[]): OpenPanel => {
    const made = open(page().panels, { block, notes, actions: [], lines: [], scene, opensScene });
    opensScene = false;
    return made;
  };
  const panel = (): OpenPanel => page().panels.at(-1) ?? newPanel(null, []);
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'chapter':
        open(chapters, { block: index, title: block.title, pages: [] });
        break;
      case 'page':
        if (isSamePage(block, chapter().pages.at(-1))) break;
        open(chapter().pages, { block: index, label: block.label, notes: block.notes, panels: [] });
        break;
      case 'panel':
        newPanel(index, block.notes);
        break;
      case 'scene':
        scene = sceneOf(block, index);
        opensScene = true;
        if (isWithinPanel(blocks, index)) {
          Object.assign(panel(), { scene, opensScene });
          opensScene = false;
        }
        break;
      case 'action':
        panel().actions.push({ text: block.text, block: index });
        break;
      case 'line':
        panel().lines.push(lineOf(block, index));
        break;
      case 'title':
      case 'other':
        break;
    }
  }
  return { title: titleOf(blocks), chapters, speakers: speakersOf(blocks) };
}

function sceneOf({ raw: _, kind: __, ...heading }: BlockOf<'scene'>, block: number): OutlineScene {
  return { ...heading, block };
}

function lineOf({ raw: _, kind: __, ...line }: BlockOf<'line'>, block: number): OutlineLine {
  return { ...line, block };
}

/** "PAGE 1, PANEL 2" behind "PAGE 1, PANEL 1", and "PAGE 1 (continued)": scripts of comics name a page again. */
function isSamePage({ raw, label }: BlockOf<'page'>, last: OutlinePage | undefined): boolean {
  return !raw.trimStart().startsWith('#') && last !== undefined && last.block !== null && last.label === label;
}

/** A heading just below that of a panel, with something of the panel behind it: the panel is there already. */
function isWithinPanel(blocks: readonly ScriptBlock[], at: number): boolean {
  const toldFrom = (from: number, step: 1 | -1): ScriptBlock | undefined => {
    let index = from;
    while (blocks[index]?.kind === 'other') index += step;
    return blocks[index];
  };
  const behind = toldFrom(at + 1, 1);
  return toldFrom(at - 1, -1)?.kind === 'panel' && (behind?.kind === 'action' || behind?.kind === 'line');
}

function open<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

function titleOf(blocks: readonly ScriptBlock[]): string {
  const entries = blocks.flatMap((block) => (block.kind === 'title' ? block.entries : []));
  return entries.find((entry) => isEntryFor('title', entry))?.value ?? '';
}

function speakersOf(blocks: readonly ScriptBlock[]): string[] {
  const spoken = blocks.flatMap((block) =>
    block.kind === 'line' && block.say !== 'sfx' && block.say !== 'narration' ? [block.speaker] : [],
  );
  const known = new Map<string, string>();
  for (const name of spoken) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), name);
  return [...known.values()];
}
