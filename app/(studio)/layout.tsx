import type { ReactNode } from 'react';
import { StudioShell } from '@/components/shell/studio-shell';
import { requireMe } from '../page-viewer';

/** Pages for people who are signed in. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  await requireMe();
  return <StudioShell>{children}</StudioShell>;
}
