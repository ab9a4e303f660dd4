import { saysNothingIsSaid } from './cue-words';
import { plainText } from '@/lib/lettering/markup';
import { outlineOf, type OutlinePage, type OutlinePanel } from './outline';
import { pageNumbers } from './page-numbers';
import { parseScript } from './parse-script';
import type { LineKind, SceneHeading, ScriptBlock } from './script-block';
import { hiddenParts } from './script-lines';

/** What of a script is kept in its text, and neither lettered nor drawn. */
export interface Uncarried {
  readonly kind: 'note' | 'cut' | 'synopsis' | 'transition' | 'lyrics' | 'page-break' | 'section';
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReportedLine {
  readonly speaker: string;
  readonly say: LineKind;
  /** As it is lettered, without marks. */
  readonly text: string;
  readonly isOff: boolean;
  readonly isDual: boolean;
}

export interface ReportedPanel extends Pick<SceneHeading, 'side' | 'place' | 'when'> {
  readonly label: string;
  readonly notes: readonly string[];
  readonly actions: readonly string[];
  readonly lines: readonly ReportedLine[];
}

export interface ReportedPage {
  readonly chapter: string;
  readonly label: string;
  /** As the script numbers it; of a spread both. */
  readonly numbers: readonly number[];
  readonly notes: readonly string[];
  readonly panels: readonly ReportedPanel[];
}

/** A script, told for programs. */
export interface OutlineReport {
  readonly title: string;
  readonly author: string;
  readonly pageCount: number;
  readonly panelCount: number;
  readonly scenes: readonly (Pick<SceneHeading, 'side' | 'place' | 'when'> & { readonly number: string | null })[];
  /** Each once, in the order in which they come. */
  readonly places: readonly string[];
  readonly times: readonly string[];
  readonly speakers: readonly string[];
  readonly pages: readonly ReportedPage[];
  readonly lines: readonly (ReportedLine & { readonly page: number; readonly panel: number })[];
  readonly uncarried: readonly Uncarried[];
}

/** What Koma understands of a script: what is laid out, and what is not. Any text has a report. */
export function outlineReport(text: string): OutlineReport {
  const blocks = parseScript(text);
  const outline = outlineOf(blocks);
  const pages = outline.chapters.flatMap(({ title, pages: own }) => own.map((page) => pageOf(page, { title, blocks })));
  const scenes = blocks.flatMap((block) =>
    block.kind === 'scene'
      ? [{ side: block.side, place: block.place, when: block.when, number: block.number ?? null }]
      : [],
  );
  return {
    title: outline.title,
    author: authorOf(blocks),
    pageCount: pages.length,
    panelCount: pages.reduce((sum, { panels }) => sum + panels.length, 0),
    scenes,
    places: each(scenes.map(({ place }) => place)),
    times: each(scenes.map(({ when }) => when)),
    speakers: outline.speakers,
    pages,
    lines: pages.flatMap(({ panels }, page) =>
      panels.flatMap(({ lines }, panel) => lines.map((line) => ({ page: page + 1, panel: panel + 1, ...line }))),
    ),
    uncarried: uncarriedOf(blocks),
  };
}

function pageOf(
  page: OutlinePage,
  { title, blocks }: { readonly title: string; readonly blocks: readonly ScriptBlock[] },
): ReportedPage {
  const { label, notes, panels } = page;
  const numbers = pageNumbers(page);
  return { chapter: title, label, numbers, notes, panels: panels.map((panel) => panelOf(panel, blocks)) };
}

function panelOf(panel: OutlinePanel, blocks: readonly ScriptBlock[]): ReportedPanel {
  const heading = panel.block === null ? undefined : blocks[panel.block];
  return {
    label: heading?.kind === 'panel' ? heading.label : '',
    notes: panel.notes,
    side: panel.scene?.side ?? null,
    place: panel.scene?.place ?? '',
    when: panel.scene?.when ?? '',
    actions: panel.actions.map(({ text }) => text),
    lines: panel.lines.map(({ speaker, say, text, isOff, isDual }) => ({
      speaker,
      say,
      text: plainText(text),
      isOff: isOff === true,
      isDual: isDual === true,
    })),
  };
}

function authorOf(blocks: readonly ScriptBlock[]): string {
  const entries = blocks.flatMap((block) => (block.kind === 'title' ? block.entries : []));
  return entries.find(({ key }) => /^(?:authors?|written by|writer|作者|著者|作|脚本)$/i.test(key))?.value ?? '';
}

const each = (list: readonly string[]): string[] => [...new Set(list.filter((one) => one !== ''))];

function uncarriedOf(blocks: readonly ScriptBlock[]): Uncarried[] {
  const found: Uncarried[] = [];
  let line = 1;
  for (const { kind, raw } of blocks) {
    let at = 0;
    for (const part of hiddenParts(raw)) {
      at = raw.indexOf(part, at);
      const isNote = part.startsWith('[[');
      found.push({
        kind: isNote ? 'note' : 'cut',
        line: line + endsIn(raw.slice(0, at)),
        text: part
          .slice(2)
          .replace(isNote ? /\]\]$/ : /\*\/$/, '')
          .trim(),
      });
      at += part.length;
    }
    const own = kind === 'other' ? ownOf(raw) : null;
    if (own !== null) found.push({ ...own, line: line + endsIn(/^\s*/.exec(raw)?.[0] ?? '') });
    line += endsIn(raw);
  }
  return found;
}

function ownOf(raw: string): Omit<Uncarried, 'line'> | null {
  const text = hiddenParts(raw)
    .reduce((left, part) => left.replace(part, ''), raw)
    .trim();
  if (text === '') return null;
  if (/^={3,}$/.test(text)) return { kind: 'page-break', text: '' };
  if (text.startsWith('=')) return { kind: 'synopsis', text: text.replace(/^=\s*/, '') };
  if (text.startsWith('~')) return { kind: 'lyrics', text: text.replaceAll(/^\s*~\s*/gm, '') };
  if (text.startsWith('#')) return { kind: 'section', text: text.replace(/^#+\s*/, '') };
  if (saysNothingIsSaid(text)) return { kind: 'note', text };
  return { kind: 'transition', text: text.replace(/^>\s*/, '') };
}

const endsIn = (text: string): number => text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
