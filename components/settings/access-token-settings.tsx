'use client';

import { useMe } from '@/lib/client/people';
import { AccessTokensSection } from './access-tokens-section';
import { NewAccessTokenSection } from './new-access-token-section';
import { ProgramsSection } from './programs-section';

/** By what programs act for one: tokens made, listed and revoked, and where programs find the studio. */
export function AccessTokenSettings() {
  const { data: me } = useMe();
  if (me === undefined) return null;
  return (
    <>
      <NewAccessTokenSection isAdmin={me.role === 'admin'} />
      <AccessTokensSection />
      <ProgramsSection />
    </>
  );
}
