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

/** How somebody takes what happens, as a sentence. */
export function facesOf(name: string, kind: BeatKind, language: 'en' | 'ja', turn: number): string {
  const all = FACES[kind] ?? CALM;
  const [english, japanese] = all[turn % all.length] ?? CALM[0] ?? ['is silent', '黙る'];
  if (language === 'ja') return `${name}は${japanese}。`;
  const spoken = spokenName(name);
  return `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)} ${english}.`;
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
  ['All around it is quiet. Nobody is seen.', 'あたりは静か。誰もいない。'],
  ['The place from afar. Nobody is seen.', '遠くから見た風景。誰もいない。'],
  ['The place from another side. Nobody is seen.', '別の方から見た風景。誰もいない。'],
  ['The sky above. Nobody is seen.', '空。誰もいない。'],
];
const FALLING: Readonly<Record<string, readonly [string, string]>> = {
  rain: ['The rain keeps falling. Nobody is seen.', '雨は降り続く。誰もいない。'],
  storm: ['The storm goes on. Nobody is seen.', '嵐は続く。誰もいない。'],
  snow: ['The snow keeps falling. Nobody is seen.', '雪は降り続く。誰もいない。'],
  fog: ['The fog moves slowly. Nobody is seen.', '霧が流れる。誰もいない。'],
  wind: ['The wind blows. Nobody is seen.', '風が吹く。誰もいない。'],
};

/** A moment in which nothing happens, as a sentence. */
export function silenceOf(weather: string | null, language: 'en' | 'ja', turn: number): string {
  const own = weather === null ? undefined : FALLING[weather];
  const all = own === undefined ? SILENCES : [own, ...SILENCES];
  const [english, japanese] = all[turn % all.length] ?? ['', ''];
  return language === 'ja' ? japanese : english;
}
