import type { DraftQuestion } from '@/lib/contracts/drafts';
import { FURTHER_ANIMALS } from './further-animals.data';
import type { TellingEvent } from './extra-panels';
import { NUMBER_PATTERN, numberOf } from './read-numbers';
import type { Constraints } from './read-constraints';
import type { UnderstoodPerson } from './understand-people';

interface Asked {
  readonly premise: string;
  readonly constraints: Constraints;
  readonly people: readonly UnderstoodPerson[];
  readonly events: readonly TellingEvent[];
  readonly places: readonly { readonly name: string; readonly isExact: boolean; readonly scene: string | null }[];
  /** Lines have nobody who says them. */
  readonly isUnnamed: boolean;
  readonly language: 'en' | 'ja';
}

/** What a premise leaves open, says twice or speaks of though it can't be drawn: as questions with choices. */
export function askQuestions(o: Asked): DraftQuestion[] {
  const words = o.language === 'ja' ? JAPANESE : ENGLISH;
  const { constraints, people, places } = o;
  const counts = panelCounts(o.premise);
  const hasLines = o.events.some(({ lines }) => lines.length > 0);
  const questions: (DraftQuestion | null)[] = [
    people.length === 0 ? words.nobody : null,
    o.isUnnamed ? words.speakers : null,
    constraints.isSilent && hasLines ? words.silent : null,
    counts.length > 1 ? words.panels(counts) : null,
    constraints.isFourPanel && (constraints.pageCount ?? 1) > 1 && counts.length < 2
      ? words.strips(constraints.pageCount ?? 1)
      : null,
    places.length === 0 && people.length > 0 ? words.place : null,
    ...places
      .filter(({ isExact }) => !isExact)
      .map(({ name, scene }) => words.near(name, scene === null ? null : scene.replaceAll('_', ' '))),
    ...people.flatMap(({ person }) => {
      const animal = FURTHER_ANIMALS.find(({ kind, nearest }) => kind === person.kind && kind !== nearest);
      return animal === undefined ? [] : [words.animal(person.name, animal.nearest)];
    }),
  ];
  return questions.filter((question) => question !== null).slice(0, 40);
}

/** Every number of panels that is asked for; a strip of four is one. */
function panelCounts(premise: string): number[] {
  const found = [
    ...premise.matchAll(
      new RegExp(String.raw`(${NUMBER_PATTERN})(?:[\s-]*panels?\b|\s*コマ)(?!\s*(?:a|per|each)\b)`, 'giu'),
    ),
  ].map(({ 1: words = '' }) => numberOf(words));
  return [...new Set(found.filter((count) => count !== null))];
}

const ENGLISH = {
  nobody: {
    about: 'People',
    question: 'The premise names nobody. Who is the story about?',
    choices: ['A girl', 'A boy', 'An old man', 'A robot', 'A cat', 'Nobody: the place alone'],
  },
  speakers: {
    about: 'Speakers',
    question: 'The lines have no speakers. Who says them?',
    choices: ['Two people in turn', 'One person', 'A narrator'],
  },
  silent: {
    about: 'Dialogue',
    question: 'The premise asks for a silent story and has spoken lines. Which should count?',
    choices: ['Silent: leave the lines out', 'Keep the lines'],
  },
  panels: (counts: readonly number[]): DraftQuestion => ({
    about: 'Panels',
    question: `The premise asks for ${counts.join(' and for ')} panels. How many should there be?`,
    choices: counts.map((count) => `${count} panels`).slice(0, 6),
  }),
  strips: (pages: number): DraftQuestion => ({
    about: 'Pages',
    question: `A four-panel strip fills one page, and ${pages} pages are asked for. Which is meant?`,
    choices: ['Four panels in all', `${pages} strips, one on each page`],
  }),
  place: {
    about: 'Place',
    question: 'The premise says no place. Where does it happen?',
    choices: ['A street', 'A room at home', 'A school', 'A forest', 'A plain backdrop'],
  },
  near: (name: string, scene: string | null): DraftQuestion => ({
    about: name,
    question: `“${name}” has no scene of its own. What should be drawn?`,
    choices: [...(scene === null ? [] : [`The nearest: ${scene}`]), 'A plain backdrop'],
  }),
  animal: (name: string, nearest: string): DraftQuestion => ({
    about: name,
    question: `${name} is an animal that can’t be drawn yet. What should be drawn?`,
    choices: [`The nearest: ${nearest}`, 'A person with animal ears'],
  }),
};

const JAPANESE: typeof ENGLISH = {
  nobody: {
    about: '登場人物',
    question: '登場人物が書かれていません。誰の話ですか？',
    choices: ['少女', '少年', '老人', 'ロボット', '猫', '風景だけ'],
  },
  speakers: {
    about: '話し手',
    question: 'セリフの話し手が書かれていません。誰が話しますか？',
    choices: ['二人が交互に', '一人', 'ナレーション'],
  },
  silent: {
    about: 'セリフ',
    question: 'サイレントの指定とセリフの両方があります。どちらにしますか？',
    choices: ['サイレントにする', 'セリフを残す'],
  },
  panels: (counts) => ({
    about: 'コマ数',
    question: `コマ数の指定が複数あります（${counts.join('、')}）。何コマにしますか？`,
    choices: counts.map((count) => `${count}コマ`).slice(0, 6),
  }),
  strips: (pages) => ({
    about: 'ページ数',
    question: `四コマは1ページですが、${pages}ページの指定があります。どちらですか？`,
    choices: ['全部で4コマ', `1ページに一本、${pages}本`],
  }),
  place: {
    about: '場所',
    question: '場所が書かれていません。どこで起こりますか？',
    choices: ['街', '家の部屋', '学校', '森', '背景なし'],
  },
  near: (name, scene) => ({
    about: name,
    question: `「${name}」の背景はありません。何を描きますか？`,
    choices: [...(scene === null ? [] : [`近いもの：${scene}`]), '背景なし'],
  }),
  animal: (name, nearest) => ({
    about: name,
    question: `${name}はまだ描けない動物です。何を描きますか？`,
    choices: [`近いもの：${nearest}`, '動物の耳のある人'],
  }),
};
