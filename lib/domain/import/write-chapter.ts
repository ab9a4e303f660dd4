import { writeScript } from '../script/parse-script';
import type { ScriptBlock } from '../script/script-block';
import { writeBlock } from '../script/write-block';
import { beatsOf, type Beat, type BeatOptions } from './chapter-beats';
import type { StoryChapter, StoryScene } from './story';

interface ChapterOptions extends BeatOptions {
  readonly title: string;
  /** Pages that a scene gets at most; null keeps all that is said and told. */
  readonly pagesPerScene: number | null;
}

const PANELS_A_PAGE = 5;
const MOST_PANELS_A_PAGE = 6;

type Act = Extract<Beat, { kind: 'act' }>;
type Line = Extract<Beat, { kind: 'line' }>;

interface Panel {
  readonly acts: Act[];
  readonly lines: Line[];
  /** The scene that begins here. */
  readonly opens: StoryScene | null;
  readonly opensPage: boolean;
}

/** A chapter as a script: pages are numbered from 1. Where it is shortened, what is left out is left out whole. */
export function writeChapter(chapter: StoryChapter, options: ChapterOptions): string {
  const panels = chapter.scenes.flatMap((scene) => panelsOfScene(scene, options));
  const words = options.language === 'ja' ? { page: 'ページ', panel: 'コマ' } : { page: 'Page', panel: 'Panel' };
  const blocks: ScriptBlock[] = [writeBlock({ kind: 'chapter', title: options.title })];
  let heading = '';
  for (const [pageIndex, page] of pagesOf(panels).entries()) {
    blocks.push(writeBlock({ kind: 'page', label: `${words.page} ${pageIndex + 1}`, notes: [] }));
    for (const [index, panel] of page.entries()) {
      const scene = panel.opens === null ? null : sceneBlock(panel.opens);
      if (scene !== null && scene.raw !== heading) blocks.push(scene);
      heading = scene?.raw ?? heading;
      blocks.push(writeBlock({ kind: 'panel', label: `${words.panel} ${index + 1}`, notes: [] }));
      const gap = options.language === 'ja' ? '' : ' ';
      if (panel.acts.length > 0)
        blocks.push(writeBlock({ kind: 'action', text: panel.acts.map(({ text }) => text).join(gap) }));
      blocks.push(...panel.lines.map(lineBlock));
    }
  }
  return writeScript(blocks);
}

/** How many panels a chapter has when all of it is kept. */
export function countPanels(
  chapter: StoryChapter,
  story: { readonly language: 'en' | 'ja'; readonly isScript: boolean },
): number {
  const all = { ...story, title: '', pagesPerScene: null, nameOf: (name: string) => name, isNamed: () => true };
  return chapter.scenes.reduce((sum, scene) => sum + panelsOfScene(scene, all).length, 0);
}

function panelsOfScene(scene: StoryScene, options: ChapterOptions): Panel[] {
  const beats = beatsOf(scene, options);
  if (beats.some(({ kind }) => kind === 'panel')) return markedPanels(beats, scene);
  const all = beats.filter((beat): beat is Act | Line => beat.kind === 'act' || beat.kind === 'line');
  const most = options.pagesPerScene === null ? Infinity : options.pagesPerScene * PANELS_A_PAGE;
  return groupBeats(shortened(all, most), scene);
}

/** As many of the beats, those that matter most, as give so many panels; in their order. */
function shortened(beats: readonly (Act | Line)[], mostPanels: number): readonly (Act | Line)[] {
  const count = (kept: readonly (Act | Line)[]): number => groupBeats(kept, null).length;
  if (count(beats) <= mostPanels) return beats;
  const ranked = beats
    .map((beat, index) => ({ beat, index }))
    .sort((a, b) => b.beat.score - a.beat.score || a.index - b.index);
  const first = (most: number): (Act | Line)[] =>
    ranked
      .slice(0, most)
      .sort((a, b) => a.index - b.index)
      .map(({ beat }) => beat);
  let [low, high] = [1, beats.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (count(first(middle)) <= mostPanels) low = middle;
    else high = middle;
  }
  return first(low);
}

