import type { LineKind } from '../script/script-block';
import { wordPatterns } from '../script/words/word-patterns';

/** What a sentence of a premise is about: each kind has its own way to be told in panels. */
export const BEAT_KINDS = [
  'late',
  'meet',
  'wait',
  'find',
  'argue',
  'fight',
  'confess',
  'promise',
  'apologise',
  'give',
  'share',
  'laugh',
  'cry',
  'leave',
  'run',
  'win',
  'lose',
  'realise',
  'ask',
  'wake',
  'eat',
  'train',
  'arrive',
  'tell',
  'other',
] as const;
export type BeatKind = (typeof BEAT_KINDS)[number];

export const BEAT_PATTERNS = wordPatterns<BeatKind>([
  ['late', 'late\\b|keeps? (?:him|her|them) waiting', '遅れ|遅刻'],
  ['argue', 'argu|quarrel|scold|disagree|yell', '喧嘩|けんか|言い争|口論|怒鳴'],
  ['fight', 'fight|fought|battl|duel|attack|clash|challeng', '戦|闘|決闘|襲|挑'],
  ['confess', 'confess|falls? in love|in love with|loves?\\b', '告白|恋に落|好き'],
  ['promise', 'promis|vow|swear', '約束|誓'],
  ['apologise', 'apolog|sorry|forgiv|make up|makes up|reconcil', '謝|許|仲直り'],
  ['share', 'shar(?:e|es|ed|ing)\\b', '分け合|分け|半分|相合'],
  [
    'give',
    'giv(?:e|es|ing)\\b(?! (?:up|in|way|birth)\\b)|gave\\b(?! (?:up|in|way|birth)\\b)|offer|lend|hands? (?:it|over|him|her)|return(?:s|ed)? (?:the|it|his|her)',
    '渡|あげ|貸|差し出',
  ],
  ['laugh', 'laugh|giggl|joke', '笑'],
  ['cry', 'cry|cries|tears|sob|weep', '泣|涙'],
  ['wake', 'wak(?:e|es|ing)|woke', '目を覚|目覚|起き'],
  ['leave', 'leav(?:e|es|ing)\\b|left\\b|depart|says? goodbye|farewell|disappear|vanish', '去|別れ|消え|旅立'],
  ['win', 'win(?:s|ning)?\\b|won\\b|succeed|celebrat|saves?\\b|rescu', '勝|成功|救|祝'],
  [
    'lose',
    'los(?:e|es|ing)\\b|(?<!\\b(?:an?|the|his|her|their|this|that|one) (?:\\w+ )?)lost\\b|fail|miss(?:es|ed)\\b|too late',
    '負|失|逃す',
  ],
  [
    'find',
    'find|found|discover|notice|picks? up|stumbles? (?:on|upon)|opens? (?:(?:an?|the|his|her|their) (?:old |little |wooden )?(?:door|box|letter|drawer|lid|chest|envelope|book|window|gate|case|bag|jar|egg|package|parcel)|it)\\b',
    '見つけ|発見|拾|開け|気づ',
  ],
  ['realise', 'realis|realiz|remember|understand|learn', '思い出|悟|知る|分か'],
  ['meet', 'meet|met\\b|bump|runs? into|encounter|reunit', '出会|会う|会い|再会|ぶつか'],
  ['wait', 'wait', '待'],
  [
    'run',
    'run(?:s|ning)?\\b(?! (?:an?|the|his|her|their|my|this) )|ran\\b(?! (?:an?|the|his|her|their) )|rac(?:e|es|ing)\\b|chas|hurr|rush|escape|flee',
    '走|追|逃|急',
  ],
  ['ask', 'ask|invit|beg|request', '頼|尋|誘|聞'],
  ['eat', 'eat|ate\\b|lunch|dinner|cook|bake|taste', '食|料理|昼食|弁当'],
  [
    'train',
    'train(?:s|ed|ing)?\\b(?! station)|practic|practis|work(?:s|ed|ing)? hard|rehears|study|studies',
    '特訓|練習|修行|勉強',
  ],
  ['arrive', 'arriv|com(?:e|es|ing)\\b|came\\b|enter|return|transfer', '着|来|入|帰|転校'],
  ['tell', 'tell|told|say|said|speak|explain|talk', '話|言(?!わず|わない)|(?<!手)伝|語'],
]);

/** A line with who says it: the one whom the sentence is about, or the other. */
export interface BankLine {
  readonly by: 'first' | 'other' | 'sound';
  readonly say: LineKind;
  readonly text: string;
}

const KINDS: Readonly<Record<string, LineKind>> = { '!': 'shout', '~': 'whisper', '(': 'thought' };

/** Rows of the bank: `1` the first, `2` the other, `*` a sound; then `!`, `~` or `(` for the voice; alternatives separated by ` / `. */
function bank(rows: readonly string[]): readonly (readonly BankLine[])[] {
  return rows.map((row) =>
    row.split(' / ').map((entry): BankLine => {
      const by = entry.startsWith('*') ? 'sound' : entry.startsWith('2') ? 'other' : 'first';
      const voice = entry.slice(1, 2);
      const kind = KINDS[voice];
      if (by === 'sound') return { by, say: 'sfx', text: entry.slice(1) };
      return { by, say: kind ?? 'speech', text: kind === undefined ? entry.slice(1) : entry.slice(2) };
    }),
  );
}

