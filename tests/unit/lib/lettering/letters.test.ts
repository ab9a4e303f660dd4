import { describe, expect, it } from 'vitest';
import { FACE_NAMES, neededFaces, usualFace, type FaceName } from '@/lib/lettering/faces';
import { findBreaks } from '@/lib/lettering/find-breaks';
import { parseMarkup } from '@/lib/lettering/markup';
import { prepareCopy } from '@/lib/lettering/prepare-copy';
import { fitIn, openFaces, pointsOf, rectangle } from './open-faces';

const lettering = openFaces();
const room = rectangle(30, 60);
const column = (text: string, face: FaceName = 'antique') =>
  fitIn(lettering, { text, face, direction: 'vertical', room });
const row = (text: string, face: FaceName = usualFace(text, false)) => fitIn(lettering, { text, face, room });
function sizeOf(d: string): { width: number; height: number } {
  const points = pointsOf(d);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}
const breaksOf = (text: string, language: string) =>
  findBreaks(prepareCopy(text, { lettering, face: 'comic', direction: 'horizontal', language, tracking: 0 }), {
    isHyphenated: true,
    isCut: true,
  });
/** What stands on lines that are as short as they can be. */
const linesOf = (text: string, language: string): string[] => {
  const ends = breaksOf(text, language).flatMap(({ at, kind }) => (kind === 'cut' ? [] : [at]));
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
};

describe('A letter that its font lacks', () => {
  it.each([
    ['え～っ、うそ～！', 'え〜っ、うそ〜！'],
    ['10～20歳', '10〜20歳'],
    ['やだ（＞＜）', 'やだ（><）'],
    ['１００％＋２－３', '１００%＋２−３'],
    ['＃１＄５＊', '#１$５*'],
    ['ﾊﾞｰﾝ！', 'バーン！'],
    ['ｱﾞｧﾊﾟｯ｡', 'ア\u3099ァパッ。'],
    ['㈱コマ ℃ ⑩番', '（株）コマ °C 10番'],
    ['㍿Ⅳ㎝', '株式会社Ⅳcm'],
    ['￠￡￢', '¢£¬'],
    ['そんな━━', 'そんな――'],
    ['〖門〗⇒ド♯‽', '【門】→ド#!?'],
  ])('is its twin: %s', (typed, twin) => {
    for (const set of [column, row]) {
      expect(set(typed, 'antique').missing).toEqual([]);
      expect(set(typed, 'antique').d).toBe(set(twin, 'antique').d);
    }
  });

  it.each(['〜', '−', '＂＃％', 'ﾊﾟ', '㈱℃⑩⑳', '─━―—‐', '‖∥', '･・', '﨑髙𠮷', '⋯…', '«»‹›', '¢£¬¥'])(
    'never vanishes, whichever font is chosen: %s',
    (text) => {
      for (const face of FACE_NAMES) {
        expect(row(text, face).missing).toEqual([]);
        expect(row(text, face).d).not.toBe('');
      }
    },
  );

  it('keeps a kanji that its font has, and is the usual form only where no font has it', () => {
    expect(column('﨑').d).not.toBe(column('崎').d);
    const round = column('吉野', 'round');
    expect(column('𠮷野', 'round').d).not.toBe(column('𠮷野').d);
    expect(column('𠮷野', 'round').d).toBe(round.d);
  });

  it('is no digit of the number beside it', () => {
    expect(column('1⑩').lines).toEqual(['1(10)']);
    expect(column('第⑩話').lines).toEqual(['第10話']);
  });
});

