import {
  MOST_PANELS_A_PAGE,
  type Draft,
  type DraftPanel,
  type DraftPerson,
  type DraftQuestion,
} from '@/lib/contracts/drafts';
import { spokenName } from '../characters/names-in-text';
import type { Instruction, Revision } from './read-instructions';
import { escaped } from '../script/words/word-patterns';
import { understandPlace } from './understand-places';

interface Revised {
  readonly draft: Draft;
  /** Why an instruction changes nothing, as questions without choices. */
  readonly limits: readonly DraftQuestion[];
}

/** A draft changed by instructions, in order. Those that the rules cannot follow are told. */
export function reviseDraft(draft: Draft, revision: Revision, language: 'en' | 'ja'): Revised {
  return revision.reduce<Revised>(
    (now, instruction) => {
      const changed = apply(now.draft, instruction, language);
      if (typeof changed !== 'string') return { ...now, draft: changed };
      return { ...now, limits: [...now.limits, limitOf(instruction.text, changed, language)] };
    },
    { draft, limits: [] },
  );
}

type Reason = 'unknown' | 'nobody' | 'noPage' | 'strip';

/** The changed draft, or why it cannot be. */
function apply(draft: Draft, one: Instruction, language: 'en' | 'ja'): Draft | Reason {
  switch (one.kind) {
    case 'pages':
    case 'length':
      return /^(?:Four-panel|四コマ)$/.test(draft.form?.name ?? '') ? 'strip' : draft;
    case 'silence':
      return onPages(draft, one.page, (panel) => ({
        ...panel,
        lines: panel.lines.filter(({ kind }) => kind === 'sound'),
      }));
    case 'splash':
      return splashed(draft, one.page);
    case 'ends':
      return one.isEnd ? endedOn(draft, one.words, language) : begunOn(draft, one.words, language);
    case 'mood':
      return withMood(draft, one, language);
    case 'rename':
      return renamed(draft, one);
    case 'drop':
      return dropped(draft, one.who);
    case 'when':
      return {
        ...draft,
        places: draft.places.map((place) => ({ ...place, [one.field]: one.value })),
        pages: mapPanels(draft, (panel) => ({ ...panel, [one.field]: one.value })),
      };
    case 'person': {
      const who = peopleMeant(draft, one.who);
      if (who.length === 0) return 'nobody';
      const people = draft.people.map((person) => (who.includes(person) ? { ...person, ...one.change } : person));
      return { ...draft, people };
    }
    case 'say':
      return withLine(draft, one);
    case 'unknown':
      return 'unknown';
    default:
      return one satisfies never;
  }
}

/** "her", "him", "everyone", a name, what somebody is: the people whom words mean. */
function peopleMeant({ people }: Draft, words: string): readonly DraftPerson[] {
  const who = words
    .toLowerCase()
    .replace(/^(?:the|an?|もっと) ?/u, '')
    .trim();
  if (/^(?:them|everyone|everybody|all|all of them|both|みんな|全員|二人)$/u.test(who)) return people;
  const sex = /^(?:her|she|彼女)$/u.test(who) ? 'female' : /^(?:him|he|彼)$/u.test(who) ? 'male' : null;
  if (sex !== null) {
    const meant = people.find((one) => one.sex === sex) ?? people.find((one) => one.sex === null);
    return meant === undefined ? [] : [meant];
  }
  if (who === 'it') return people.filter(({ kind }) => kind !== 'human').slice(0, 1);
  return people.filter(
    ({ name, occupation, kind }) =>
      [name.toLowerCase(), occupation ?? '', kind === 'human' ? '' : kind].some(
        (call) => call !== '' && (call === who || call.split(' ').includes(who) || who.split(' ').includes(call)),
      ) ||
      (/\p{Script=Han}|\p{Script=Katakana}/u.test(who) && (name.includes(who) || who.includes(name))),
  );
}

function mapPanels(draft: Draft, change: (panel: DraftPanel) => DraftPanel): Draft['pages'] {
  return draft.pages.map(({ panels }) => ({ panels: panels.map(change) }));
}

function onPages(
  draft: Draft,
  page: number | 'last' | null,
  change: (panel: DraftPanel) => DraftPanel,
): Draft | Reason {
  const wanted = page === 'last' ? draft.pages.length : page;
  if (wanted !== null && draft.pages[wanted - 1] === undefined) return 'noPage';
  const pages = draft.pages.map(({ panels }, index) => ({
    panels: wanted === null || index === wanted - 1 ? panels.map(change) : panels,
  }));
  return { ...draft, pages };
}

