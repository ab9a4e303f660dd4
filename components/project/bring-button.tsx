'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { FileButton } from '../ui/file-button';

/** Opens the system's window to choose pictures. */
export function BringButton({ onBring }: { readonly onBring: (files: readonly File[]) => void }) {
  const t = useTranslations('project');
  return <FileButton label={t('bring')} icon={ImagePlus} accept={UPLOAD_MEDIA_TYPES.join(',')} onBring={onBring} />;
}
