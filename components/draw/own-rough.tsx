import { pictureAddress } from '@/lib/client/pictures';

/** Line art that the maker brought, in blue pencil over the whole sheet. */
export function OwnRough({ pictureId, label }: { readonly pictureId: string; readonly label: string }) {
  return (
    <span className="rough-paper absolute inset-0 block">
      <img src={pictureAddress(pictureId, 'screen')} alt={label} className="size-full object-cover" draggable={false} />
    </span>
  );
}
