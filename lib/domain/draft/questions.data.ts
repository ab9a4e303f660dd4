import type { OpenQuestion } from './decisions';

const SEXES = ['female', 'male'] as const;
const HEROES = ['a girl', 'a boy', 'an old man', 'a robot', 'a cat', ''] as const;
/** What a place that is like no scene may be drawn as. */
const ELSEWHERE = ['street', 'bedroom', 'grass_field'] as const;
const LOOKS = [
  ['female', 'child'],
  ['male', 'child'],
  ['female', 'adult'],
  ['male', 'adult'],
  ['female', 'elderly'],
  ['male', 'elderly'],
] as const;
const PLACES = ['street', 'bedroom', 'classroom', 'forest', ''] as const;

/** Questions about what a premise leaves open, with what each choice decides. */
export interface QuestionWords {
  readonly nobody: OpenQuestion;
  readonly speakers: OpenQuestion;
  readonly silent: OpenQuestion;
  readonly place: OpenQuestion;
  readonly opening: OpenQuestion;
  readonly panels: (counts: readonly number[]) => OpenQuestion;
  readonly pages: (counts: readonly number[]) => OpenQuestion;
  readonly strips: (pages: number) => OpenQuestion;
  readonly near: (name: string, scene: string | null) => OpenQuestion;
  readonly animal: (name: string, nearest: string) => OpenQuestion;
  readonly sex: (name: string) => OpenQuestion;
  /** Of somebody of whom nothing is said. */
  readonly looks: (name: string) => OpenQuestion;
  /** A language model wrote fewer pages than were asked for. */
  readonly pagesWritten: (written: number, asked: number) => OpenQuestion;
  readonly fewPanels: (panels: number, pages: number) => OpenQuestion;
  readonly cut: (pages: number) => OpenQuestion;
  readonly foreign: (language: string) => OpenQuestion;
}

const decided = {
  nobody: HEROES.map((hero) => ({ hero })),
  speakers: [{ speakers: 'two' }, { speakers: 'one' }, { speakers: 'narrator' }] as const,
  silent: [{ isSilent: true }, { isSilent: false }],
  place: PLACES.map((place) => ({ place })),
  panels: (counts: readonly number[]) => counts.slice(0, 6).map((panelCount) => ({ panelCount, isFourPanel: false })),
  pages: (counts: readonly number[]) => counts.slice(0, 6).map((pageCount) => ({ pageCount })),
  strips: (pages: number) => [{ pageCount: 1 }, { stripCount: pages, pageCount: pages }],
  near: (name: string, scene: string | null) =>
    [...(scene === null ? ELSEWHERE : [scene]), null].map((one) => ({ scene: { name, scene: one } })),
  looks: (name: string) => LOOKS.map(([sex, age]) => ({ person: { name, sex, age } })),
  pagesWritten: (written: number) => [{ pageCount: written }, {}],
  animal: (name: string, nearest: string) => [{ person: { name, kind: nearest } }, { person: { name, kind: 'human' } }],
  sex: (name: string) => SEXES.map((sex) => ({ person: { name, sex } })),
  fewPanels: (panels: number, pages: number) => [
    { panelCount: panels, pageCount: Math.ceil(panels / 5) },
    { pageCount: pages, panelCount: pages * 5 },
  ],
};