/** What is seen begins a panel; who answers stays in it while it has room for their words. */
function groupBeats(beats: readonly (Act | Line)[], scene: StoryScene | null): Panel[] {
  const panels: Panel[] = [];
  const open = (): Panel => {
    const panel = { acts: [], lines: [], opens: panels.length === 0 ? scene : null, opensPage: false };
    panels.push(panel);
    return panel;
  };
  for (const beat of beats) {
    const last = panels.at(-1) ?? open();
    if (beat.kind === 'act') (hasRoomToShow(last, beat) ? last : open()).acts.push(beat);
    else (hasRoomToSay(last, beat) ? last : open()).lines.push(beat);
  }
  return panels;
}

function hasRoomToShow({ acts, lines }: Panel, { text }: Act): boolean {
  if (lines.length > 0) return false;
  return acts.length === 0 || (acts.length < 2 && (acts[0]?.text.length ?? 0) + text.length < 110);
}

function hasRoomToSay({ lines }: Panel, { text, speaker }: Line): boolean {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  const isSpeaking = lines.some((line) => line.speaker === speaker);
  return lines.length < (isSpeaking ? 2 : 3) && length + text.length < 200;
}

/** Pages and panels as a script of a comic has them. */
function markedPanels(beats: readonly Beat[], scene: StoryScene): Panel[] {
  const panels: Panel[] = [];
  let opensPage = false;
  const open = (): Panel => {
    const panel = { acts: [], lines: [], opens: panels.length === 0 ? scene : null, opensPage };
    opensPage = false;
    panels.push(panel);
    return panel;
  };
  for (const beat of beats) {
    if (beat.kind === 'act') (panels.at(-1) ?? open()).acts.push(beat);
    else if (beat.kind === 'line') (panels.at(-1) ?? open()).lines.push(beat);
    else if (beat.kind === 'panel') open();
    else opensPage = true;
  }
  return panels.filter(({ acts, lines }) => acts.length + lines.length > 0);
}

/** A scene begins a page where the one before is half full; pages are about equally full. */
function pagesOf(panels: readonly Panel[]): Panel[][] {
  const isMarked = panels.some(({ opensPage }) => opensPage);
  const pages: Panel[][] = [];
  for (const [index, panel] of panels.entries()) {
    const page = pages.at(-1);
    const isFull = page !== undefined && page.length >= (isMarked ? 9 : mostOn(panels, index - page.length));
    const begins = isMarked ? panel.opensPage : panel.opens !== null && (page?.length ?? 0) >= 3;
    if (page === undefined || isFull || begins) pages.push([panel]);
    else page.push(panel);
  }
  return pages;
}

/** Of seven panels until the next scene four and three, not six and one. */
function mostOn(panels: readonly Panel[], from: number): number {
  const next = panels.findIndex(({ opens }, index) => index > from && opens !== null);
  const count = (next < 0 ? panels.length : next) - from;
  return Math.ceil(count / Math.ceil(count / MOST_PANELS_A_PAGE));
}

function sceneBlock({ side, place, when }: StoryScene): ScriptBlock | null {
  const name = place.replaceAll(/^[.\s]+|\s+[-–—―]\s+/g, ' ').trim();
  return name === '' ? null : writeBlock({ kind: 'scene', side, place: name.toUpperCase(), when: when.toUpperCase() });
}

function lineBlock({ speaker, say, text }: Line): ScriptBlock {
  const name = speaker
    .replaceAll(/[():：（）@]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  const bare = /^[(（].*[)）]$/.test(text) ? text.slice(1, -1) : text;
  const words = bare.replace(/^[#\s]+/, '') || '…';
  return writeBlock({
    kind: 'line',
    speaker: name === '' ? 'CAPTION' : name,
    say: name === '' ? 'narration' : say,
    text: words,
  });
}

/** Chapters as one script, their pages numbered one after another from a first number. */
export function joinChapters(chapters: readonly string[], firstPage: number): string {
  let number = firstPage - 1;
  return chapters
    .map((chapter) => `${chapter.trimEnd()}\n\n`)
    .join('')
    .replaceAll(/^## (Page|ページ) \d+$/gm, (_, word: string) => {
      number += 1;
      return `## ${word} ${number}`;
    });
}
