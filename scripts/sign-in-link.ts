import { explain, LaunchError } from './launcher/launch-error';
import { joinStudio } from './launcher/join-studio';

/**
 * `npm run sign-in-link [-- E-MAIL]`: prints a link that signs an admin in once, or the person with that e-mail; for
 * somebody who is locked out. Whoever may run it on this machine may read the data folder anyway.
 */
async function printLink(email: string | undefined): Promise<void> {
  await joinStudio();
  const { createSignInLink } = await import('@/lib/server/auth/sign-in-link');
  const { database, disconnectDatabase } = await import('@/lib/server/database/database');
  const { environment } = await import('@/lib/server/environment');
  try {
    const who = email === undefined ? { role: 'admin' as const } : { email: email.toLowerCase() };
    const user = await database().user.findFirst({ where: { disabledAt: null, ...who }, orderBy: { id: 'asc' } });
    if (user === null && (email !== undefined || (await database().user.count()) > 0)) {
      throw new LaunchError(`No active account has the email address ${email ?? ''}.`);
    }
    const { path, expiresAt } = await createSignInLink(user?.id ?? null);
    process.stdout.write(
      `Sign-in link for ${user?.name ?? 'the owner'}. It works once and expires at ${expiresAt.toLocaleString()}:\n\n  ${environment().url}${path}\n`,
    );
  } finally {
    await disconnectDatabase();
  }
}

try {
  await printLink(process.argv[2]);
} catch (error) {
  process.stderr.write(`${explain(error, process.env.KOMA_DATA ?? '.koma')}\n`);
  process.exitCode = 1;
}
