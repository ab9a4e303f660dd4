import type { SignInWays } from '@/lib/contracts/people';
import { database } from '../database/database';
import { environment } from '../environment';
import { readSettings } from '../database/studio-settings';

/** Which ways of signing in this studio offers. For anybody; says nothing about who is in it. */
export async function getSignInWays(): Promise<SignInWays> {
  const { github, google } = environment();
  const { name } = await readSettings();
  return {
    studioName: name,
    isFresh: (await database().user.count()) === 0,
    password: true,
    providers: [
      ...(github === null ? [] : [{ id: 'github', name: 'GitHub' }]),
      ...(google === null ? [] : [{ id: 'google', name: 'Google' }]),
    ],
  };
}
