'use client';

import { Crop } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';
import { useCanvas } from './canvas-store';

/** Whether new strokes are clipped to the panel that they begin in, or run free over the page. */
export function ClipOption() {
  const t = useTranslations('canvas');
  const isClipping = useCanvas((state) => state.isClipping);
  const setClipping = useCanvas((state) => state.setClipping);
  return (
    <IconButton
      icon={Crop}
      label={t('clipToPanel')}
      isPressed={isClipping}
      onClick={() => setClipping(!isClipping)}
      className="lg:size-8"
    />
  );
}
