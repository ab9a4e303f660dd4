'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog';
import { OwnPens } from './own-pens';
import { PenLookFields } from './pen-look-fields';
import { usePens } from '../canvas/pen-store';
import { HoldingFields } from './holding-fields';

/** How the pen in hand draws, one's own pens, and what fingers and the pen's button do. */
export function PenDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('pen');
  const isKept = usePens((state) => state.isKept);
  return (
    <Dialog title={t('settings')} isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <PenLookFields />
        <Section title={t('own')}>
          <OwnPens />
        </Section>
        <Section title={t('holding')}>
          <HoldingFields />
        </Section>
        <p className="text-small text-ink-soft" role={isKept ? undefined : 'alert'}>
          {isKept ? t('keptHere') : t('notKept')}
        </p>
      </div>
    </Dialog>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-hairline pt-4">
      <h3 className="text-tool font-semibold">{title}</h3>
      {children}
    </section>
  );
}
