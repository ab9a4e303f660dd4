/** A version as a picture. */
export interface ComparedSide {
  readonly name: string;
  readonly address: string;
}
