/** What went wrong, by the code of the problem document: a sentence, and what to do. */
export const problems = {
  'request-invalid': {
    title: 'Some fields are invalid.',
    action: 'Correct the marked fields, then try again.',
  },
  'cursor-invalid': { title: 'This list has changed.', action: 'Reload the page.' },
  'not-signed-in': { title: 'You are not signed in, or your session expired.', action: 'Sign in again.' },
  'sign-in-failed': { title: 'Incorrect email or password.', action: 'Check both, then try again.' },
  'token-invalid': {
    title: 'This access token is unknown, expired or revoked.',
    action: 'Create a new one in the settings.',
  },
  'password-wrong': { title: 'The current password is incorrect.', action: 'Try again.' },
  'cross-origin': {
    title: 'The request came from another site.',
    action: 'Open Koma at its own address.',
  },
  'role-missing': { title: 'You don’t have permission to do this.', action: 'Ask an owner or an admin.' },
  'scope-missing': {
    title: 'This access token doesn’t allow that.',
    action: 'Create a token with the scope that it needs.',
  },
  'not-found': { title: 'Not found, or you don’t have access to it.', action: 'Go back to your projects.' },
  'method-not-allowed': { title: 'This action isn’t supported here.', action: 'Reload the page.' },
  'email-taken': {
    title: 'This email address is already in use.',
    action: 'Use another email address, or sign in to that account.',
  },
  'last-owner': { title: 'A project needs at least one owner.', action: 'Make another member an owner first.' },
  'last-admin': { title: 'The studio needs at least one admin.', action: 'Make another member an admin first.' },
  'state-conflict': {
    title: 'This isn’t possible in the current state.',
    action: 'Reload to see the current state, then try again.',
  },
  'page-locked': {
    title: 'This page is locked by its review.',
    action: 'Open the page’s review: unlock it there, or wait for the verdict.',
  },
  'page-held': {
    title: 'Another member has locked this page.',
    action: 'Ask for the page, or take over the lock. Comments and suggestions are still possible.',
  },
  'pages-out-of-date': {
    title: 'Pictures on these pages are out of date.',
    action: 'Generate the out-of-date panels, or export anyway.',
  },
  'link-invalid': {
    title: 'This sign-in link is used or expired.',
    action: 'Print a new one: npm run sign-in-link',
  },
  'invitation-invalid': { title: 'This invitation is used, revoked or expired.', action: 'Ask for a new invitation.' },
  'link-password-needed': {
    title: 'This link needs a password.',
    action: 'Enter the password that you got with the link.',
  },
  'link-password-wrong': { title: 'This password doesn’t open the link.', action: 'Try again.' },
  'project-file-unreadable': {
    title: 'This file can’t be imported.',
    action: 'Export it again where it was made, then import that file.',
  },
  'shared-link-invalid': { title: 'This link is expired or revoked.', action: 'Ask whoever sent it for a new one.' },
  'revision-stale': {
    title: 'Someone else changed this.',
    action: 'Compare both versions, then save again.',
  },
  'body-too-large': { title: 'The request is too large.', action: 'Send less data at once.' },
  'picture-too-large': {
    title: 'The picture is too large.',
    action: 'Use a picture of at most 32 MB and 64 megapixels.',
  },
  'media-type-unsupported': { title: 'Unsupported file type.', action: 'Use PNG, JPEG, WebP or AVIF.' },
  'idempotency-key-reused': {
    title: 'This request was already sent with different content.',
    action: 'Reload the page.',
  },
  'picture-unreadable': {
    title: 'The picture can’t be read.',
    action: 'Save it again as PNG or JPEG, then try again.',
  },
  'lines-unreadable': {
    title: 'The file contains no readable dialogue.',
    action: 'Export the dialogue again and change only its text.',
  },
  'story-unreadable': {
    title: 'The file contains no story that can be read.',
    action: 'Save it as .docx, .epub, .txt, .md, .fountain or .fdx, without a password or copy protection.',
  },
  'typeface-unreadable': {
    title: 'The font file can’t be used.',
    action: 'Upload a TTF or OTF file of at most 32 MB.',
  },
  'tag-list-unreadable': {
    title: 'The tag list can’t be read.',
    action: 'Upload CSV in UTF-8 with a line a tag: name, category number, number of posts, aliases.',
  },
  'model-not-found': {
    title: 'Model not found.',
    action: 'Choose another model, or wait until a worker has found it.',
  },
  'model-file-unreadable': {
    title: 'This file is no model that can be used.',
    action: 'Get a .safetensors, .onnx or .gguf file of the model.',
  },
  'address-private': {
    title: 'This address is inside a private network.',
    action: 'Use a public address, or allow private addresses in the settings.',
  },
  'download-refused': {
    title: 'The source doesn’t give this file.',
    action: 'Check the address, and whether it needs an access token.',
  },
  'download-interrupted': {
    title: 'The download was interrupted.',
    action: 'Resume it: what has come is kept.',
  },
  'download-hash-wrong': {
    title: 'The file differs from what its source says.',
    action: 'Resume to check and download the differing parts again, or cancel.',
  },
  'capability-missing': {
    title: 'This model doesn’t support that.',
    action: 'Choose another model, or turn the option off.',
  },
  'language-model-input-too-long': {
    title: 'The story is too long for the language model.',
    action: 'Ask for fewer pages, shorten the premise, or use a model with a longer context.',
  },
  'language-model-refused': {
    title: 'The language model refused the request.',
    action: 'Ask an admin to check the language model in the settings.',
  },
  'language-model-unreachable': {
    title: 'Can’t reach the language model.',
    action: 'Check that it is running, or ask an admin to check the settings.',
  },
  'language-model-answer-cut': {
    title: 'The language model stopped half way.',
    action: 'Ask for fewer pages, or try again.',
  },
  'language-model-answer-invalid': {
    title: 'The language model’s answer is not a draft.',
    action: 'Try again, or use another language model.',
  },
  'language-model-busy': {
    title: 'The language model is busy.',
    action: 'Wait a minute, then try again.',
  },
  'engine-unreachable': {
    title: 'The engine can’t be reached.',
    action: 'Check that it runs and that its address is right, or choose another model.',
  },
  'engine-refused': {
    title: 'The engine refused.',
    action: 'Check its address, its key and its models in the settings.',
  },
  'engine-answer-invalid': {
    title: 'The engine gave no usable picture.',
    action: 'Try again, or choose another model.',
  },
  'engine-busy': { title: 'The engine is busy.', action: 'Wait a minute, then try again.' },
  'mail-unreachable': {
    title: 'The mail server can’t be reached.',
    action: 'Check the server’s name, its port and the kind of encryption.',
  },
  'mail-too-slow': {
    title: 'The mail server did not answer in time.',
    action: 'Check the port and the kind of encryption, then try again.',
  },
  'mail-login-refused': {
    title: 'The mail server refused the user name or the password.',
    action: 'Check both. Some providers want a password for programs.',
  },
  'mail-certificate-invalid': {
    title: 'The certificate of the mail server is not valid.',
    action: 'Use the name that the certificate is for, or have it renewed.',
  },
  'mail-refused': {
    title: 'The mail server refused the message.',
    action: 'Check the sender and the recipient.',
  },
  'mail-busy': { title: 'The mail server takes no messages now.', action: 'Try again in some minutes.' },
  'revision-required': { title: 'This page is out of date.', action: 'Reload the page.' },
  'too-many-attempts': { title: 'Too many attempts.', action: 'Wait a moment, then try again.' },
  'queue-full': {
    title: 'You have too many jobs in the queue.',
    action: 'Wait for some to finish, or cancel some.',
  },
  'picture-limit-reached': {
    title: 'You reached your limit of pictures in 24 hours.',
    action: 'Wait until older ones are more than 24 hours old, or ask an admin for a higher limit.',
  },
  internal: { title: 'Something went wrong.', action: 'Try again. Details are in Koma’s log.' },
  'drawing-failed': { title: 'The drawing failed.', action: 'Try again, or change its settings.' },
  'database-unreachable': {
    title: 'Can’t connect to the database.',
    action: 'Your saved work is safe. Wait a few seconds, then try again.',
  },
  'took-too-long': {
    title: 'This took too long.',
    action: 'Try again in a moment, or do less at once.',
  },
  'storage-unreachable': {
    title: 'Can’t connect to the picture storage.',
    action: 'Wait a few seconds, then try again.',
  },
  'storage-full': { title: 'The disk is full.', action: 'Free some disk space, then try again.' },
  'storage-limit-reached': {
    title: 'You reached your storage limit.',
    action:
      'Move pictures that you don’t need to trash: their space is free when they are deleted after 30 days. Or ask an admin for a higher limit.',
  },
  offline: { title: 'Can’t connect to Koma.', action: 'Check that it is running, then try again.' },
};
