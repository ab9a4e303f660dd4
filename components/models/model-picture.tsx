'use client';

import { ImageOff } from 'lucide-react';
import { sampleAddress } from '@/lib/client/model-desk';
import { pictureAddress } from '@/lib/client/pictures';
import type { Model } from '@/lib/contracts/models';
import { classNames } from '../ui/class-names';

/** A model by the last picture it drew for this person, else by its test picture. */
export function ModelPicture({ model, className }: { readonly model: Model; readonly className?: string }) {
  const [latest] = model.samples;
  const address =
    latest !== undefined ? pictureAddress(latest, 'card') : model.trial.hasSample ? sampleAddress(model) : null;
  return (
    <span
      className={classNames('flex items-center justify-center overflow-hidden rounded-[5px] bg-desk', className ?? '')}
    >
      {address === null ? (
        <ImageOff aria-hidden size={18} strokeWidth={1.6} className="text-ink-soft" />
      ) : (
        <img src={address} alt="" loading="lazy" className="size-full object-cover" />
      )}
    </span>
  );
}
