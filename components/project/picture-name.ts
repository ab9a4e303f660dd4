import type { Picture } from '@/lib/contracts/pictures';

/** What a picture is called: its own name, else by its seed. */
export function pictureName(picture: Picture, unnamed: string): string {
  if (picture.name !== '') return picture.name;
  return picture.seed === null ? unnamed : `${unnamed} ${picture.seed}`;
}
