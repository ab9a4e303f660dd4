export const signIn = {
  title: 'Sign in',
  heading: 'Sign in to {studio}',
  lead: 'Words become roughs, roughs become pages.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  with: 'Sign in with {provider}',
  freshTitle: 'This studio is new',
  freshText:
    'Open the link that the terminal printed when it started: it makes you the owner. A new one: npm run sign-in-link',
  noPassword: 'No password yet? Open the link that you were given, or ask an admin for an invitation.',
  missing: 'Fill in both.',
  'link-invalid':
    'This link was used already, or it ran out. Print a new one where the studio runs: npm run sign-in-link',
  'not-invited': 'This account is not known here. Open your invitation first, then connect it in the settings.',
  'too-many-attempts': 'Too many attempts. Wait a few minutes, then try again.',
  'sign-in-failed': 'E-mail and password do not belong together. Type both again.',
  artLabel: 'A manga page in blue pencil',
};
