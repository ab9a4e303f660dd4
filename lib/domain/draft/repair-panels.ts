import { DRAFT_LINE_KINDS, type DraftLine, type DraftPanel } from '@/lib/contracts/drafts';
import { DRAFT_SHOTS } from './draft-json-schema';
import type { LooseLine, LoosePanel } from './loose-draft';
import type { RepairNotes } from './repair-notes';
import { isNobody, type RepairedPeople } from './repair-people';
import { timeOf, weatherOf, type RepairedPlaces } from './repair-places';

const MOST_PEOPLE = 12;
const MOST_LINES = 12;

export interface PanelRepair {
  readonly people: RepairedPeople;
  readonly places: RepairedPlaces;
  readonly isSilent: boolean;
  readonly notes: RepairNotes;
}

/** A panel whose people and place are the draft's and whose lines have speakers; null for one in which there is nothing. */
export function repairPanel(panel: LoosePanel, o: PanelRepair): DraftPanel | null {
  const { notes } = o;
  const lines = panel.lines.flatMap((line) => repairLine(line, o)).slice(0, MOST_LINES);
  const people = panel.people.map((call) => o.people.nameOf(call)).filter((name) => name !== null);
  if (panel.action === '' && lines.length === 0 && people.length === 0) {
    notes.add('panels-empty');
    return null;
  }
  const place = o.places.find(panel.place);
  return {
    shot: shotOf(panel.shot, notes),
    place: place?.name ?? null,
    // Who says no hour or weather of a panel means the place's.
    time: timeOf(panel.time) ?? place?.time ?? null,
    weather: weatherOf(panel.weather) ?? place?.weather ?? null,
    people: [...new Set(people)].slice(0, MOST_PEOPLE),
    action: notes.within(panel.action, 1000),
    things: panel.things.slice(0, 40).map((thing) => notes.within(thing, 200)),
    lines,
  };
}

function repairLine({ speaker, kind, text }: LooseLine, { people, isSilent, notes }: PanelRepair): DraftLine[] {
  const words = text.replace(/^["“「『](.*)["”」』]$/su, '$1').trim();
  if (words === '') return [];
  const said = lineKindOf(kind, notes);
  if (isSilent && said !== 'sound') {
    notes.add('lines-removed');
    return [];
  }
  const short = notes.within(words, 1000);
  if (said === 'sound' || said === 'narration') return [{ speaker: '', kind: said, text: short }];
  const name = isNobody(speaker) ? null : people.nameOf(speaker);
  if (name !== null) return [{ speaker: name, kind: said, text: short }];
  notes.add('lines-without-speaker');
  return [{ speaker: '', kind: 'narration', text: short }];
}

const LINE_WORDS: readonly (readonly [RegExp, DraftLine['kind']])[] = [
  [/thought|think|monolog|心/, 'thought'],
  [/shout|yell|scream|叫/, 'shout'],
  [/whisper|quiet|囁|ささや/, 'whisper'],
  [/narrat|caption|ナレ/, 'narration'],
  [/sound|sfx|effect|onomatop|効果音/, 'sound'],
  [/^$|speech|say|dialog|talk|normal|balloon|セリフ/, 'speech'],
];

function lineKindOf(kind: string, notes: RepairNotes): DraftLine['kind'] {
  const said = kind.toLowerCase();
  const known = DRAFT_LINE_KINDS.find((one) => one === said) ?? LINE_WORDS.find(([words]) => words.test(said))?.[1];
  if (known === undefined) notes.add('line-kinds-unknown', kind.slice(0, 60));
  return known ?? 'speech';
}

const SHOT_WORDS: readonly (readonly [RegExp, (typeof DRAFT_SHOTS)[number]])[] = [
  [/establish|遠景/, 'establishing'],
  [/extreme|macro/, 'extreme close-up'],
  [/close|face|アップ/, 'close-up'],
  [/detail|insert|object/, 'detail'],
  [/bust|portrait|shoulder|バスト/, 'bust'],
  [/full|全身/, 'full body'],
  [/wide|long|bird|panoram|aerial|引き/, 'wide'],
  [/splash|spread|見開き/, 'splash'],
  [/^$|medium|mid|waist|two|over|angle|low|high/, 'medium'],
];

function shotOf(shot: string, notes: RepairNotes): string {
  const said = shot.toLowerCase().replaceAll('_', ' ');
  const known = DRAFT_SHOTS.find((one) => one === said) ?? SHOT_WORDS.find(([words]) => words.test(said))?.[1];
  if (known === undefined) notes.add('shots-unknown', shot.slice(0, 60));
  return known ?? 'medium';
}
