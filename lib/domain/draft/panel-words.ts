import type { BeatKind } from './beat-lines';
import { spokenName } from '../characters/names-in-text';

const FACES: Readonly<Partial<Record<BeatKind, readonly (readonly [string, string])[]>>> = {
  late: [['frowns, then smiles', 'ほっとして微笑む']],
  meet: [['looks up, surprised', '驚いて顔を上げる']],
  find: [
    ['gasps in surprise', '驚いて息をのむ'],
    ['leans closer, curious', '身を乗り出す'],
  ],
  argue: [
    ['glares, angry', '怒って睨む'],
    ['looks away, angry', '怒って目をそらす'],
  ],
  fight: [['gets ready, determined', '覚悟を決めて構える']],
  confess: [['blushes', '赤くなる']],
  promise: [['smiles gently', '微笑む']],
  apologise: [['looks down, sad', 'うつむく']],
  give: [['blushes, surprised', '驚いて赤くなる']],
  laugh: [['bursts out laughing', '笑い出す']],
  cry: [['looks worried', '心配そうに見る']],
  leave: [['reaches out, sad', '悲しそうに手を伸ばす']],
  win: [['cheers', '喜ぶ']],
  lose: [['looks down, sad', 'うつむく']],
  ask: [['hesitates', '迷う']],
  eat: [['smiles, happy', '嬉しそうに笑う']],
  arrive: [['turns around, surprised', '驚いて振り返る']],
  tell: [['listens in silence', '黙って聞く']],
  wait: [['looks up at the sky', '空を見上げる']],
  run: [['is out of breath', '息を切らす']],
  realise: [['widens the eyes, surprised', '目を見開く']],
};
const CALM: readonly (readonly [string, string])[] = [
  ['is silent for a moment', '少しの間、黙る'],
  ['looks ahead, calm', '前を見つめる'],
  ['thinks', '考え込む'],
  ['looks down, calm', '静かに下を見る'],
];

/** How who does it looks while it happens. */
const DOERS: Readonly<Partial<Record<BeatKind, readonly (readonly [string, string])[]>>> = {
  late: [['is out of breath', '息を切らす']],
  argue: [['shouts, angry', '怒って叫ぶ']],
  fight: [['grits the teeth, determined', '歯を食いしばる']],
  confess: [['blushes and looks down', '赤くなってうつむく']],
  apologise: [['bows the head, sad', '頭を下げる']],
  give: [['smiles gently and holds it out', '微笑んで差し出す']],
  laugh: [['laughs out loud', '大声で笑う']],
  cry: [['wipes away a tear', '涙をぬぐう']],
  leave: [['looks back once', '一度だけ振り返る']],
  win: [['cheers with both arms up', '両手を上げて喜ぶ']],
  lose: [['looks down, sad', 'うつむく']],
  realise: [['widens the eyes, surprised', '目を見開く']],
  ask: [['leans forward, hopeful', '身を乗り出す']],
  wake: [['blinks, sleepy', '眠そうに瞬きする']],
  eat: [['smiles, happy', '嬉しそうに笑う']],
  train: [['is sweating, determined', '汗をかいて前を見る']],
  arrive: [['stops and looks around', '立ち止まって見回す']],
  tell: [['looks up, serious', '真剣な顔で見る']],
  promise: [['nods, serious', '真剣にうなずく']],
  wait: [['looks up at the sky', '空を見上げる']],
  run: [['runs on, out of breath', '息を切らして走る']],
  find: [['leans closer, curious', '身を乗り出す']],
  meet: [['stops, surprised', '驚いて立ち止まる']],
};

/** How somebody takes what another does, as a sentence. */
export function reactionOf(name: string, kind: BeatKind, language: 'en' | 'ja', turn: number): string {
  return sentenceAbout(name, FACES[kind] ?? CALM, language, turn);
}

/** How who does it looks, as a sentence. */
export function facesOf(name: string, kind: BeatKind, language: 'en' | 'ja', turn: number): string {
  return sentenceAbout(name, DOERS[kind] ?? CALM, language, turn);
}

