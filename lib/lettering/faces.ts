import { twinsOf } from './twins';

/** What a typeface can write; the scripts are ISO 15924's, in words. */
export type Script =
  'latin' | 'japanese' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'vietnamese' | 'thai' | 'korean' | 'emoji';
/** What a letterer takes a typeface for. */
export type FaceUse = 'talk' | 'whisper' | 'shout' | 'narration' | 'sound';

/** A typeface in the box. */
export interface BoxedFace {
  readonly name: string;
  readonly file: string;
  /** Its folder among the font packages. */
  readonly from: string;
  readonly licence: 'OFL-1.1';
  /** The first line of its licence. */
  readonly author: string;
  readonly scripts: readonly Script[];
  readonly uses: readonly FaceUse[];
  /** The face of stressed words; null leans its own letters. */
  readonly stressed: 'comicStressed' | null;
  /** Comic lettering is all capitals. */
  readonly isCapitals: boolean;
}

/** The typefaces in the box, all under the SIL Open Font Licence 1.1. `standInsFor` says which stand in for others. */
export const FACES = {
  comic: {
    name: 'Comic Neue',
    file: 'ComicNeue_700Bold.ttf',
    from: 'comic-neue/700Bold',
    licence: 'OFL-1.1',
    author: 'Copyright 2014 The Comic Neue Project Authors (https://github.com/crozynski/comicneue)',
    scripts: ['latin'],
    uses: ['talk'],
    stressed: 'comicStressed',
    isCapitals: true,
  },
  comicStressed: {
    name: 'Comic Neue Bold Italic',
    file: 'ComicNeue_700Bold_Italic.ttf',
    from: 'comic-neue/700Bold_Italic',
    licence: 'OFL-1.1',
    author: 'Copyright 2014 The Comic Neue Project Authors (https://github.com/crozynski/comicneue)',
    scripts: ['latin'],
    uses: ['talk'],
    stressed: null,
    isCapitals: true,
  },
  relief: {
    name: 'Comic Relief',
    file: 'ComicRelief_700Bold.ttf',
    from: 'comic-relief/700Bold',
    licence: 'OFL-1.1',
    author: 'Copyright 2013 The Comic Relief Project Authors (https://github.com/loudifier/Comic-Relief)',
    scripts: ['latin', 'cyrillic', 'greek'],
    uses: ['talk', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  hand: {
    name: 'Patrick Hand',
    file: 'PatrickHand_400Regular.ttf',
    from: 'patrick-hand/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright (c) 2010-2012 Patrick Wagesreiter (mail@patrickwagesreiter.at)',
    scripts: ['latin'],
    uses: ['whisper', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  sound: {
    name: 'Bangers',
    file: 'Bangers_400Regular.ttf',
    from: 'bangers/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2010 The Bangers Project Authors (https://github.com/googlefonts/bangers)',
    scripts: ['latin'],
    uses: ['sound', 'shout'],
    stressed: null,
    isCapitals: false,
  },
  /** Kana like old type, kanji without serifs, as manga has it. */
  antique: {
    name: 'Shippori Antique',
    file: 'ShipporiAntique_400Regular.ttf',
    from: 'shippori-antique/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The Shippori Antique Project Authors (https://github.com/fontdasu/ShipporiAntique)',
    scripts: ['japanese', 'latin'],
    uses: ['talk', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  brush: {
    name: 'Yusei Magic',
    file: 'YuseiMagic_400Regular.ttf',
    from: 'yusei-magic/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The Yusei Magic Project Authors (https://github.com/tanukifont/YuseiMagic)',
    scripts: ['japanese', 'latin'],
    uses: ['shout', 'sound'],
    stressed: null,
    isCapitals: false,
  },
  heavy: {
    name: 'Dela Gothic One',
    file: 'DelaGothicOne_400Regular.ttf',
    from: 'dela-gothic-one/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The Dela Gothic Project Authors (https://github.com/syakuzen/DelaGothic)',
    scripts: ['japanese', 'latin', 'cyrillic', 'greek'],
    uses: ['sound', 'shout'],
    stressed: null,
    isCapitals: false,
  },
  rock: {
    name: 'RocknRoll One',
    file: 'RocknRollOne_400Regular.ttf',
    from: 'rocknroll-one/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The RocknRoll Project Authors (https://github.com/fontworks-fonts/RocknRoll)',
    scripts: ['japanese', 'latin', 'cyrillic', 'greek'],
    uses: ['shout', 'talk'],
    stressed: null,
    isCapitals: false,
  },
  pencil: {
    name: 'Yomogi',
    file: 'Yomogi_400Regular.ttf',
    from: 'yomogi/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The Yomogi Project Authors (https://github.com/satsuyako/YomogiFont), all rights reserved.',
    scripts: ['japanese', 'latin', 'cyrillic', 'greek'],
    uses: ['whisper'],
    stressed: null,
    isCapitals: false,
  },
  round: {
    name: 'Kiwi Maru',
    file: 'KiwiMaru_500Medium.ttf',
    from: 'kiwi-maru/500Medium',
    licence: 'OFL-1.1',
    author: 'Copyright 2020 The Kiwi Maru Project Authors (https://github.com/Kiwi-KawagotoKajiru/Kiwi-Maru)',
    scripts: ['japanese', 'latin', 'cyrillic', 'greek'],
    uses: ['narration', 'whisper'],
    stressed: null,
    isCapitals: false,
  },
  wide: {
    name: 'Rubik',
    file: 'Rubik_500Medium.ttf',
    from: 'rubik/500Medium',
    licence: 'OFL-1.1',
    author: 'Copyright 2015 The Rubik Project Authors (https://github.com/googlefonts/rubik)',
    scripts: ['latin', 'cyrillic', 'hebrew', 'arabic'],
    uses: ['talk', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  /** Loops of Thai as a pen writes them; the Latin letters beside them have all marks of Vietnamese. */
  thai: {
    name: 'Itim',
    file: 'Itim_400Regular.ttf',
    from: 'itim/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright (c) 2015, Cadson Demak (info@cadsondemak.com), Copyright (c) 2014, Pablo Impallari',
    scripts: ['thai', 'vietnamese', 'latin'],
    uses: ['talk', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  /** All 11,172 syllables of Hangul. */
  korean: {
    name: 'Gowun Dodum',
    file: 'GowunDodum_400Regular.ttf',
    from: 'gowun-dodum/400Regular',
    licence: 'OFL-1.1',
    author: 'Copyright 2021 The Gowun Dodum Project Authors (https://github.com/yangheeryu/Gowun-Dodum)',
    scripts: ['korean', 'vietnamese', 'latin'],
    uses: ['talk', 'narration'],
    stressed: null,
    isCapitals: false,
  },
  /** Emoji as outlines, in one colour like other letters. */
  emoji: {
    name: 'Noto Emoji',
    file: 'NotoEmoji_600SemiBold.ttf',
    from: 'noto-emoji/600SemiBold',
    licence: 'OFL-1.1',
    author: 'Copyright 2013 Google LLC',
    scripts: ['emoji'],
    uses: ['talk'],
    stressed: null,
    isCapitals: false,
  },
} as const satisfies Record<string, BoxedFace>;

export type FaceName = keyof typeof FACES;
/** Every face in the box. */
export const FACE_NAMES = [
  'comic',
  'comicStressed',
  'relief',
  'hand',
  'sound',
  'antique',
  'brush',
  'heavy',
  'rock',
  'pencil',
  'round',
  'wide',
  'thai',
  'korean',
  'emoji',
] as const satisfies readonly FaceName[];
/** Those that a person chooses among; the others come along with one of them. */
export const OFFERED_FACES: readonly FaceName[] = FACE_NAMES.filter(
  (name) => name !== 'comicStressed' && name !== 'emoji',
);
/** Small ones that any text may need: they are opened first. */
export const BASE_FACES = ['comic', 'comicStressed', 'wide', 'relief'] as const satisfies readonly FaceName[];
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const THAI = /\p{Script=Thai}/u;
/** Letters that Vietnamese has and its neighbours have not: ơ, ư, and those with two marks or a dot below. */
const VIETNAMESE = /[ơưƠƯ\u1EA0-\u1EF9]/u;

/** The face that a text is set in when nobody chose one. */
export function usualFace(text: string, isSound: boolean): FaceName {
  if (HANGUL.test(text)) return 'korean';
  if (THAI.test(text)) return 'thai';
  if (JAPANESE.test(text)) return isSound ? 'heavy' : 'antique';
  if (isSound) return 'sound';
  return VIETNAMESE.test(text.normalize('NFC')) ? 'thai' : 'comic';
}

/**
 * The face that a text is set in: the one that was chosen, or the usual one where nobody chose, and where a typeface that
 * was brought in is not there (put away, another project's, or not come yet).
 * @param open the faces that are open (`Lettering.faces`)
 */
export function faceFor(
  chosen: string | null,
  { text, isSound }: { readonly text: string; readonly isSound: boolean },
  open: ReadonlySet<string>,
): string {
  const isThere = chosen !== null && (boxedFace(chosen) !== null || open.has(chosen));
  return isThere ? chosen : usualFace(text, isSound);
}

/** A face in the box by its name; null for typefaces that were brought in (`own:ID`) and what is none. */
export function boxedFace(name: string): BoxedFace | null {
  const found = FACE_NAMES.find((one) => one === name);
  return found === undefined ? null : FACES[found];
}

/** Which faces stand in for letters of a kind that another face lacks, the first that has them first. */
interface Chain {
  /** Of a letter with its marks. */
  readonly of: RegExp;
  readonly faces: readonly FaceName[];
}

/** Joined emoji, those with a skin tone, flags, keycaps, and signs that are asked for as emoji. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u20E3/u;
const SPACED = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}`;

/** Signs of sums, arrows, notes and shapes that Japanese text has and the faces before have not; each is in RocknRoll One. */
const SIGNS = /^[‖⇄-⇆⇒⇔⇦-⇩⇵∀∃∇∈∋∝∟∠∧∨∩∪∬-∮∴∵∼∽≒≡≦≧≪≫⊂⊃⊆⊇⊥⊿⌒▢▷◁◢-◥◯☜☞☟♭♯❶-❾〄〒〓〠〶]/u;

/** The chain of fallback fonts, letter by letter. What none is of takes {@link ANY}. */
const CHAINS: readonly Chain[] = [
  { of: EMOJI, faces: ['emoji', 'antique'] },
  { of: /^[\p{Script=Thai}฿₡₦₩₫₱₲₵₺]/u, faces: ['thai'] },
  { of: /^\p{Script=Hangul}/u, faces: ['korean'] },
  { of: /^〼/u, faces: ['heavy'] },
  { of: SIGNS, faces: ['rock'] },
  { of: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30FF\uFF00-\uFFEF]/u, faces: ['antique'] },
  {
    of: /^(?:[ơưƠƯƏə\u01CD-\u01DC\u01E6\u01E7\u01EA\u01EB\u1E00-\u1EFF]|\p{Script=Latin}\p{M})/u,
    faces: [...BASE_FACES, 'thai'],
  },
  { of: new RegExp(String.raw`^[\s\x20-\x7E‘’“”–—…${SPACED}\p{M}]`, 'u'), faces: BASE_FACES },
];
const ANY: readonly FaceName[] = [...BASE_FACES, 'antique', 'emoji'];

/**
 * The faces that stand in for a letter, in order. No others do, so that letters look the same whichever faces happen to be
 * open; {@link neededFaces} names them for every text that may come to one.
 * @param letter with its marks, as people count letters
 */
export function standInsFor(letter: string): readonly FaceName[] {
  const composed = letter.normalize('NFC');
  return CHAINS.find(({ of }) => of.test(composed))?.faces ?? ANY;
}

/** What the base faces have without a doubt. */
const PLAIN = /^[\x20-\x7E\s‘’“”–—…\u00C0-\u017E]*$/u;
/** Signs with what is written on them or joined to them. */
const MARKED = /[\p{L}\p{N}\p{P}\p{S}](?:\p{M}|\u200D)+/gu;

/** What has to be open, besides the base faces, to set a text in a face: itself, and what may stand in for it. */
export function neededFaces(text: string, face: string): string[] {
  if (PLAIN.test(text)) return [face];
  const letters = new Set([...text, ...text.normalize('NFC'), ...(text.match(MARKED) ?? [])]);
  const written = [...letters].flatMap((letter) => [letter, ...twinsOf(letter).flatMap((twin) => [...twin])]);
  const others = [...new Set(written.flatMap(standInsFor))].filter((name) => !BASE_FACES.some((one) => one === name));
  return [...new Set([face, ...others])];
}