function splashed(draft: Draft, page: number | 'last'): Draft | Reason {
  const at = (page === 'last' ? draft.pages.length : page) - 1;
  const panels = draft.pages[at]?.panels;
  const [first] = panels ?? [];
  if (panels === undefined || first === undefined) return 'noPage';
  const whole = { ...panels.slice(1).reduce((one, other) => merged(one, other), first), shot: 'splash' };
  return { ...draft, pages: draft.pages.map((one, index) => (index === at ? { panels: [whole] } : one)) };
}

/** Two panels in one: everybody of both, everything that happens and is said. */
function merged(one: DraftPanel, other: DraftPanel): DraftPanel {
  return {
    ...one,
    people: [...new Set([...one.people, ...other.people])].slice(0, 12),
    action: [one.action, other.action]
      .filter((action) => action !== '')
      .join(' ')
      .slice(0, 1000),
    things: [...new Set([...one.things, ...other.things])].slice(0, 40),
    lines: [...one.lines, ...other.lines].slice(0, 12),
  };
}

/** A panel that shows what words name, in the place of a neighbour where they name none. */
function shownPanel(
  draft: Draft,
  words: string,
  near: DraftPanel,
  language: 'en' | 'ja',
): [DraftPanel, Draft['places']] {
  const said = understandPlace(language === 'ja' ? `${words}で` : `in ${words}`).place;
  const known = draft.places.find(({ name }) => words.toLowerCase().includes(name.toLowerCase()));
  const place = known?.name ?? said?.name ?? near.place;
  const isNew = place !== null && !draft.places.some(({ name }) => name === place);
  const people = draft.people.filter(({ name }) => words.toLowerCase().includes(name.toLowerCase()));
  const bare = words.replace(/[.。]$/, '');
  const action = language === 'ja' ? `${bare}。` : `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}.`;
  const panel = { ...near, shot: 'wide', place, people: people.map(({ name }) => name), action, things: [], lines: [] };
  const own = { name: place ?? '', scene: said?.scene ?? null, time: near.time, weather: near.weather };
  return [panel, isNew ? [...draft.places, own].slice(0, 40) : draft.places];
}

function endedOn(draft: Draft, words: string, language: 'en' | 'ja'): Draft | Reason {
  const panels = draft.pages.at(-1)?.panels ?? [];
  const last = panels.at(-1);
  if (last === undefined) return 'noPage';
  const [panel, places] = shownPanel(draft, words, last, language);
  const before = panels.at(-2);
  const isFull = panels.length >= MOST_PANELS_A_PAGE || isFixed(draft);
  const kept = !isFull || before === undefined ? panels : [...panels.slice(0, -2), merged(before, last)];
  const pages = [...draft.pages.slice(0, -1), { panels: [...kept, panel] }];
  return { ...draft, places, pages };
}

function begunOn(draft: Draft, words: string, language: 'en' | 'ja'): Draft | Reason {
  const panels = draft.pages[0]?.panels ?? [];
  const [first, second] = panels;
  if (first === undefined) return 'noPage';
  const [shown, places] = shownPanel(draft, words, first, language);
  const isFull = panels.length >= MOST_PANELS_A_PAGE || isFixed(draft);
  const kept = !isFull || second === undefined ? panels : [merged(first, second), ...panels.slice(2)];
  const opened = { ...shown, shot: 'establishing' };
  return { ...draft, places, pages: [{ panels: [opened, ...kept] }, ...draft.pages.slice(1)] };
}

const isFixed = ({ form }: Draft): boolean => /^(?:Four-panel|四コマ)$/.test(form?.name ?? '');

const FACES = /^(?:close-up|bust|extreme close-up)$/;

/** Faces of somebody show the mood; where they do something, every second time. */
function withMood(draft: Draft, one: Extract<Instruction, { kind: 'mood' }>, language: 'en' | 'ja'): Draft | Reason {
  const who = peopleMeant(draft, one.who);
  if (who.length === 0) return 'nobody';
  const tell = ({ name }: DraftPerson): string => {
    const spoken = spokenName(name);
    return language === 'ja'
      ? `${name}は${one.mood.japanese}。`
      : `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)} ${one.mood.english}.`;
  };
  let turn = 0;
  const pages = mapPanels(draft, (panel) => {
    const here = who.filter(({ name }) => panel.people.includes(name));
    if (here.length === 0) return panel;
    const told = here.map(tell).join(' ');
    if (FACES.test(panel.shot) && panel.people.length === here.length && panel.lines.length === 0)
      return { ...panel, action: told };
    return turn++ % 2 === 0 ? { ...panel, action: `${panel.action} ${told}`.trim().slice(0, 1000) } : panel;
  });
  return { ...draft, pages };
}

