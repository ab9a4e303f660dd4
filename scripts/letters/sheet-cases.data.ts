import { USUAL_PAINT, USUAL_TYPE, type BalloonType, type Warp } from '@/lib/contracts/balloon-look';
import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';

/** One field of a sheet: the balloons in it, about its middle, in millimetres. */
export interface SheetCase {
  readonly says: string;
  readonly language?: Language;
  readonly balloons: readonly CaseBalloon[];
}
export type CaseBalloon = Partial<Balloon> & { readonly kind: Balloon['kind']; readonly text: string };
export interface Sheet {
  readonly file: string;
  readonly title: string;
  readonly cases: readonly SheetCase[];
}

const type = (change: Partial<BalloonType>): BalloonType => ({ ...USUAL_TYPE, ...change });
const warp = (change: Partial<Warp>): Warp => ({ bend: 'none', amount: 0, path: null, corners: null, ...change });
const size = (widthMm: number, heightMm: number): Pick<Balloon, 'widthMm' | 'heightMm'> => ({ widthMm, heightMm });
const at = (x: number, y: number): Pick<Balloon, 'at'> => ({ at: { x, y } });
const tail = (x: number, y: number): Pick<Balloon, 'tail'> => ({ tail: { x, y } });

/** Stands for the balloon before in the same field. */
const BEFORE = '01a20c72-e75b-873d-bbd8-d2256d4c0000';

const ENGLISH: Sheet = {
  file: 'english.png',
  title: 'English rows',
  cases: [
    { says: 'Speech', balloons: [{ kind: 'speech', text: 'You came after all!', ...size(32, 20), ...tail(8, 24) }] },
    {
      says: 'Lines as long as the balloon is wide there',
      balloons: [
        {
          kind: 'speech',
          text: 'Did I keep you waiting? I am so sorry, the train was late again.',
          ...size(44, 30),
          ...tail(-10, 26),
        },
      ],
    },
    {
      says: 'Stress, a pair of dashes',
      balloons: [
        {
          kind: 'speech',
          text: 'If you think *I* would *ever* let you go there alone, then you don’t know me at all--not even a little!',
          ...size(50, 36),
        },
      ],
    },
    {
      says: 'Thought, dots that stay whole',
      balloons: [{ kind: 'thought', text: 'Wait...what?! You mean... it was you?', ...size(42, 32), ...tail(14, 26) }],
    },
    { says: 'Shout', balloons: [{ kind: 'shout', text: 'Get *down!*', ...size(38, 28), sizeMm: 6 }] },
    {
      says: 'Whisper, Patrick Hand',
      balloons: [
        {
          kind: 'whisper',
          text: 'Don’t tell anyone that I was here, okay?',
          face: 'hand',
          ...size(36, 26),
          ...tail(-12, 22),
        },
      ],
    },
    {
      says: 'Narration',
      balloons: [
        {
          kind: 'narration',
          text: 'Meanwhile, at the harbour, a ship nobody expected was coming in with the tide.',
          ...size(52, 17),
        },
      ],
    },
    {
      says: 'Radio, Comic Relief',
      balloons: [
        { kind: 'radio', text: 'Tower to Seven, do you copy?', face: 'relief', ...size(44, 26), ...tail(20, 22) },
      ],
    },
    {
      says: 'Hyphens as a last means',
      balloons: [{ kind: 'speech', text: 'That was uncharacteristically rude.', ...size(32, 27), sizeMm: 4.2 }],
    },
    {
      says: 'One word too long: cut, and told',
      balloons: [{ kind: 'shout', text: 'NOOOOOOOOOOOOOOOOOOO!', ...size(32, 26) }],
    },
    {
      says: 'Joined',
      balloons: [
        { kind: 'speech', text: 'I had a plan.', ...size(28, 18), ...at(-8, -8), ...tail(-20, 20) },
        {
          kind: 'speech',
          text: 'It was a bad plan.',
          ...size(30, 20),
          ...at(9, 8),
          link: { to: BEFORE, kind: 'joined' },
        },
      ],
    },
    {
      says: 'Linked',
      balloons: [
        { kind: 'speech', text: 'First...', ...size(22, 15), ...at(-14, -15), ...tail(-26, 2) },
        { kind: 'speech', text: '...and then!', ...size(28, 17), ...at(11, 13), link: { to: BEFORE, kind: 'linked' } },
      ],
    },
  ],
};

