/** The typefaces in the box, all under the SIL Open Font Licence. */
export const FACES = {
  /** English talk. */
  comic: { name: 'Comic Neue', file: 'ComicNeue_700Bold.ttf', from: 'comic-neue/700Bold', scripts: ['latin'] },
  hand: {
    name: 'Patrick Hand',
    file: 'PatrickHand_400Regular.ttf',
    from: 'patrick-hand/400Regular',
    scripts: ['latin'],
  },
  /** English sounds. */
  sound: { name: 'Bangers', file: 'Bangers_400Regular.ttf', from: 'bangers/400Regular', scripts: ['latin'] },
  /** Japanese talk: kana like old type, kanji without serifs, as manga has it. */
  antique: {
    name: 'Shippori Antique',
    file: 'ShipporiAntique_400Regular.ttf',
    from: 'shippori-antique/400Regular',
    scripts: ['japanese', 'latin'],
  },
  brush: {
    name: 'Yusei Magic',
    file: 'YuseiMagic_400Regular.ttf',
    from: 'yusei-magic/400Regular',
    scripts: ['japanese', 'latin'],
  },
  /** Japanese sounds. */
  heavy: {
    name: 'Dela Gothic One',
    file: 'DelaGothicOne_400Regular.ttf',
    from: 'dela-gothic-one/400Regular',
    scripts: ['japanese', 'latin'],
  },
} as const satisfies Record<
  string,
  {
    readonly name: string;
    readonly file: string;
    /** Its folder among the font packages. */
    readonly from: string;
    readonly scripts: readonly ('latin' | 'japanese')[];
  }
>;
export type FaceName = keyof typeof FACES;
export const FACE_NAMES = [
  'comic',
  'hand',
  'sound',
  'antique',
  'brush',
  'heavy',
] as const satisfies readonly FaceName[];

/** The face that a text is set in when nobody chose one. */
export function usualFace(text: string, isSound: boolean): FaceName {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
  if (isJapanese) return isSound ? 'heavy' : 'antique';
  return isSound ? 'sound' : 'comic';
}
