import { MOST_DRAFT_PAGES, MOST_PANELS_A_PAGE, type DraftForm, type DraftPanel } from '@/lib/contracts/drafts';
import { NOTHING_DECIDED, type Decisions } from './decisions';
import type { TellingEvent } from './extra-panels';
import { readConstraints, type Constraints } from './read-constraints';

/** How long a story is to be. */
export interface StoryForm {
  readonly pageCount: number;
  /** Of the whole story; null where the pages decide. */
  readonly panelCount: number | null;
  /** Strips of four panels, one on each page. */
  readonly stripCount: number;
  /** More than fits was asked for. */
  readonly isCut: boolean;
}

/** Panels that a page holds where the premise tells enough, and the fewest that it is given. */
const PER_PAGE = 4.6;
const LEAST_PER_PAGE = 3;
/** One beat is told in one to three panels. */
const PER_EVENT = 3;

/** Of a premise whose events nobody counted. */
export const EVENTS_UNKNOWN = 5;

/** How long the story is to be by what the premise asks, what was decided and what was asked beside it. */
export function lengthOf(
  constraints: Constraints,
  o: { readonly decided: Decisions; readonly given: number | undefined; readonly eventCount: number },
): StoryForm {
  const { decided, given, eventCount } = o;
  const isFourPanel = decided.isFourPanel ?? constraints.isFourPanel;
  const panelCount = decided.panelCount ?? constraints.panelCount;
  const asked = decided.pageCount ?? constraints.pageCount ?? given ?? null;
  const most = MOST_DRAFT_PAGES * MOST_PANELS_A_PAGE;
  if (isFourPanel) {
    const strips = Math.min(decided.stripCount ?? 1, MOST_DRAFT_PAGES);
    const pages = Math.min(decided.pageCount ?? constraints.pageCount ?? 1, Math.max(4, strips));
    return { pageCount: strips > 1 ? strips : pages, panelCount: 4 * strips, stripCount: strips, isCut: false };
  }
  if (panelCount !== null) {
    const panels = Math.min(Math.max(1, panelCount), most);
    const pages = asked ?? Math.ceil(panels / 5);
    return {
      pageCount: Math.max(Math.ceil(panels / MOST_PANELS_A_PAGE), Math.min(pages, panels, MOST_DRAFT_PAGES)),
      panelCount: panels,
      stripCount: 0,
      isCut: panelCount > most,
    };
  }
  if (asked === null && constraints.splash !== null && eventCount <= 1)
    return { pageCount: 1, panelCount: 1, stripCount: 0, isCut: false };
  const fitting = Math.min(12, Math.max(1, Math.ceil((eventCount * PER_EVENT) / PER_PAGE)));
  const pageCount = Math.min(Math.max(1, asked ?? fitting), MOST_DRAFT_PAGES);
  return { pageCount, panelCount: null, stripCount: 0, isCut: (asked ?? 1) > MOST_DRAFT_PAGES };
}

/** How many pages a premise itself asks for, by their number or as a strip of four panels; null where it leaves that open. */
export function pagesAsked(premise: string): number | null {
  const constraints = readConstraints(premise);
  if (constraints.pageCount === null && !constraints.isFourPanel) return null;
  return lengthOf(constraints, { decided: NOTHING_DECIDED, given: undefined, eventCount: 1 }).pageCount;
}

/** How many panels such pages get: as many as what happens fills, within what a page can hold. */
export function panelsWanted(form: StoryForm, eventCount: number, splashCount: number): number {
  if (form.panelCount !== null) return form.panelCount;
  const pages = form.pageCount - splashCount;
  const filled = Math.min(Math.round(pages * PER_PAGE), Math.max(eventCount * PER_EVENT, pages * LEAST_PER_PAGE));
  return Math.max(form.pageCount, filled + splashCount);
}

