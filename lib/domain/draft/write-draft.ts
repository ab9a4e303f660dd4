import type { Draft, DraftLine, DraftPanel } from '@/lib/contracts/drafts';
import { PLACE_SCENES, type PlaceScene } from '@/lib/contracts/places';
import { writeDraftNotes, type DraftNotes } from './draft-notes';
import { isIndoors } from '../places/place-rules';
import { writeScript } from '../script/parse-script';
import type { LineKind, ScriptBlock } from '../script/script-block';
import { writeBlock } from '../script/write-block';

/** Shots that a script says; the others are planned with the page they are on. */
const NOTED = /^(?:establishing|detail|splash|extreme close-up)$/;
const JAPANESE_NOTES: Readonly<Record<string, string>> = { establishing: '遠景', detail: '小コマ', splash: 'splash' };

/** A draft as a script, which lays out as the pages and panels that it has. */
export function writeDraft(
  draft: Draft,
  o: {
    readonly premise: string;
    readonly chapterTitle?: string | undefined;
    readonly language: 'en' | 'ja';
    readonly notes?: DraftNotes | undefined;
  },
): string {
  const words =
    o.language === 'ja'
      ? { page: 'ページ', panel: 'コマ', chapter: '第1話' }
      : { page: 'Page', panel: 'Panel', chapter: 'Chapter 1' };
  const entries = [
    { key: 'Title', value: oneLine(draft.title) },
    { key: 'Premise', value: oneLine(o.premise) },
    ...(o.notes === undefined ? [] : writeDraftNotes(o.notes)),
  ].filter(({ value }) => value !== '');
  const blocks: ScriptBlock[] = [
    writeBlock({ kind: 'title', entries }),
    writeBlock({ kind: 'chapter', title: o.chapterTitle ?? words.chapter }),
  ];
  let heading = '';
  let isOpened = false;
  for (const [pageIndex, page] of draft.pages.entries()) {
    blocks.push(writeBlock({ kind: 'page', label: `${words.page} ${pageIndex + 1}`, notes: [] }));
    for (const [index, panel] of page.panels.entries()) {
      const scene = sceneOf(panel, draft, o.language);
      if (scene !== null && scene.raw !== heading) blocks.push(scene);
      heading = scene?.raw ?? heading;
      // How later scenes open is left to the page that they are on.
      const isNoted = NOTED.test(panel.shot) && !(panel.shot === 'establishing' && isOpened);
      isOpened ||= panel.shot === 'establishing';
      const notes = isNoted ? [o.language === 'ja' ? (JAPANESE_NOTES[panel.shot] ?? panel.shot) : panel.shot] : [];
      blocks.push(writeBlock({ kind: 'panel', label: `${words.panel} ${index + 1}`, notes }));
      if (panel.action !== '') blocks.push(writeBlock({ kind: 'action', text: panel.action }));
      blocks.push(
        ...panel.lines.map((line) =>
          writeBlock({ kind: 'line', speaker: speakerOf(line), say: SAY[line.kind], text: line.text }),
        ),
      );
    }
  }
  return writeScript(blocks);
}

const SAY: Readonly<Record<DraftLine['kind'], LineKind>> = {
  speech: 'speech',
  thought: 'thought',
  shout: 'shout',
  whisper: 'whisper',
  narration: 'narration',
  sound: 'sfx',
};

function speakerOf({ speaker, kind }: DraftLine): string {
  if (kind === 'sound') return 'SFX';
  return kind === 'narration' ? 'CAPTION' : speaker;
}

/** Where nothing says a place, an hour or a weather, the panel has a plain backdrop. */
function sceneOf(panel: DraftPanel, { places }: Draft, language: 'en' | 'ja'): ScriptBlock | null {
  const place = places.find(({ name }) => name === panel.place);
  const scene = PLACE_SCENES.find((one) => one === place?.scene);
  if (place === undefined && panel.time === null && panel.weather === null) return null;
  const when = [panel.time, panel.weather === 'clear' ? null : panel.weather].filter((one) => one !== null);
  return writeBlock({
    kind: 'scene',
    side: sideOf(scene),
    place: (place?.name ?? (language === 'ja' ? '街' : 'Street')).toUpperCase(),
    when: when.join(', ').toUpperCase(),
  });
}

function sideOf(scene: PlaceScene | undefined): 'inside' | 'outside' {
  return scene !== undefined && isIndoors(scene) ? 'inside' : 'outside';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
