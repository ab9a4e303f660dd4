'use client';

import { useState, type DragEvent } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { copyLayerToPage } from './copy-layer';
import { useDraggedLayer } from './dragged-layer';

/** What a layer does that is dropped on another page in the list of pages: it is copied there. */
export function usePageDrop() {
  const t = useTranslations('canvas');
  const [overId, setOverId] = useState<string | null>(null);
  return {
    /** The page that a layer is held over. */
    overId,
    dropOn: (page: BookPage) => ({
      onDragOver: (event: DragEvent) => {
        const { dragged } = useDraggedLayer.getState();
        if (dragged === null || dragged.pageId === page.id) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOverId(page.id);
      },
      onDragLeave: () => setOverId(null),
      onDrop: (event: DragEvent) => {
        const { dragged } = useDraggedLayer.getState();
        setOverId(null);
        if (dragged === null || dragged.pageId === page.id) return;
        event.preventDefault();
        const isCopied = copyLayerToPage(dragged, page);
        toast(t(isCopied ? 'copiedToPage' : 'notCopied', { number: page.number }));
      },
    }),
  };
}
