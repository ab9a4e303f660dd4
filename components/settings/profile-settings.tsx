'use client';

import { useMe } from '@/lib/client/people';
import { DigestSection } from './digest-section';
import { PasswordSection } from './password-section';
import { ProfileSection } from './profile-section';
import { ProvidersSection } from './providers-section';
import { SessionsSection } from './sessions-section';
import { UsageSection } from './usage-section';

/** What one settles for oneself. */
export function ProfileSettings() {
  const { data: me } = useMe();
  if (me === undefined) return null;
  return (
    <>
      <ProfileSection me={me} />
      <DigestSection me={me} />
      <PasswordSection hasPassword={me.hasPassword} />
      <ProvidersSection me={me} />
      <SessionsSection />
      <UsageSection />
    </>
  );
}
