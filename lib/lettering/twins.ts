/**
 * Signs that are written alike, or that encodings took for each other, by the sign that a face may lack; the nearest in
 * shape first. Windows types ～ and － where other systems have 〜 and −; dashes are typed as box lines.
 */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  '～': ['〜', '~'],
  '〜': ['～', '~'],
  '〰': ['〜', '～'],
  '－': ['−', '–', '-'],
  '−': ['－', '–', '-'],
  '‐': ['-', '‑', '–'],
  '‑': ['‐', '-'],
  '‒': ['–', '-'],
  '–': ['‒', '—', '-'],
  '—': ['―', '─', '–'],
  '─': ['―', '—', '━'],
  '━': ['─', '―', '—'],
  '│': ['｜', '|'],
  '┃': ['│', '｜', '|'],
  '⋯': ['…', '・・・'],
  '…': ['⋯', '...'],
  '‥': ['..'],
  '・': ['･', '·', '•'],
  '·': ['・', '･', '•'],
  '‧': ['·', '・'],
  '•': ['●', '・'],
  '‖': ['∥', '║', '｜｜', '||'],
  '∥': ['‖', '║', '｜｜', '||'],
  '║': ['‖', '∥'],
  '｜': ['|', '│'],
  '|': ['｜', '│'],
  '¦': ['￤', '|'],
  '￤': ['¦', '｜', '|'],
  '￣': ['¯', '‾'],
  '¯': ['￣', '‾'],
  '‾': ['¯', '￣'],
  '￢': ['¬'],
  '¬': ['￢'],
  '￠': ['¢'],
  '¢': ['￠'],
  '￡': ['£'],
  '£': ['￡'],
  '￥': ['¥'],
  '¥': ['￥'],
  '￦': ['₩'],
  '₩': ['￦'],
  '゠': ['＝', '='],
  '〝': ['“', '"'],
  '〟': ['”', '"'],
  '“': ['"', '＂'],
  '”': ['"', '＂'],
  '„': ['"'],
  '‘': ["'", '＇'],
  '’': ["'", '＇'],
  '‚': [','],
  '´': ["'"],
  '′': ["'"],
  '″': ['"'],
  '«': ['≪', '《'],
  '»': ['≫', '》'],
  '‹': ['<', '〈'],
  '›': ['>', '〉'],
  '≪': ['«', '《'],
  '≫': ['»', '》'],
  '⁄': ['/'],
  '⁓': ['〜', '~'],
  '∼': ['~', '〜'],
  '×': ['✕', 'x'],
  '✕': ['×'],
  '✖': ['×'],
  〇: ['○', '◯'],
  '○': ['〇', '◯'],
  '◯': ['○', '〇'],
  '●': ['⬤'],
  '♥': ['❤'],
  '❤': ['♥'],
  '★': ['⭐'],
  ﾞ: ['゛'],
  ﾟ: ['゜'],
  '♪': ['♫', '🎵'],
  '♫': ['♬', '♪'],
  '♬': ['♫', '♪'],
  '♯': ['#'],
  '♭': ['b'],
  '⇒': ['→'],
  '⇐': ['←'],
  '⇑': ['↑'],
  '⇓': ['↓'],
  '⇔': ['↔', '←→'],
  '✓': ['✔'],
  '❥': ['❤', '♥'],
  '☻': ['☺'],
  '✿': ['❀', '🌸'],
  '‽': ['!?'],
  '≒': ['≈'],
  '〖': ['【'],
  '〗': ['】'],
  '〘': ['〔', '（'],
  '〙': ['〕', '）'],
  '｟': ['（'],
  '｠': ['）'],
};

/** Kanji of names, by the form that every face has (JIS X 0208); taken only where a face lacks the other. */
const KANJI: Readonly<Record<string, string>> = Object.fromEntries(
  '﨑崎 嵜崎 髙高 𠮷吉 𡈽土 德徳 濵浜 濱浜 邉辺 邊辺 齋斎 齊斉 瀨瀬 櫻桜 澤沢 廣広 國国 黑黒 桒桑 栁柳 𣘺橋 𠀋丈 昻昂 増增 增増 寬寛 靑青 淸清 橫横 戶戸 敎教 曻昇 賴頼 郞郎 﨣起 頰頬 叱𠮟 𠮟叱 剝剥 塡填 吞呑 繫繋 噓嘘 搔掻 鷗鴎 屛屏 瘦痩 麵麺 蟬蝉 軀躯 簞箪 俠侠 摑掴 攪撹 驒騨 嚙噛 萊莱 蠟蝋 醬醤 顚顛'
    .split(' ')
    .map((pair) => [...pair].slice(0, 2)),
);

const known = new Map<string, readonly string[]>();

/**
 * What may be written for a letter that a face lacks, the nearest first: a sign that is taken for it, its compatibility or
 * canonical form (Unicode Normalization Forms, UAX 15), or the full-width form of a plain sign.
 * @param letter with its marks, as people count letters
 */
export function twinsOf(letter: string): readonly string[] {
  const found = known.get(letter) ?? findTwins(letter);
  known.set(letter, found);
  return found;
}

function findTwins(letter: string): string[] {
  const [base, ...marks] = letter;
  if (base === undefined) return [];
  const behind = marks.join('');
  const written = (twin: string): string => (twin + behind).normalize('NFC');
  const kanji = KANJI[base];
  const twins = [
    ...(TWINS[base] ?? []).map(written),
    ...(kanji === undefined ? [] : [kanji]),
    plainForm(letter),
    ...wideForm(letter),
  ];
  return [...new Set(twins)].filter((twin) => twin !== '' && twin !== letter);
}

/** Signs that are nothing but a blank with a mark on it come to nothing. */
function plainForm(letter: string): string {
  const plain = letter.normalize('NFKC').replaceAll('\u2044', '/');
  if (/^\s/u.test(plain)) return '';
  // Brackets around Chinese characters are as wide as they are.
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(plain) ? plain.replaceAll('(', '（').replaceAll(')', '）') : plain;
}

/** ASCII as it stands among full-width forms. */
function wideForm(letter: string): string[] {
  const code = letter.codePointAt(0) ?? 0;
  return letter.length === 1 && code > 0x20 && code < 0x7f ? [String.fromCodePoint(code + 0xfee0)] : [];
}
