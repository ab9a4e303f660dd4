import type { FaceName } from '../../lib/lettering/faces';
import type { PenDirection } from '../../lib/lettering/shape-run';

interface ShapedString {
  readonly text: string;
  readonly face: FaceName;
  readonly pen: PenDirection;
}

const all = (face: FaceName, pen: PenDirection, texts: readonly string[]): ShapedString[] =>
  texts.map((text) => ({ text, face, pen }));

/** Kerning, ligatures, marks, digits, joined letters, both directions, and Japanese in rows and columns. */
export const SHAPED_STRINGS: readonly ShapedString[] = [
  ...all('comic', 'right', [
    'AVATAR',
    'To Tokyo, Yes!',
    "DON'T YOU DARE--",
    'WAIT... WHAT?!',
    'Ångström',
    'e\u0301te\u0301',
    '1/2 3/4',
  ]),
  ...all('comicStressed', 'right', ['NEVER', 'Wave', 'Tyrannosaurus']),
  ...all('relief', 'right', ['Difficult office', 'Привет, мир', 'Καλημέρα', 'A\u030A']),
  ...all('hand', 'right', ['fi fl ffi', 'Whispering 1984', 'ﬁne print', 'naïve façade']),
  ...all('sound', 'right', ['KABOOM', 'WHAM!!', 'AVALANCHE', 'E\u0301CLAIR']),
  ...all('wide', 'right', [
    'Type Waves',
    'офицер и боец',
    'Ёлка',
    'i\u0307stanbul',
    'fi ffl',
    '0123456789',
    'x\u0302\u0301',
  ]),
  ...all('wide', 'left', ['שלום עולם', 'שָׁלוֹם', 'مرحبا بالعالم', 'لا إله', 'السَّلَامُ', 'ما هذا؟']),
  ...all('antique', 'right', ['「待って！」', '今日は良い天気です。', 'コーヒー…', 'か\u3099き\u3099', '株式会社①']),
  ...all('antique', 'down', ['「待って――」', 'コーヒー……、', 'っゃゅょ。', '（笑）〜', '第12話']),
  ...all('brush', 'down', ['『ッ』ー…', 'あ\u3099っ', 'うるさい！']),
  ...all('heavy', 'down', ['ドドドド', 'バーン!!', '「轟」。']),
  ...all('heavy', 'right', ['ゴゴゴ', 'AVATAR 100']),
  ...all('rock', 'down', ['勝負だ！！', 'ぅわぁーっ、']),
  ...all('rock', 'right', ['ファイト', 'fi fl']),
  ...all('pencil', 'down', ['ひそひそ…', 'ねえ、（うん）']),
  ...all('round', 'down', ['昔々、ある所に。']),
];
