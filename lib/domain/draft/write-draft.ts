import type { Draft, DraftLine, DraftPanel } from '@/lib/contracts/drafts';
import { PLACE_SCENES, type PlaceScene } from '@/lib/contracts/places';
import type { KnownPerson } from '../characters/people-in-text';
import { isIndoors } from '../places/place-rules';
import { writeScript } from '../script/parse-script';
import type { LineKind, ScriptBlock } from '../script/script-block';
import { peopleOfPanel } from '../script/stage-panel';
import { writeBlock } from '../script/write-block';
import { writeCastList, writePlaceList } from './cast-list';
import { writeDraftNotes, type DraftNotes } from './draft-notes';
import { sexToDraw } from './people-of-premise';

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
    writeCastList(draft, o.language),
    writePlaceList(draft),
  ]
    .filter((entry) => entry !== null)
    .filter(({ value }) => value !== '');
  const blocks: ScriptBlock[] = [
    writeBlock({ kind: 'title', entries }),
    writeBlock({ kind: 'chapter', title: o.chapterTitle ?? words.chapter }),
  ];
  const cast = knownPeople(draft, o.premise);
  let here: readonly string[] = [];
  let heading = '';
  let isOpened = false;
  for (const [pageIndex, page] of draft.pages.entries()) {
    blocks.push(writeBlock({ kind: 'page', label: `${words.page} ${pageIndex + 1}`, notes: [] }));
    for (const [index, panel] of page.panels.entries()) {
      const scene = sceneOf(panel, draft, o.language);
      if (scene !== null && scene.raw !== heading) {
        blocks.push(scene);
        here = [];
        heading = scene.raw;
      }
      // How later scenes open is left to the page that they are on.
      const isNoted = NOTED.test(panel.shot) && !(panel.shot === 'establishing' && isOpened);
      isOpened ||= panel.shot === 'establishing';
      const shot = isNoted ? [o.language === 'ja' ? (JAPANESE_NOTES[panel.shot] ?? panel.shot) : panel.shot] : [];
      const notes = [...shot, ...notesOfPeople(panel, { notes: shot, cast, before: here, language: o.language })];
      if (panel.people.length > 0) here = panel.people;
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

/** Everybody as a script's panels will know them. */
function knownPeople({ people }: Draft, premise: string): KnownPerson[] {
  return people.map(({ name, sex }) => ({
    id: name,
    name,
    sex: sex === null ? sexToDraw(name, premise) : sex === 'female' ? 'girl' : 'boy',
  }));
}

/** Whom the words of a panel don't say is named in its notes: "(with Mara)"; a panel without anybody says so. */
function notesOfPeople(
  panel: DraftPanel,
  o: {
    readonly notes: readonly string[];
    readonly cast: readonly KnownPerson[];
    readonly before: readonly string[];
    readonly language: 'en' | 'ja';
  },
): string[] {
  const lines = panel.lines.map((line) => ({ say: SAY[line.kind], speaker: speakerOf(line) }));
  const seen = peopleOfPanel({ notes: o.notes, lines }, { seen: panel.action, people: o.cast, before: o.before }).map(
    ({ name }) => name,
  );
  if (panel.people.length === 0) return seen.length === 0 ? [] : [o.language === 'ja' ? '無人' : 'no people'];
  const missing = panel.people.filter((name) => !seen.includes(name)).map(oneLine);
  if (missing.length === 0) return [];
  return o.language === 'ja' ? missing : [`with ${missing.join(', ')}`];
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