describe('Marks of sound', () => {
  it.each([
    ['あ゛', 'あ\u3099'],
    ['か゛', 'が'],
    ['は゜', 'ぱ'],
    ['う゛', 'ゔ'],
    ['か\u3099', 'が'],
    ['ン゛', 'ン\u3099'],
  ])('are one letter with their kana: %s', (typed, joined) => {
    expect(column(typed).lines).toEqual([joined]);
    for (const face of ['antique', 'rock', 'heavy', 'round', 'comic'] as const) {
      expect(sizeOf(column(typed, face).d).height).toBeLessThan(1.25 * sizeOf(column('あ', face).d).height);
      expect(row(typed, face).missing).toEqual([]);
    }
  });

  it('never begin a line', () => {
    for (const width of [5, 8, 12, 20]) {
      const { lines } = fitIn(lettering, {
        text: 'あ゛あ゛あ゛あ゛っ、もう無理ィィィッ！！漢゛゛',
        direction: 'vertical',
        room: rectangle(width, 16),
      });
      expect(lines.filter((line) => /^[\u3099-\u309C、！]/u.test(line))).toEqual([]);
    }
  });
});

describe('Lines and dots in a column', () => {
  it.each(['─', '━', '―', '—', '–', '-', '‐', '−', '－', '=', '＝', '～', '“', '”', '«', '>'])(
    'stand along it: %s',
    (text) => {
      const { width, height } = sizeOf(column(text).d);
      expect(text === '>' ? height * 3 : height).toBeGreaterThan(width);
    },
  );

  it.each(['──', '━━━', '――', '——', '––'])('join where several follow each other, in rows too: %s', (text) => {
    const length = [...text].length;
    const high = column(text, 'comic');
    expect(sizeOf(high.d).height / high.extent.heightMm).toBeGreaterThan(0.97);
    const loose = { text, face: 'comic', type: { ...wideTracking, align: null } };
    const wide = sizeOf(fitIn(lettering, loose).d);
    expect(wide.width).toBeGreaterThan(wide.height * 4 * length);
    expect(fitIn(lettering, loose).d).toBe(fitIn(lettering, { ...loose, type: { ...loose.type, tracking: 0 } }).d);
  });

  it('stay together at the end of a line', () => {
    for (const dash of ['──', '━━', '――', '——', '––', '……', '‥‥']) {
      const at = 3 + 1;
      expect(breaksOf(`そんな${dash}まさか`, 'ja').filter((one) => one.at === at)).toEqual([]);
    }
  });

  it.each(['…', '‥', '⋯'])('have dots in their middle: %s', (text) => {
    const xs = pointsOf(column(`${text}\n`).d).map(([x]) => x);
    expect(Math.abs(Math.max(...xs) + Math.min(...xs))).toBeLessThan(0.05);
  });

  it('quote Japanese by 〝〟, and words on their side by their own marks, turned with them', () => {
    expect(column('“引用”だ').d).toBe(column('〝引用〟だ').d);
    expect(column('“Hello”').d).not.toBe(column('〝Hello〟').d);
  });
});

describe('Variation selectors', () => {
  it.each([
    ['葛\u{E0100}城《かつらぎ》', '葛\u{E0100}城', 'かつらぎ'],
    ['辻\u{E0100}《つじ》さん', '辻\u{E0100}', 'つじ'],
    ['神\uFE00《かみ》', '神\uFE00', 'かみ'],
    ['|ば\u3099か\uFE01《あほ》', 'ば\u3099か\uFE01', 'あほ'],
  ])('stay with their base under a reading: %s', (text, base, reading) => {
    const { pieces, troubles } = parseMarkup(text);
    expect(pieces[0]).toMatchObject({ text: base, reading });
    expect(troubles).toEqual([]);
    expect(column(text).missing).toEqual([]);
  });

  it('are no place for a line to end', () => {
    expect(breaksOf('葛\u{E0100}城', 'ja').filter(({ at }) => at === 1)).toEqual([]);
  });
});

