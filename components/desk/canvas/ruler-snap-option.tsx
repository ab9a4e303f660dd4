'use client';

import { Ruler } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';
import { useRulers } from './ruler-store';

/** Whether pens snap to rulers; Ctrl+2 does the same. */
export function RulerSnapOption() {
  const t = useTranslations('rulers');
  const { isSnapping, set } = useRulers();
  return (
    <IconButton
      icon={Ruler}
      label={t('snap')}
      isPressed={isSnapping}
      aria-keyshortcuts="Control+2 Meta+2"
      className="lg:size-8"
      onClick={() => set({ isSnapping: !isSnapping })}
    />
  );
}
