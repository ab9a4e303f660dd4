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
    'Open the link that the terminal printed when the studio started: it makes you the owner. Where it runs, this prints a new one:',
  noPassword: 'No password yet? Open the link that you were given, or ask an admin for an invitation.',
  emailMissing: 'Type your e-mail.',
  passwordMissing: 'Type your password.',
  'link-invalid':
    'This link was used already, or it ran out. Print a new one where the studio runs: npm run sign-in-link',
  'not-invited': 'This account is not known here. Open your invitation first, then connect it in the settings.',
  'too-many-attempts': 'Too many attempts. Wait a few minutes, then try again.',
  'sign-in-failed': 'E-mail and password do not belong together. Type both again.',
  'provider-failed': 'The other site did not let you in, or you broke it off there. Try again, or sign in another way.',
  offline: 'The studio does not answer. Look whether it still runs, then try again.',
  'studio-away': 'The studio can’t look that up at the moment. Wait a few seconds, then try again.',
  artLabel: 'A manga page in blue pencil',
};
