'use client';

import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';

/** Fields under a heading that opens them; their pictures are drawn once they are open. */
export function MoreGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="group/more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-9 list-none items-center justify-between text-tool font-semibold text-ink-soft hover:text-ink max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        {title}
        <ChevronDown aria-hidden size={16} className={isOpen ? 'rotate-180' : ''} />
      </summary>
      {isOpen && <div className="flex flex-col gap-5 pt-2 pb-4">{children}</div>}
    </details>
  );
}
