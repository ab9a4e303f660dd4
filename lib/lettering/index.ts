/** Public face: text as shaped, fitted, painted outlines. */
export { HYPHENATED_LANGUAGES, loadHyphenators } from './hyphenate';
export { letterFont } from './letter-font';
export { type FaceFiles, type Lettering, openLettering } from './open-lettering';
export { setWords } from './set-words';
export { type FittedText, type MeasuredText, type TextToFit, fitText, isTextHeld, measureFit } from './fit-text';
export type { Hyphenator } from './hyphenate';
export type { LetterRoom } from './room';
export type { Trouble } from './trouble';