function renamed(draft: Draft, { from, to }: Extract<Instruction, { kind: 'rename' }>): Draft | Reason {
  const [person] = peopleMeant(draft, from);
  if (person === undefined) return 'nobody';
  const old = person.name;
  const pattern = /^\p{Script=Latin}/u.test(old)
    ? new RegExp(String.raw`(?<![\p{L}])(?:(?:an?|the) )?${escaped(old)}(?![\p{L}])`, 'giu')
    : new RegExp(escaped(old), 'gu');
  const name = (words: string): string => (words === old ? to : words);
  return {
    ...draft,
    title: draft.title.replaceAll(pattern, to),
    people: draft.people.map((one) => (one === person ? { ...one, name: to } : one)),
    pages: mapPanels(draft, (panel) => ({
      ...panel,
      people: panel.people.map(name),
      action: panel.action.replaceAll(pattern, to),
      lines: panel.lines.map((line) => ({
        ...line,
        speaker: name(line.speaker),
        text: line.text.replaceAll(pattern, to),
      })),
    })),
  };
}

function dropped(draft: Draft, words: string): Draft | Reason {
  const who = peopleMeant(draft, words);
  if (who.length === 0) return 'nobody';
  const isGone = (name: string): boolean => who.some((one) => one.name === name);
  const pages = draft.pages
    .map(({ panels }) => ({
      panels: panels
        .filter(({ people, lines }) => people.length === 0 || people.some((name) => !isGone(name)) || lines.length > 0)
        .map((panel) => ({
          ...panel,
          people: panel.people.filter((name) => !isGone(name)),
          lines: panel.lines.filter(({ speaker }) => !isGone(speaker)),
        })),
    }))
    .map((page, index) => (page.panels.length > 0 ? page : (draft.pages[index] ?? page)));
  return { ...draft, people: draft.people.filter(({ name }) => !isGone(name)), pages };
}

function withLine(draft: Draft, one: Extract<Instruction, { kind: 'say' }>): Draft | Reason {
  const [person] = peopleMeant(draft, one.who);
  if (person === undefined) return 'nobody';
  const wanted = one.page === 'last' || one.page === null ? null : one.page - 1;
  if (wanted !== null && draft.pages[wanted] === undefined) return 'noPage';
  const order = wanted === null ? [...draft.pages.keys()].toReversed() : [wanted];
  for (const at of order) {
    const panels = draft.pages[at]?.panels ?? [];
    const index = panels.findLastIndex(({ people }) => people.includes(person.name));
    const panel = panels[index];
    if (panel === undefined) continue;
    const spoken = {
      ...panel,
      lines: [...panel.lines, { speaker: person.name, kind: 'speech' as const, text: one.words }],
    };
    const pages = draft.pages.map((page, number) => (number === at ? { panels: panels.with(index, spoken) } : page));
    return { ...draft, pages };
  }
  return 'nobody';
}

const REASONS: Readonly<Record<'en' | 'ja', Readonly<Record<Reason, string>>>> = {
  en: {
    unknown:
      'The rules can’t follow “…”. They can change the number of pages, shorten or lengthen, leave lines out, begin or end on something, change a mood, a name, an age or a kind, the hour or the weather, make a page a splash, and leave somebody out. Change the script by hand, or use a language model.',
    nobody: '“…” changed nothing: nobody in the draft is meant by it. Use a name of the draft.',
    noPage: '“…” changed nothing: the draft has no such page.',
    strip: '“…” changed nothing: a four-panel strip has four panels. Take “four-panel” out of the premise first.',
  },
  ja: {
    unknown:
      'ルールでは「…」を反映できません。できるのは、ページ数、短く・長く、セリフを消す、始まりと終わり、気分、名前、年齢や種類、時間や天気、大ゴマ、人を外すことです。脚本を直接直すか、言語モデルを使ってください。',
    nobody: '「…」は反映されませんでした：当てはまる人がいません。下書きの名前を使ってください。',
    noPage: '「…」は反映されませんでした：そのページはありません。',
    strip: '「…」は反映されませんでした：四コマは4コマです。先にあらすじから四コマの指定を外してください。',
  },
};

function limitOf(text: string, reason: Reason, language: 'en' | 'ja'): DraftQuestion {
  const question = REASONS[language][reason].replace('…', text.slice(0, 80)).slice(0, 400);
  return { about: language === 'ja' ? '修正' : 'Revision', question, choices: [] };
}
