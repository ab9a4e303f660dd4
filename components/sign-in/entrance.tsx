import type { ReactNode } from 'react';
import { KomaMark } from '../shell/koma-mark';
import { SamplePage } from '../welcome/sample-page';
import { LanguageSwitch } from './language-switch';

/** The studio's front door: a page in the name at one side, the way in at the other. */
export function Entrance({ artLabel, children }: { readonly artLabel: string; readonly children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_30rem]">
      <aside aria-label={artLabel} className="hidden p-10 lg:sticky lg:top-0 lg:block lg:h-dvh">
        <div className="@container-[size] flex size-full items-center justify-center">
          <SamplePage />
        </div>
      </aside>
      <main className="flex flex-col border-hairline bg-surface px-6 py-8 sm:px-12 lg:border-l">
        <div className="flex items-center gap-2 text-read font-semibold">
          <KomaMark className="size-7" />
          Koma
        </div>
        <div className="flex w-full max-w-md flex-1 flex-col justify-center gap-5 py-10 max-lg:mx-auto">{children}</div>
        <div className="flex max-w-60 max-lg:mx-auto">
          <LanguageSwitch />
        </div>
      </main>
    </div>
  );
}
