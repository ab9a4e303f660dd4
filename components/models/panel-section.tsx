'use client';

import { useId, type ReactNode } from 'react';

/** A part of a model's details under its heading. */
export function PanelSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 border-t border-hairline pt-4">
      <h3 id={id} className="text-tool font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
