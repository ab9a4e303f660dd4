import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import './globals.css';
import { getPageViewer } from './page-viewer';

export const metadata: Metadata = {
  title: { default: 'Koma', template: '%s · Koma' },
  description: 'A manga studio that draws',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#24211d' },
  ],
};

/** Every page is made anew for each request: its scripts carry that request's nonce. */
export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  const { me, locale, theme } = await getPageViewer();
  return (
    <html lang={locale} data-theme={theme} suppressHydrationWarning>
      <body>
        <Providers locale={locale} me={me}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
