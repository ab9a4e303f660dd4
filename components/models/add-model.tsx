'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { Button } from '../ui/button';
import { AddModelDialog } from './add-model-dialog';

/** Where admins add a model; nothing for others. */
export function AddModel() {
  const t = useTranslations('downloads');
  const { data: me } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (me?.role !== 'admin') return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden size={16} />
        {t('add')}
      </Button>
      {isOpen && <AddModelDialog onClose={() => setOpen(false)} />}
    </>
  );
}