const ENGLISH: QuestionWords = {
  nobody: {
    about: 'People',
    question: 'The premise names nobody. Who is the story about?',
    choices: ['A girl', 'A boy', 'An old man', 'A robot', 'A cat', 'Nobody: the place alone'],
    decisions: decided.nobody,
  },
  speakers: {
    about: 'Speakers',
    question: 'The lines have no speakers. Who says them?',
    choices: ['Two people in turn', 'One person', 'A narrator'],
    decisions: decided.speakers,
  },
  silent: {
    about: 'Dialogue',
    question: 'The premise asks for a silent story and has spoken lines. Which should count?',
    choices: ['Silent: leave the lines out', 'Keep the lines'],
    decisions: decided.silent,
  },
  place: {
    about: 'Place',
    question: 'The premise says no place. Where does it happen?',
    choices: ['A street', 'A room at home', 'A school', 'A forest', 'A plain backdrop'],
    decisions: decided.place,
  },
  opening: {
    about: 'First place',
    question: 'The premise doesn’t say where the story begins. Where is it?',
    choices: ['A street', 'A room at home', 'A school', 'A forest', 'A plain backdrop'],
    decisions: decided.place,
  },
  panels: (counts) => ({
    about: 'Panels',
    question: `The premise asks for ${counts.join(' and for ')} panels. How many should there be?`,
    choices: counts.map((count) => `${count} panels`).slice(0, 6),
    decisions: decided.panels(counts),
  }),
  pages: (counts) => ({
    about: 'Pages',
    question: `The premise asks for ${counts.join(' and for ')} pages. How many should there be?`,
    choices: counts.map((count) => `${count} pages`).slice(0, 6),
    decisions: decided.pages(counts),
  }),
  strips: (pages) => ({
    about: 'Strips',
    question: `A four-panel strip fills one page, and ${pages} pages are asked for. Which is meant?`,
    choices: ['Four panels in all', `${pages} strips, one on each page`],
    decisions: decided.strips(pages),
  }),
  near: (name, scene) => ({
    about: name,
    question: `“${name}” has no scene of its own. What should be drawn?`,
    choices: [
      ...(scene === null ? ['A street', 'A room', 'A field'] : [`The nearest: ${scene.replaceAll('_', ' ')}`]),
      'A plain backdrop',
    ],
    decisions: decided.near(name, scene),
  }),
  animal: (name, nearest) => ({
    about: name,
    question: `${name} has no drawing of its own yet. What should be drawn?`,
    choices: [`The nearest: ${nearest}`, 'A person'],
    decisions: decided.animal(name, nearest),
  }),
  sex: (name) => ({
    about: name,
    question: `The premise doesn’t say whether ${name} is a woman or a man. Which should be drawn?`,
    choices: ['A woman or girl', 'A man or boy'],
    decisions: decided.sex(name),
  }),
  looks: (name) => ({
    about: name,
    question: `The draft doesn’t say who ${name} is. Who should be drawn?`,
    choices: ['A girl', 'A boy', 'A woman', 'A man', 'An old woman', 'An old man'],
    decisions: decided.looks(name),
  }),
  pagesWritten: (written, asked) => ({
    about: 'Pages written',
    question: `The language model wrote ${written} of the ${asked} pages that were asked for. How many should there be?`,
    choices: [`Keep ${written} pages`, `Ask for ${asked} pages again`],
    decisions: decided.pagesWritten(written),
  }),
  fewPanels: (panels, pages) => ({
    about: 'Pages and panels',
    question: `${panels} panels can’t fill ${pages} pages. Which should count?`,
    choices: [`${panels} panels`, `${pages} pages`],
    decisions: decided.fewPanels(panels, pages),
  }),
  cut: (pages) => ({
    about: 'Length',
    question: `A draft has at most ${pages} pages, and the premise asks for more. Split the story into chapters, and draft each on its own.`,
    choices: [`Keep ${pages} pages`],
    decisions: [{}],
  }),
  foreign: (language) => ({
    about: 'Language',
    question: `The premise is in ${language}. The rules understand English and Japanese: the sentences are kept as they are, and people and places are found only where their names show. Write the premise in English or Japanese, or use a language model.`,
    choices: ['Keep the sentences as they are'],
    decisions: [{}],
  }),
};

