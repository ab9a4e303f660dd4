/** Marks without their partner, and a word that had to be cut where no language parts it. */
export type TroubleKind = 'unpairedRuby' | 'unpairedDots' | 'unpairedStress' | 'cutWord';

/** What is the matter with a text, and in which part of it. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly part: string;
}
