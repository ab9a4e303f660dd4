import { MOST_CAST, type CastMember, type Staging } from '@/lib/contracts/staging';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { POSE_WORDS, poseWord, type Expression, MOVING_POSE_WORDS } from '@/lib/rough/vocabulary';
import { faceOneAnother } from '../staging/conversation';
import type { Beat } from '../staging/see-page';
import type { Wish } from '../staging/ways-to-see';
import type { OutlineLine, OutlinePanel } from './outline';
import { clausesOf, peopleIn, type Clause, type KnownPerson } from '../characters/people-in-text';
import { toldPaint } from './words/colour-words';
import { EFFECT_PATTERNS, EXPRESSION_PATTERNS, PAIR_PATTERNS, VIEW_PATTERNS } from './words/acting-words';
import { doingOf } from './words/held-words';
import { CAMERA_PATTERNS, SHOT_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from './words/place-words';
import { isGlance, sizeOf, type BeatSize } from './beat-size';
import { WISH_PATTERNS } from './view-words';
import { escaped, firstMeaning, meaningsIn, wordPatterns } from './words/word-patterns';

/** What the panel before knew: people that pronouns mean, time and weather that go on. */
export interface PanelMemory {
  readonly people: readonly string[];
  /** Everybody of the scene as they stand, in reading order: nobody changes sides (the 180-degree rule). */
  readonly order: readonly string[];
  readonly sceneBlock: number | null;
  readonly time: Staging['time'];
  readonly weather: Staging['weather'];
  /** Of the page before. */
  readonly lastShot: Staging['shot'];
}
export const NO_MEMORY: PanelMemory = {
  people: [],
  order: [],
  sceneBlock: null,
  time: null,
  weather: null,
  lastShot: null,
};

export interface PanelToStage {
  readonly panel: OutlinePanel;
  readonly people: readonly KnownPerson[];
  readonly placeId: string | null;
  readonly direction: ReadingDirection;
  readonly before: PanelMemory;
}

export interface StagedPanel {
  readonly beat: Beat;
  /** Words that go with the prompt. */
  readonly words: string;
  readonly size: BeatSize;
  readonly memory: PanelMemory;
}

/** What is looked at instead of the place that the scene is in. */
const VIEW_WORDS = wordPatterns<string>([
  ['night sky, stars', 'night sky|stars|moon', '夜空|星|月'],
  ['sunset', 'sunset|setting sun', '夕日|夕焼'],
  ['cherry blossoms', 'cherry blossom', '桜'],
  ['sky', 'sky\\b', '空(?!い|っ|け)'],
  ['cityscape', 'city from afar|skyline', '街並|町並'],
]);

/** How a panel of the script is seen: who is there, in which shot, with which faces and poses, by the words alone. */
export function stagePanel(o: PanelToStage): StagedPanel {
  const { panel, direction, before } = o;
  const seen = panel.actions.map(({ text }) => text).join(' ');
  const notes = panel.notes.join(', ');
  const all = `${notes}. ${seen}`;
  const isSameScene = before.sceneBlock === (panel.scene?.block ?? null);
  const present = peopleOfPanel(panel, { seen, people: o.people, before: isSameScene ? before.people : [] });
  const when = `${panel.scene?.when ?? ''}. ${all}`;
  const time = firstMeaning(when, TIME_PATTERNS) ?? (isSameScene ? before.time : null);
  const weather = firstMeaning(when, WEATHER_PATTERNS) ?? (isSameScene ? before.weather : null);
  const order = [...new Set([...(isSameScene ? before.order : []), ...present.map(({ id }) => id)])];
  const standing = present.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const noted = peopleIn(notes, o.people, []).map(({ id }) => id);
  const clauses = clausesOf(seen, o.people, [...noted, ...before.people]);
  const acting = standing.map((person) => actingOf(person, panel, clauses));
  const isStrong = acting.some(({ expression }) => expression !== null && STRONG.has(expression));
  const cast = faceOneAnother(
    direction === 'rtl' ? acting.toReversed() : acting,
    isStrong ? null : sideOfOthers(acting[0]?.characterId, order, direction),
  );
  const height = firstMeaning(all, CAMERA_PATTERNS);
  const thing = cast.length === 0 ? firstMeaning(withoutName(seen, panel.scene?.place ?? ''), THING_PATTERNS) : null;
  const shot = shotOf(panel, cast, all, thing !== null);
  const isFaceAlone = cast.length === 1 && shot === 'close-up';
  const effects = cast.length === 0 ? [] : effectsOf(all, panel.lines, isFaceAlone);
  const isOfPlace = cast.length === 0 && thing === null;
  // Nobody, nothing and nowhere is no picture: then one looks up.
  const looksAt = isOfPlace ? (firstMeaning(seen, VIEW_WORDS) ?? (o.placeId === null ? 'sky' : null)) : null;
  const view = looksAt === 'sky' && time === 'night' ? 'night sky, stars' : looksAt;
  const placeId = (isFaceAlone && effects.length > 0) || view !== null ? null : o.placeId;
  const staging = {
    cast,
    placeId,
    time,
    weather,
    shot,
    camera: height === null ? null : { height, tiltDegrees: 0 },
    effects,
    props:
      thing === null
        ? []
        : [
            {
              ...{ tag: thing, x: 0.5, y: 0.9, scale: 0.66, layer: 'front' as const },
              ...toldPaint(seen, thing, THING_PATTERNS),
            },
          ],
    pair: cast.length === 2 ? firstMeaning(seen, PAIR_PATTERNS) : null,
  };
  return {
    beat: {
      staging,
      isNoted: firstMeaning(panel.notes.join(', '), SHOT_PATTERNS) !== null,
      opensScene: panel.opensScene,
      needsBody: cast.some(movesBody),
      isStrong,
      isAction:
        cast.some(({ pose }) => pose !== null && QUICK.has(pose)) || (staging.pair !== null && BLOWS.has(staging.pair)),
      wishes: wishesOf(o, acting, { seen, isStrong }),
      speakers: cast.map(({ characterId }) => characterId).filter((id) => speaks(id, o)),
      lines: panel.lines.length,
    },
    words: [cast.length === 0 ? 'no humans, scenery' : '', view ?? (placeId === null ? 'simple background' : '')]
      .filter((words) => words !== '')
      .join(', '),
    size: sizeOf(panel, {
      shot,
      people: cast.length,
      isStrong,
      hasThing: thing !== null,
      moves: cast.some(movesBody),
      effects: effects.length,
    }),
    memory: {
      people: present.length > 0 ? present.map(({ id }) => id) : isSameScene ? before.people : [],
      order,
      sceneBlock: panel.scene?.block ?? null,
      time,
      weather,
      lastShot: before.lastShot,
    },
  };
}

/** A place's name names no thing: nobody looks at a ball where "Baseball field" is seen. */
const withoutName = (seen: string, place: string): string =>
  place === '' ? seen : seen.replaceAll(new RegExp(escaped(place), 'giu'), ' ');

/** Where those are whom somebody alone in a panel shares the scene with; else the way that one reads on. */
function sideOfOthers(id: string | undefined, order: readonly string[], direction: ReadingDirection): 'left' | 'right' {
  const place = order.indexOf(id ?? '');
  const isLast = order.length > 1 && place === order.length - 1;
  return (direction === 'rtl') === isLast ? 'right' : 'left';
}

/** Words that tell of a view are few: some only count where nobody speaks, or a face is not what matters. */
function wishesOf(
  { panel, people, before }: PanelToStage,
  acting: readonly CastMember[],
  { seen, isStrong }: { readonly seen: string; readonly isStrong: boolean },
): Wish[] {
  const [only] = acting;
  if (!only || acting.length > 2) return [];
  const isSilent = panel.lines.every(({ say }) => say === 'narration' || say === 'sfx');
  const isAlone = acting.length === 1;
  const isPerson = people.some(({ id, isCreature = false }) => id === only.characterId && !isCreature);
  const told = meaningsIn(seen, WISH_PATTERNS).filter((wish) => {
    if (wish === 'eyes') return isAlone && isPerson && !panel.opensScene && only.pose === null;
    if (wish === 'hand') return isAlone && isPerson && isSilent && handsAct(only);
    if (wish === 'back') return isSilent && !isStrong && (only.view === null || only.view === 'from_behind');
    if (wish === 'silhouette') return isSilent && !isStrong && isAlone;
    return isAlone;
  });
  const reacts =
    isAlone && isStrong && isSilent && !panel.opensScene && before.people.some((id) => id !== only.characterId);
  // A face that was there before is told by its eyes alone.
  const goesOn = isAlone && isPerson && isStrong && panel.lines.length <= 1 && only.pose === null && !panel.opensScene;
  const eyes = goesOn && before.people.includes(only.characterId) && !told.includes('eyes');
  return [...told, ...(eyes ? (['eyes'] as const) : []), ...(reacts ? (['reaction'] as const) : [])];
}

/** Something is in the hands, or they do something that a panel can be about. */
function handsAct({ pose, holds }: CastMember): boolean {
  if (holds !== undefined) return holds !== 'nothing';
  return pose !== null && (poseWord(pose).holds !== undefined || HANDY.has(pose));
}

const HANDY: ReadonlySet<string> = new Set([
  'typing',
  'playing_piano',
  'playing_drums',
  'clapping',
  'hands_clasped',
  'tying_shoe',
  'praying',
]);

function speaks(id: string, { panel, people }: PanelToStage): boolean {
  const name = people.find((person) => person.id === id)?.name;
  return name !== undefined && panel.lines.some(({ speaker }) => isSameName(name, speaker));
}

/**
 * Who is in a panel: who speaks, who is named or meant by a pronoun, and whom its notes name ("with Mara"), whatever is told.
 * @param before ids of those of the panel before, where the scene is the same
 */
export function peopleOfPanel(
  panel: Pick<OutlinePanel, 'notes'> & { readonly lines: readonly Pick<OutlineLine, 'say' | 'speaker' | 'isOff'>[] },
  o: { readonly seen: string; readonly people: readonly KnownPerson[]; readonly before: readonly string[] },
): KnownPerson[] {
  const { seen, people } = o;
  const notes = panel.notes.join(', ');
  const speakers = panel.lines
    .filter(({ say, isOff }) => say !== 'sfx' && say !== 'narration' && isOff !== true)
    .flatMap(({ speaker }) => people.filter(({ name }) => isSameName(name, speaker)));
  const noted = peopleIn(notes, people, []);
  const isElsewhere = /\boff\b|off[- ]?(?:screen|panel)|only (?:his|her|their) voice|声のみ|声だけ/i.test(
    `${seen} ${notes}`,
  );
  const told = peopleIn(seen, people, [...noted.map(({ id }) => id), ...o.before]);
  const isEmpty =
    NOBODY.test(notes) || DETAIL.test(seen) || (NOBODY.test(seen) && peopleIn(seen, people, []).length === 0);
  const there = isEmpty ? [] : [...(isElsewhere ? [] : speakers), ...told];
  return [...new Set([...there, ...noted])].slice(0, MOST_CAST);
}

/** Nobody is seen, unless somebody is named: "a bowl that nobody uses" is about who makes it. */
const NOBODY = /\b(?:detail|insert|no people|nobody|no one|empty(?! eyes| look| stare| face))\b|無人|誰もいない/i;
const DETAIL = /^(?:a )?(?:detail|insert)\b/i;

export function isSameName(name: string, spoken: string): boolean {
  return name.trim().toLowerCase() === spoken.trim().toLowerCase();
}

function actingOf(person: KnownPerson, panel: OutlinePanel, clauses: readonly Clause[]): CastMember {
  const own = clauses
    .filter(({ doers }) => doers.some(({ id }) => id === person.id))
    .map(({ text }) => text)
    .join('. ');
  const line = panel.lines.find(({ speaker }) => isSameName(person.name, speaker));
  return {
    characterId: person.id,
    outfitId: null,
    expression: firstMeaning(own, STRONG_FACES) ?? faceOfLine(line) ?? firstMeaning(own, EXPRESSION_PATTERNS),
    ...doingOf(own),
    view: firstMeaning(`${own}. ${panel.notes.join(', ')}`, VIEW_PATTERNS),
    isChibi: /chibi|ちび|デフォルメ/i.test(own),
    at: null,
  };
}

/** Faces that a text means however the line sounds. */
const STRONG_FACES = EXPRESSION_PATTERNS.filter(({ value }) => value !== 'open_mouth' && value !== 'closed_mouth');

/** The face that a line is said with, by its punctuation and kind. */
function faceOfLine(line: OutlineLine | undefined): Expression | null {
  if (!line) return null;
  const { text, say } = line;
  if (/h[ae]h[ae]|あは|はは|ふふ/i.test(text)) return 'laughing';
  if (/[!！][?？]|[?？][!！]|\bwhat[!?！？—]/i.test(text)) return 'surprised';
  if (/sorry|ごめん|すみません/i.test(text)) return 'nervous_smile';
  if (/thank|ありがとう|glad|great|よかった/i.test(text)) return 'smile';
  if (say === 'shout') return 'angry';
  if (/^[.…・\s]+[!！?？]?$/.test(text)) return 'closed_mouth';
  if (/[!！]/.test(text)) return 'open_mouth';
  if (/[?？]/.test(text)) return 'confused';
  return say === 'thought' ? 'closed_mouth' : null;
}

/** What a body does can be seen in these shots only. */
function shotOf(
  panel: OutlinePanel,
  cast: readonly CastMember[],
  all: string,
  hasThing: boolean,
): NonNullable<Staging['shot']> {
  const noted = firstMeaning(panel.notes.join(', '), SHOT_PATTERNS);
  if (noted !== null) return noted;
  if (cast.length === 0) return hasThing && isGlance(panel) ? 'close-up' : 'very_wide_shot';
  if (cast.length > 4) return 'full_body';
  if (cast.length >= 3) return 'cowboy_shot';
  const moves = cast.some(movesBody);
  if (moves) return cast.length === 1 && panel.lines.length === 0 ? 'full_body' : 'cowboy_shot';
  if (panel.opensScene) return 'full_body';
  if (cast.length === 2) return panel.lines.length > 1 ? 'upper_body' : 'cowboy_shot';
  const isStrong = cast.some(({ expression }) => expression !== null && STRONG.has(expression));
  if (isStrong) return /\b(?:sudden|shock|realis|realiz|gasp)|はっと|驚/i.test(all) ? 'close-up' : 'portrait';
  return 'upper_body';
}

/** Poses that the waist up does not show. */
const MOVING: ReadonlySet<string> = new Set([
  ...POSE_WORDS.filter(({ ground }) => ground !== 'feet').map(({ name }) => name),
  ...MOVING_POSE_WORDS.map(({ name }) => name),
  ...(
    'punching, uppercut, kicking, high_kick, sword_swing, holding_sword, sword_ready, fighting_stance, guarding, casting, ' +
    'throwing, bowing, deep_bow, carrying, lifting, pushing, pulling, catching, drawing_bow, digging, sweeping, ' +
    'on_crutches, with_cane, arms_up, outstretched_arms'
  ).split(', '),
]);
/** So quick that a place behind it would only be a blur. */
const QUICK: ReadonlySet<string> = new Set(
  'running, jumping, punching, uppercut, kicking, high_kick, sword_swing, throwing, flying_kick, dodging, leaping'.split(
    ', ',
  ),
);
const BLOWS: ReadonlySet<string> = new Set(['sword_duel', 'punch_and_dodge', 'chasing']);
const movesBody = ({ pose }: CastMember): boolean => pose !== null && MOVING.has(pose);
const STRONG: ReadonlySet<string> = new Set(['surprised', 'scared', 'crying', 'angry', 'sparkling_eyes', 'determined']);

function effectsOf(all: string, lines: readonly OutlineLine[], isFaceAlone: boolean): Staging['effects'] {
  const told = meaningsIn(all, EFFECT_PATTERNS).slice(0, 1);
  if (told.length > 0) return told;
  return isFaceAlone && lines.some(({ say }) => say === 'shout') ? ['emphasis_lines'] : [];
}
