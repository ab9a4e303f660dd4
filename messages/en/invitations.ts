/** Links by which one person joins. */
export const invitations = {
  email: 'Email address (optional)',
  emailSent: 'The link is sent there, and works for that address alone. Without one, copy the link.',
  emailOnly: 'The link works for that address alone. This studio sends no email: copy the link.',
  emailWrong: 'Enter a valid email address.',
  create: 'Create link',
  send: 'Create link and send it',
  sending: 'Sending…',
  sent: 'Sent to {email}.',
  notSent: 'The invitation was created, but not sent. {reason} Copy the link instead.',
  copy: 'Link for one person, valid for seven days',
};
