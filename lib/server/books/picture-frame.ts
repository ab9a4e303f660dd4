import { importedPartSchema } from '@/lib/contracts/page-imports';
import { pictureFrameSchema, type PictureFrame } from '@/lib/contracts/region-edits';

/** Where a picture lies on its page when it isn't as its panel has it: as an edit left it, else as it was imported. */
export function frameOfPicture({
  imported,
  editedBy,
}: {
  readonly imported: unknown;
  readonly editedBy: { readonly frame: unknown } | null;
}): PictureFrame | null {
  const edited = pictureFrameSchema.nullable().parse(editedBy?.frame ?? null);
  return edited ?? importedPartSchema.nullable().parse(imported ?? null)?.frame ?? null;
}