describe('Angle quotation marks', () => {
  it.each([
    ['« Je reviendrai demain » dit-il ; puis « rien » !', 'fr'],
    ['Alors : « Bonjour ‹ toi › » et puis ?', 'fr'],
    ['«\u00A0Oui\u00A0» ou «non» ?', 'fr'],
    ['dit-il », « reprit-il', 'fr'],
  ])('have neither an opening one at a line’s end nor a closing one at a beginning: %s', (text, language) => {
    const lines = linesOf(text, language);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => /[«‹]$/u.test(line) || /^[»›!?:;]/u.test(line))).toEqual([]);
  });

  it.each(['Er sagte: »Ja, das ist ‹gut› so« und ging »weg«', 'Han sa: »Ja» och »nej»'])(
    'the other way round in German and Swedish: %s',
    (text) => {
      const lines = linesOf(text, 'de');
      expect(lines.filter((line) => /»$/u.test(line) && !/^»?\p{L}/u.test(line))).toEqual([]);
      expect(lines.filter((line) => /^«/u.test(line))).toEqual([]);
      expect(lines.length).toBeGreaterThan(4);
    },
  );
});

describe('Scripts beyond Latin and Japanese', () => {
  const texts = [
    'สวัสดีครับ ผมชื่อโคมะ ๑๒๓ ฿',
    '안녕하세요 뷁 ㅋㅋㅋ',
    'Tiếng Việt một người ở đâu',
    'Tie\u0302\u0301ng Vie\u0323\u0302t',
    '😀❤👩‍🚀👍🏽🇯🇵1️⃣☎️',
    'Привет, їжак! Γειά σου',
    'Ｔｉếｎｇ',
    '5₩ ₱₺ ∴ 〼',
    '⇒♭♯≒∞≠∵◯▷⇔∀∃',
    'Əli Qəmər ǎǐ',
  ];
  const signs = '‖⇄⇅⇆⇒⇔⇦⇧⇨⇩⇵∀∃∇∈∋∝∟∠∧∨∩∪∬∭∮∴∵∼∽≒≡≦≧≪≫⊂⊃⊆⊇⊥⊿⌒▢▷◁◢◣◤◥◯☜☞☟♭♯❶❷❸❹❺❻❼❽❾〄〒〓〠〶';

  it.each(texts)('have all their letters in every font and direction: %s', (text) => {
    for (const face of ['comic', 'antique', 'sound', 'heavy', 'wide'] as const) {
      for (const set of [row, column]) expect(set(text, face)).toMatchObject({ missing: [], overflows: false });
    }
  });

  it('have every sign of sums, arrows and shapes that Japanese text has', () => {
    for (const sign of signs) expect(row(sign, 'comic')).toMatchObject({ missing: [] });
  });

  it('are the same where only the fonts that a text needs are open, as in a browser', () => {
    for (const text of [...texts, '㈱コマ ℃ ⑩', 'え～っ ⑩➿☯', 'Ơi']) {
      const face = usualFace(text, false);
      const needed = FACE_NAMES.filter((name) => neededFaces(text, face).includes(name));
      const some = openFaces([...new Set<FaceName>(['comic', 'comicStressed', 'wide', 'relief', ...needed])]);
      const o = { text, face, room };
      expect(fitIn(some, o)).toEqual(fitIn(lettering, o));
    }
  });

  it('need nothing more for plain words', () => {
    expect(neededFaces('Hello “you”, Zoë…', 'comic')).toEqual(['comic']);
    expect(neededFaces('来て', 'antique')).toEqual(['antique']);
  });

  it('never mix two fonts in a word of Vietnamese', () => {
    expect(sizeOf(row('Tiếng', 'comic').d)).toEqual(sizeOf(row('TIẾNG', 'thai').d));
  });

  it('set Thai in words and keep emoji whole', () => {
    expect(linesOf('สวัสดีครับผมชื่อโคมะ', 'th').length).toBeGreaterThan(3);
    const ends = breaksOf('👩‍🚀👍🏽🇯🇵🇫🇷1️⃣', 'en').map(({ at }) => at);
    expect(ends).toEqual([5, 9, 13, 17].filter((at) => ends.includes(at)));
    expect(ends.length).toBeGreaterThan(1);
  });
});

const wideTracking = { leading: null, tracking: 0.3, isHyphenated: true };
