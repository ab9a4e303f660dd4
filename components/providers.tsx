'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Toaster } from 'sonner';
import { IntlProvider } from 'use-intl';
import { createQueryClient } from '@/lib/client/query-client';
import { keys } from '@/lib/client/keys';
import type { Locale, Me } from '@/lib/contracts/people';
import { messagesOf } from '@/lib/i18n/messages';

/** What every page stands in: its language, the kept answers of the API, and the place where toasts appear. */
export function Providers({
  locale,
  me,
  children,
}: {
  readonly locale: Locale;
  readonly me: Me | null;
  readonly children: ReactNode;
}) {
  const [client] = useState(() => {
    const created = createQueryClient();
    if (me !== null) created.setQueryData(keys.me, me);
    return created;
  });
  return (
    <QueryClientProvider client={client}>
      <IntlProvider locale={locale} messages={messagesOf(locale)} timeZone={ownTimeZone()}>
        {children}
        <Toaster
          position="bottom-center"
          duration={7000}
          offset={{ bottom: 'var(--toast-bottom)' }}
          mobileOffset={{ bottom: 'var(--toast-bottom)' }}
          icons={{ success: <CircleCheck aria-hidden size={18} /> }}
          toastOptions={{
            unstyled: true,
            classNames: {
              toast:
                'group flex w-full items-center gap-3 rounded-koma border border-hairline bg-raised px-4 py-3 font-sans text-tool text-ink shadow-float',
              content: 'flex-1',
              title: 'font-medium',
              description: 'text-ink-soft',
              actionButton: 'min-h-8 rounded-koma px-2.5 font-semibold text-mark-strong hover:bg-mark-wash',
              // Red is for what went wrong.
              icon: 'text-ink-soft group-data-[type=error]:text-mark-strong group-data-[type=warning]:text-mark-strong',
            },
          }}
        />
      </IntlProvider>
    </QueryClientProvider>
  );
}

/** Times are shown once the browser has asked for them, so the server's zone is never seen. */
function ownTimeZone(): string {
  return typeof window === 'undefined' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