function sentenceAbout(
  name: string,
  all: readonly (readonly [string, string])[],
  language: 'en' | 'ja',
  turn: number,
): string {
  const [english, japanese] = all[turn % all.length] ?? ['is silent', '黙る'];
  return language === 'ja' ? `${name}は${japanese}。` : `${large(spokenName(name))} ${english}.`;
}

const large = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Somebody who is only seen, as a sentence. */
export function introductionTo(name: string, language: 'en' | 'ja'): string {
  return language === 'ja' ? `${name}の姿。` : `${large(spokenName(name))} appears.`;
}

/** The eyes of somebody, as a sentence. */
export function eyesOf(name: string, language: 'en' | 'ja'): string {
  return language === 'ja' ? `${name}の目。` : `The eyes of ${spokenName(name)}.`;
}

/** One or two who are seen from behind, as a sentence. */
export function behindOf(names: readonly string[], language: 'en' | 'ja'): string {
  if (language === 'ja') return `${names.join('と')}の後ろ姿。`;
  return `${large(names.map(spokenName).join(' and '))} from behind.`;
}

const LOOKS: readonly (readonly [string, string])[] = [
  ['looks at', 'を見る'],
  ['turns to', 'の方を向く'],
  ['waits for', 'を待つ'],
];

/** One looks at another, as a sentence. */
export function lookOf(first: string, second: string, language: 'en' | 'ja', turn: number): string {
  const [english, japanese] = LOOKS[turn % LOOKS.length] ?? ['looks at', 'を見る'];
  if (language === 'ja') return `${first}は${second}${japanese}。`;
  const spoken = spokenName(first);
  return `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)} ${english} ${spokenName(second)}.`;
}

const SILENCES: readonly (readonly [string, string])[] = [
  ['The place from another side. Nobody is seen.', '別の方から見た風景。誰もいない。'],
  ['The place from afar. Nobody is seen.', '遠くから見た風景。誰もいない。'],
];
const FALLING: Readonly<Record<string, readonly [string, string]>> = {
  rain: ['The rain keeps falling. Nobody is seen.', '雨は降り続く。誰もいない。'],
  storm: ['The storm goes on. Nobody is seen.', '嵐は続く。誰もいない。'],
  snow: ['The snow keeps falling. Nobody is seen.', '雪は降り続く。誰もいない。'],
  fog: ['The fog moves slowly. Nobody is seen.', '霧が流れる。誰もいない。'],
  wind: ['The wind blows. Nobody is seen.', '風が吹く。誰もいない。'],
};
const HOURS: Readonly<Record<string, readonly [string, string]>> = {
  night: ['The moon in the night sky. Nobody is seen.', '夜空の月。誰もいない。'],
  dusk: ['The evening sky turns dark. Nobody is seen.', '夕焼けの空。誰もいない。'],
  dawn: ['The first light of the morning. Nobody is seen.', '朝の光。誰もいない。'],
  day: ['Clouds in the sky. Nobody is seen.', '空の雲。誰もいない。'],
};

/** What is around where something happens, as a sentence: its weather, its place by name, its hour. */
export function silenceOf(
  event: { readonly weather: string | null; readonly time: string | null; readonly place: string | null },
  language: 'en' | 'ja',
  turn: number,
): string {
  const falling = event.weather === null ? undefined : FALLING[event.weather];
  const hour = event.time === null ? undefined : HOURS[event.time];
  const name = event.place;
  const named: readonly (readonly [string, string])[] =
    name === null ? [] : [[`${large(name)} from another side. Nobody is seen.`, `別の方から見た${name}。誰もいない。`]];
  const all = [
    ...(falling === undefined ? [] : [falling]),
    ...named,
    ...(hour === undefined ? [] : [hour]),
    ...(name === null ? SILENCES : []),
  ];
  const [english, japanese] = all[turn % all.length] ?? ['', ''];
  return language === 'ja' ? japanese : english;
}
