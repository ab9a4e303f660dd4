'use client';

import { specimenAddress } from '@/lib/client/typefaces';

/** A few words in a typeface, in ink on paper. */
export function Specimen({ projectId, face }: { readonly projectId: string; readonly face: string }) {
  return (
    <span className="flex h-16 items-center overflow-hidden rounded-[4px] border border-hairline bg-paper px-3">
      <img
        src={specimenAddress(projectId, face)}
        alt=""
        loading="lazy"
        className="h-9 max-w-full object-contain object-left"
      />
    </span>
  );
}
