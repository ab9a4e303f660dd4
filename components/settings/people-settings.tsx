'use client';

import { useMe } from '@/lib/client/people';
import { useSettings } from '@/lib/client/studio';
import { InvitationsSection } from './invitations-section';
import { UsersSection } from './users-section';

/** Who is in the studio, and who is invited. */
export function PeopleSettings() {
  const { data: me } = useMe();
  const { data: settings } = useSettings();
  if (me === undefined) return null;
  const isAdmin = me.role === 'admin';
  return (
    <>
      <InvitationsSection isAdmin={isAdmin} canInvite={isAdmin || settings?.creatorsInvite === true} />
      {isAdmin && <UsersSection me={me} />}
    </>
  );
}