const JAPANESE: QuestionWords = {
  nobody: {
    about: '登場人物',
    question: '登場人物が書かれていません。誰の話ですか？',
    choices: ['少女', '少年', '老人', 'ロボット', '猫', '風景だけ'],
    decisions: ['少女', '少年', '老人', 'ロボット', '猫', ''].map((hero) => ({ hero })),
  },
  speakers: {
    about: '話し手',
    question: 'セリフの話し手が書かれていません。誰が話しますか？',
    choices: ['二人が交互に', '一人', 'ナレーション'],
    decisions: decided.speakers,
  },
  silent: {
    about: 'セリフ',
    question: 'サイレントの指定とセリフの両方があります。どちらにしますか？',
    choices: ['サイレントにする', 'セリフを残す'],
    decisions: decided.silent,
  },
  place: {
    about: '場所',
    question: '場所が書かれていません。どこで起こりますか？',
    choices: ['街', '家の部屋', '学校', '森', '背景なし'],
    decisions: ['街', '寝室', '教室', '森', ''].map((place) => ({ place })),
  },
  opening: {
    about: '最初の場所',
    question: '話が始まる場所が書かれていません。どこですか？',
    choices: ['街', '家の部屋', '学校', '森', '背景なし'],
    decisions: ['街', '寝室', '教室', '森', ''].map((place) => ({ place })),
  },
  panels: (counts) => ({
    about: 'コマ数',
    question: `コマ数の指定が複数あります（${counts.join('、')}）。何コマにしますか？`,
    choices: counts.map((count) => `${count}コマ`).slice(0, 6),
    decisions: decided.panels(counts),
  }),
  pages: (counts) => ({
    about: 'ページ数',
    question: `ページ数の指定が複数あります（${counts.join('、')}）。何ページにしますか？`,
    choices: counts.map((count) => `${count}ページ`).slice(0, 6),
    decisions: decided.pages(counts),
  }),
  strips: (pages) => ({
    about: '四コマ',
    question: `四コマは1ページですが、${pages}ページの指定があります。どちらですか？`,
    choices: ['全部で4コマ', `1ページに一本、${pages}本`],
    decisions: decided.strips(pages),
  }),
  near: (name, scene) => ({
    about: name,
    question: `「${name}」の背景はありません。何を描きますか？`,
    choices: [...(scene === null ? ['街', '部屋', '野原'] : [`近いもの：${scene.replaceAll('_', ' ')}`]), '背景なし'],
    decisions: decided.near(name, scene),
  }),
  animal: (name, nearest) => ({
    about: name,
    question: `${name}はまだそのままでは描けません。何を描きますか？`,
    choices: [`近いもの：${nearest}`, '人'],
    decisions: decided.animal(name, nearest),
  }),
  sex: (name) => ({
    about: name,
    question: `${name}は女性ですか、男性ですか？`,
    choices: ['女性', '男性'],
    decisions: decided.sex(name),
  }),
  looks: (name) => ({
    about: name,
    question: `${name}がどんな人か書かれていません。誰を描きますか？`,
    choices: ['少女', '少年', '女性', '男性', 'おばあさん', 'おじいさん'],
    decisions: decided.looks(name),
  }),
  pagesWritten: (written, asked) => ({
    about: '書かれたページ数',
    question: `言語モデルは${asked}ページのうち${written}ページを書きました。何ページにしますか？`,
    choices: [`${written}ページのまま`, `もう一度${asked}ページで書く`],
    decisions: decided.pagesWritten(written),
  }),
  fewPanels: (panels, pages) => ({
    about: 'ページとコマ',
    question: `${panels}コマでは${pages}ページになりません。どちらにしますか？`,
    choices: [`${panels}コマ`, `${pages}ページ`],
    decisions: decided.fewPanels(panels, pages),
  }),
  cut: (pages) => ({
    about: '長さ',
    question: `下書きは${pages}ページまでです。章に分けて、章ごとに下書きしてください。`,
    choices: [`${pages}ページのまま`],
    decisions: [{}],
  }),
  foreign: ENGLISH.foreign,
};

export const QUESTION_WORDS: Readonly<Record<'en' | 'ja', QuestionWords>> = { en: ENGLISH, ja: JAPANESE };