type FormKey = 'fourPanel' | 'punch' | 'kishotenketsu' | 'threeActs';
const FORMS: Readonly<Record<'en' | 'ja', Readonly<Record<FormKey, { name: string; beats: readonly string[] }>>>> = {
  en: {
    fourPanel: { name: 'Four-panel', beats: ['Introduction', 'Development', 'Turn', 'Conclusion'] },
    punch: { name: 'Set-up and punch', beats: ['Set-up', 'Punch'] },
    kishotenketsu: { name: 'Kishōtenketsu', beats: ['Introduction', 'Development', 'Turn', 'Conclusion'] },
    threeActs: { name: 'Three acts', beats: ['Set-up', 'Confrontation', 'Resolution'] },
  },
  ja: {
    fourPanel: { name: '四コマ', beats: ['起', '承', '転', '結'] },
    punch: { name: 'フリとオチ', beats: ['フリ', 'オチ'] },
    kishotenketsu: { name: '起承転結', beats: ['起', '承', '転', '結'] },
    threeActs: { name: '三幕構成', beats: ['第一幕', '第二幕', '第三幕'] },
  },
};

/** Panels before a turn, within what makes one. */
const TURNS =
  /\b(?:but|until|suddenly|however|one (?:day|night|morning|evening)|then|only to|instead|except|unless)\b|しかし|突然|ところが|だが|けれど|ある(?:日|夜|朝)|でも|なのに|実は/iu;

/** Where the story turns: at a word that says so in its second half, else at two thirds. */
export function turnOf(events: readonly TellingEvent[]): number {
  const from = Math.max(1, Math.floor(events.length * 0.4));
  const marked = events.findIndex(({ action }, index) => index >= from && TURNS.test(action));
  return marked >= 0 ? marked : Math.min(events.length - 1, Math.max(1, Math.round(events.length * 0.62)));
}

/** A panel with the event that it tells. */
export interface PanelOfEvent {
  readonly panel: DraftPanel;
  readonly event: number;
}

/** Gives every panel its beat of the form that fits the length. */
export function withBeats(
  panels: readonly PanelOfEvent[],
  events: readonly TellingEvent[],
  o: { readonly form: StoryForm; readonly language: 'en' | 'ja' },
): { readonly name: string; readonly panels: DraftPanel[] } {
  const key = formKey(o.form, events.length, panels.length);
  const { name, beats } = FORMS[o.language][key];
  const turn = turnOf(events);
  const count = panels.length;
  const beatAt = (index: number, event: number): number => {
    if (key === 'fourPanel') return index % 4;
    if (key === 'punch') return index >= Math.max(1, Math.ceil(count * 0.6)) ? 1 : 0;
    if (key === 'threeActs') return index < count * 0.25 ? 0 : event > turn || index >= count * 0.8 ? 2 : 1;
    if (index === count - 1) return 3;
    if (event < turn) return index < count * 0.3 || event === 0 ? 0 : 1;
    return event === turn || turn === 0 ? 2 : 3;
  };
  const told = panels.map(({ panel, event }, index) => ({ ...panel, beat: beats[beatAt(index, event)] ?? '' }));
  return { name, panels: told };
}

function formKey(form: StoryForm, eventCount: number, panelCount: number): FormKey {
  if (form.stripCount > 0) return 'fourPanel';
  if (form.pageCount >= 12) return 'threeActs';
  return eventCount < 3 || panelCount < 6 ? 'punch' : 'kishotenketsu';
}

/** On which pages each beat stands, in the order of the story. */
export function formOfPages(name: string, pages: readonly (readonly DraftPanel[])[]): DraftForm {
  const beats: { name: string; fromPage: number; toPage: number }[] = [];
  for (const [index, panels] of pages.entries()) {
    for (const { beat } of panels) {
      if (beat === undefined || beat === '') continue;
      const known = beats.find((one) => one.name === beat);
      if (known === undefined) beats.push({ name: beat, fromPage: index + 1, toPage: index + 1 });
      else known.toPage = index + 1;
    }
  }
  return { name, beats };
}
