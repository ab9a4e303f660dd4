'use client';

import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';

/** A part of the inspector that folds away; what is in it is made when it is opened. */
export function InspectorSection({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string;
  /** At first. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  const [isShown, setShown] = useState(isOpen);
  return (
    <details
      open={isShown}
      className="group border-t border-hairline pt-2"
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1 text-tool font-semibold max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={15} className="transition-transform duration-150 group-open:rotate-90" />
        {title}
      </summary>
      {isShown && <div className="flex flex-col gap-3 pt-1 pb-3">{children}</div>}
    </details>
  );
}