/** What is said at a beat, as alternatives; each is a short exchange of one or two lines. */
export const LINE_BANK: Readonly<Record<'en' | 'ja', Readonly<Record<BeatKind, readonly (readonly BankLine[])[]>>>> = {
  en: {
    late: bank(['1!Sorry! I’m late! / 2…You came after all.', '1Did I keep you waiting? / 2Only forever.']),
    meet: bank([
      '1…Have we met before? / 2You too?',
      '1Oh! / 2!Watch where you’re—',
      '1It’s you… / 2It’s been a while.',
    ]),
    wait: bank(['1(Any minute now…', '1(Maybe nobody is coming.']),
    find: bank(['1What’s this…?', '1(…Huh?', '1Look at this! / 2…No way.']),
    argue: bank(['1!You never listen to me! / 2!And you never ask!', '1!That’s not fair! / 2!Then say something!']),
    fight: bank(['1!I won’t lose! / 2Is that all you’ve got?', '1!Here I come!! / 2!Come on, then!']),
    confess: bank(['1There’s something I have to tell you. / 2…Eh?', '1~I… like you. / 2!W-what?!']),
    promise: bank(['1I promise. / 2…You’d better.', '1One day. I swear it. / 2I’ll hold you to that.']),
    apologise: bank(['1I’m sorry. Really. / 2…It’s all right.', '1It was my fault. / 2No. Mine too.']),
    give: bank(['1Here. Take it. / 2…For me?', '1This is for you. / 2…Thank you.']),
    share: bank(['1We can share. / 2…All right.', '1Half for you. / 2…Thanks.']),
    laugh: bank(['1Ha ha ha! / 2Stop, it hurts! Ha ha!', '2Pfft— / 1What’s so funny?!']),
    cry: bank(['1…I’m fine. / 2You don’t look fine.', '1~Why… / 2Hey. I’m here.']),
    leave: bank(['1I have to go. / 2!Wait—!', '1Take care of yourself. / 2~…You too.']),
    run: bank(['1(I have to make it…! / *TAP TAP TAP', '1!Out of the way!! / *DASH']),
    win: bank(['1!We did it!! / 2!I can’t believe it!', '1…It worked. It really worked!']),
    lose: bank(['1(It’s over…', '1(Just a moment too late…']),
    realise: bank(['1(So that’s what it was…!', '1(How could I forget?']),
    ask: bank(['1Will you help me? / 2…Why me?', '1Would you come with me? / 2Right now?']),
    wake: bank(['1…Where am I?', '1~…Five more minutes… / *RIIING']),
    eat: bank(['1!It’s delicious!! / 2Slow down!', '1Want a bite? / 2…Just one.']),
    train: bank(['1(One more time…! / *HAH', '1!Again! / 2You should rest.']),
    arrive: bank(['1So this is the place…', '1I’m here. / 2You really came.']),
    tell: bank(['1Listen. / 2…I’m listening.', '1You won’t believe this. / 2Try me.']),
    other: bank(['1(…', '1(Something is different today.']),
  },
  ja: {
    late: bank(['1!ごめん！ 遅れた！ / 2……来てくれたんだ', '1待った？ / 2ずーっとね']),
    meet: bank(['1……前に会ったこと、ある？ / 2君も？', '1あっ / 2!ちょっと、前を見て！', '1君は…… / 2久しぶり']),
    wait: bank(['1(そろそろかな……', '1(誰も来ないのかも']),
    find: bank(['1なに、これ……？', '1(……あれ？', '1見て！ / 2……うそでしょ']),
    argue: bank(['1!どうして聞いてくれないの！ / 2!そっちこそ！', '1!ずるい！ / 2!だったら言えばいいだろ！']),
    fight: bank(['1!負けない！ / 2その程度か？', '1!行くぞ！！ / 2!来い！']),
    confess: bank(['1話したいことがあるの / 2……え？', '1~好き……です / 2!な、なに！？']),
    promise: bank(['1約束する / 2……絶対だよ', '1いつか、必ず / 2信じてるから']),
    apologise: bank(['1ごめん。本当に / 2……もういいよ', '1悪かった / 2ううん、私も']),
    give: bank(['1はい、これ / 2……いいの？', '1これ、どうぞ / 2……ありがとう']),
    share: bank(['1半分こしよう / 2……うん', '1一緒に使おう / 2……ありがとう']),
    laugh: bank(['1あははは！ / 2もう、やめて！', '2ぷっ / 1なにがおかしいの！？']),
    cry: bank(['1……平気 / 2そうは見えないよ', '1~どうして…… / 2ここにいるよ']),
    leave: bank(['1もう行かなきゃ / 2!待って！', '1元気で / 2~……そっちも']),
    run: bank(['1(間に合え……！ / *ダッダッダッ', '1!どいて！！ / *ダッ']),
    win: bank(['1!やった！！ / 2!信じられない！', '1……できた。本当にできた！']),
    lose: bank(['1(終わった……', '1(あと少しだったのに……']),
    realise: bank(['1(そういうことか……！', '1(どうして忘れていたんだろう']),
    ask: bank(['1手伝ってくれる？ / 2……なんで私？', '1一緒に来てくれない？ / 2今から？']),
    wake: bank(['1……ここは？', '1~あと五分…… / *ジリリリ']),
    eat: bank(['1!おいしい！！ / 2落ち着いて！', '1一口いる？ / 2……ちょっとだけ']),
    train: bank(['1(もう一回……！ / *ハッ', '1!まだまだ！ / 2少し休みなよ']),
    arrive: bank(['1ここか……', '1来たよ / 2本当に来たんだ']),
    tell: bank(['1聞いて / 2……うん', '1信じられないと思うけど / 2言ってみて']),
    other: bank(['1(……', '1(今日は、なにかが違う']),
  },
};