const JAPANESE: Sheet = {
  file: 'japanese.png',
  title: 'Japanese columns and rows',
  cases: [
    {
      says: 'Columns, phrases whole',
      balloons: [{ kind: 'speech', text: '来てくれたんだ、ありがとう', ...size(24, 38), ...tail(-14, 26) }],
    },
    {
      says: 'Ruby, !? across',
      balloons: [{ kind: 'speech', text: 'えっ、本当《ほんとう》？ 嘘《うそ》じゃないよね！？', ...size(30, 42) }],
    },
    {
      says: 'Dashes, dots, hanging stops',
      balloons: [
        { kind: 'speech', text: '「待《ま》って――」と言おうとしたけれど、声が出なかった……。', ...size(34, 48) },
      ],
    },
    {
      says: 'Emphasis dots',
      balloons: [{ kind: 'shout', text: '《《お前》》だけは、絶対に許《ゆる》さない！！', ...size(38, 48) }],
    },
    {
      says: 'Numbers and initials across, words on their side',
      balloons: [{ kind: 'speech', text: '第12話は2026年9月30日、TVでOKだって。Good luck！', ...size(36, 48) }],
    },
    {
      says: 'Long readings spread what they read',
      balloons: [
        { kind: 'thought', text: '志《こころざし》を継《つ》ぐ者《もの》が承《うけたまわ》る', ...size(34, 46) },
      ],
    },
    {
      says: 'Mono ruby, RocknRoll One',
      balloons: [
        { kind: 'speech', text: '東《とう》京《きょう》へ|勝負《しょうぶ》だ！', face: 'rock', ...size(30, 42) },
      ],
    },
    {
      says: 'Yomogi',
      balloons: [{ kind: 'whisper', text: 'ひそひそ話だよ、ねえ（笑）♥', face: 'pencil', ...size(28, 40) }],
    },
    {
      says: 'Kiwi Maru',
      balloons: [{ kind: 'narration', text: '昔々、ある所に、小さな村がありました。', face: 'round', ...size(24, 46) }],
    },
    {
      says: 'Yusei Magic',
      balloons: [{ kind: 'shout', text: 'あ゙あ゙っ！ うるさいな、もー〜！！', face: 'brush', ...size(36, 46) }],
    },
    {
      says: 'Rows, ruby above',
      balloons: [
        {
          kind: 'narration',
          text: 'その頃、|東京《とうきょう》では《《誰も》》知らない事件が起きていた。',
          direction: 'horizontal',
          ...size(54, 20),
        },
      ],
    },
    {
      says: 'Rows in a balloon',
      balloons: [
        {
          kind: 'speech',
          text: 'ちょっと待ってよ、そんなの聞いてないんだけど。',
          direction: 'horizontal',
          ...size(48, 28),
        },
      ],
    },
  ],
};

const MANY: Sheet = {
  file: 'scripts-and-shapes.png',
  title: 'Other scripts, own shapes, settings',
  cases: [
    {
      says: 'Hebrew',
      language: 'he',
      balloons: [{ kind: 'speech', text: 'שלום! זה Koma, סטודיו למנגה.', ...size(42, 26) }],
    },
    {
      says: 'Arabic',
      language: 'ar',
      balloons: [{ kind: 'speech', text: 'مرحبا بك في استوديو Koma للمانغا!', ...size(42, 26) }],
    },
    {
      says: 'Cyrillic',
      language: 'ru',
      balloons: [{ kind: 'thought', text: 'Неужели это правда? Не может быть...', ...size(44, 32), face: 'relief' }],
    },
    {
      says: 'A shape by points',
      balloons: [
        {
          kind: 'speech',
          text: 'Shapes that somebody drew hold their words as well as any oval.',
          ...size(52, 40),
          shape: [
            { x: -1, y: 0.7, isCorner: false },
            { x: -0.5, y: -0.6, isCorner: false },
            { x: 0.3, y: -1, isCorner: false },
            { x: 1, y: -0.3, isCorner: false },
            { x: 0.8, y: 0.9, isCorner: false },
          ],
        },
      ],
    },
    {
      says: 'Outline and shadow',
      balloons: [
        {
          kind: 'shout',
          text: 'Now!',
          ...size(44, 32),
          sizeMm: 11,
          face: 'sound',
          type: type({
            colour: '#d9442b',
            outline: { colour: '#ffffff', widthMm: 0.7 },
            shadow: { colour: '#16130f', dxMm: 0.9, dyMm: 0.9 },
          }),
        },
      ],
    },
    {
      says: 'Tracking and leading, from the left',
      balloons: [
        {
          kind: 'narration',
          text: 'Three days later. Rain. Nobody had come.',
          ...size(46, 24),
          type: type({ tracking: 0.12, leading: 1.5, align: 'start' }),
        },
      ],
    },
    {
      says: 'White on black',
      balloons: [
        {
          kind: 'speech',
          text: 'Who is there...?',
          ...size(36, 24),
          type: type({ colour: '#ffffff' }),
          paint: { ...USUAL_PAINT, fill: '#16130f' },
        },
      ],
    },
    {
      says: 'A long text',
      balloons: [
        {
          kind: 'narration',
          text: 'The town had two clocks, and they had never agreed. The one on the church was slow, because the priest liked long mornings; the one on the station was fast, because the master of the station did not like to be late. So everybody in town lived in the minutes between.',
          ...size(56, 44),
          sizeMm: 3.4,
        },
      ],
    },
  ],
};

