/** A rectangle in shares of the picture's width and height; parts outside the picture are below 0 or above 1. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
