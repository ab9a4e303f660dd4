import { connection } from 'next/server';
import type { ReactNode } from 'react';

export const metadata = { title: 'Koma' };

/** Every page is made anew for each request: its scripts carry that request's nonce. */
export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
