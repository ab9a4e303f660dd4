/** What went wrong, by the code of the problem document: a sentence, and what to do. */
export const problems = {
  'request-invalid': {
    title: 'Something in this was not understood.',
    action: 'Correct what is marked and send it again.',
  },
  'cursor-invalid': { title: 'This list has changed in the meantime.', action: 'Load the page again.' },
  'not-signed-in': { title: 'You are not signed in, or your session ended.', action: 'Sign in again.' },
  'sign-in-failed': { title: 'E-mail and password do not belong together.', action: 'Type both again.' },
  'password-wrong': { title: 'The current password is not right.', action: 'Type it again.' },
  'cross-origin': {
    title: 'This did not come from the studio’s own pages.',
    action: 'Open the studio by its own address.',
  },
  'role-missing': { title: 'Your role does not allow this.', action: 'Ask an owner or an admin.' },
  'not-found': { title: 'This does not exist, or you have no access to it.', action: 'Go back to your projects.' },
  'method-not-allowed': { title: 'The studio does not do that here.', action: 'Load the page again.' },
  'email-taken': {
    title: 'Another account has this e-mail already.',
    action: 'Use another e-mail, or sign in to that account.',
  },
  'last-owner': { title: 'A project needs an owner.', action: 'Make somebody else an owner first.' },
  'last-admin': { title: 'The studio needs an admin.', action: 'Make somebody else an admin first.' },
  'state-conflict': {
    title: 'That is not possible in its present state.',
    action: 'Look at how it stands now, then try again.',
  },
  'link-invalid': {
    title: 'This link was used already, or it ran out.',
    action: 'Ask for a new one: npm run sign-in-link',
  },
  'invitation-invalid': { title: 'This invitation was used, taken back, or it ran out.', action: 'Ask for a new one.' },
  'revision-stale': {
    title: 'Somebody changed this in the meantime.',
    action: 'Look at both versions, then save again.',
  },
  'body-too-large': { title: 'This is too large.', action: 'Send less at once.' },
  'picture-too-large': {
    title: 'This picture is too large.',
    action: 'Make it smaller: up to 32 MB and 64 megapixels.',
  },
  'media-type-unsupported': { title: 'Files of this kind are not taken.', action: 'Bring PNG, JPEG, WebP or AVIF.' },
  'idempotency-key-reused': { title: 'This was sent before with other words.', action: 'Load the page again.' },
  'picture-unreadable': { title: 'This file is no picture that can be read.', action: 'Save it again as PNG or JPEG.' },
  'lines-unreadable': {
    title: 'This file holds no lines that can be read.',
    action: 'Take the lines out again, and change only the words in that file.',
  },
  'typeface-unreadable': {
    title: 'This file is no typeface that can be used.',
    action: 'Bring a TTF or OTF file of up to 32 MB.',
  },
  'model-not-found': {
    title: 'No such model is here.',
    action: 'Choose another, or wait until a drawing machine has found it.',
  },
  'capability-missing': { title: 'This model can’t do that.', action: 'Choose another model, or leave it out.' },
  'revision-required': { title: 'This page is out of date.', action: 'Load the page again.' },
  'too-many-attempts': { title: 'Too many attempts.', action: 'Wait a few minutes, then try again.' },
  'queue-full': {
    title: 'Too many of your drawings are waiting.',
    action: 'Wait for some, or cancel some in the queue.',
  },
  internal: { title: 'Something broke in the studio.', action: 'Try again. The log of the studio says more.' },
  'database-unreachable': {
    title: 'The studio can’t reach its database.',
    action: 'Wait a few seconds; nothing that was saved is lost.',
  },
  'storage-unreachable': {
    title: 'The studio can’t reach its store of pictures.',
    action: 'Wait a few seconds, then try again.',
  },
  'storage-full': { title: 'The disk of the studio is full.', action: 'Free some space on it, then try again.' },
  offline: { title: 'The studio does not answer.', action: 'Look whether it still runs, then try again.' },
};