const speech = (says: string, text: string, more: Partial<CaseBalloon> = {}): SheetCase => ({
  says,
  balloons: [{ kind: 'speech', text, ...size(36, 44), ...more }],
});

const TWINS: Sheet = {
  file: 'twins-and-fallbacks.png',
  title: 'Twins, marks and fallback fonts',
  cases: [
    speech('Full-width forms by the signs that the font has', 'え～っ、１００％＋２－３？ ＃１＊（＞＜）'),
    speech('Half-width kana, compatibility signs', 'ﾊﾞｰﾝ！ ㈱コマ、36℃で⑩番'),
    speech('Marks of sound on any kana', 'あ゛あ゛っ、ン゛ー！ え゛え゛え゛…', { kind: 'shout', ...size(44, 50) }),
    speech('Dashes of box lines, joined', 'そんな──まさか━━━'),
    speech('Dots in the middle, quotes as columns have them', '“引用”だと…？‥それは“Hello”だ'),
    speech('Readings on variation selectors', '葛\u{E0100}城《かつらぎ》の辻\u{E0100}《つじ》さん'),
    { ...speech('French', '« Je reviendrai demain » dit-il ; puis « rien » !'), language: 'fr' },
    { ...speech('Thai', 'สวัสดีครับ ผมชื่อโคมะ ยินดีที่ได้รู้จัก'), language: 'th' },
    { ...speech('Korean', '안녕하세요, 저는 코마예요. ㅋㅋㅋ 뷁!'), language: 'ko' },
    { ...speech('Vietnamese', 'Tiếng Việt một ngày mới, được không?'), language: 'vi' },
    speech('Emoji', 'Hi 😀 👩‍🚀👍🏽🇯🇵1️⃣ ❤!'),
    speech('A letter that no font has is a box, and told', 'नमस्ते said the letter.'),
  ],
};

const sound = (says: string, balloon: Omit<CaseBalloon, 'kind'> & { readonly text: string }): SheetCase => ({
  says,
  balloons: [{ kind: 'sfx', ...balloon }],
});

const SOUNDS: Sheet = {
  file: 'sounds.png',
  title: 'Sounds',
  cases: [
    sound('Arc', { text: 'KABOOM', ...size(50, 32), warp: warp({ bend: 'arc', amount: 0.6 }) }),
    sound('Wave', { text: 'ドドドド', ...size(50, 24), warp: warp({ bend: 'wave', amount: 0.5 }) }),
    sound('Bulge', { text: 'BLOB', ...size(46, 32), warp: warp({ bend: 'bulge', amount: 0.8 }) }),
    sound('Rise', { text: 'ヒュー', ...size(48, 32), warp: warp({ bend: 'rise', amount: 0.7 }) }),
    sound('Squeeze', { text: 'CRUNCH', ...size(50, 28), warp: warp({ bend: 'squeeze', amount: 0.6 }) }),
    sound('Fan', { text: 'ガシャン!!', ...size(52, 30), warp: warp({ bend: 'fan', amount: 0.8 }) }),
    sound('On a path', {
      text: 'WHOOOSH',
      ...size(54, 36),
      warp: warp({
        path: [
          { x: -1, y: 0.8 },
          { x: -0.2, y: 0.5 },
          { x: 0.4, y: -0.1 },
          { x: 1, y: 0.1 },
        ],
      }),
    }),
    sound('In perspective, with a shadow', {
      text: 'CRASH',
      ...size(50, 36),
      type: type({ shadow: { colour: '#4fa3e3', dxMm: 1.2, dyMm: 1.2 } }),
      warp: warp({
        corners: [
          { x: -1, y: -0.3 },
          { x: 1, y: -1 },
          { x: 1, y: 1 },
          { x: -1, y: 0.4 },
        ],
      }),
    }),
  ],
};

export const SHEETS: readonly Sheet[] = [ENGLISH, JAPANESE, MANY, TWINS, SOUNDS];
