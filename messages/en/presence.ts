/** Who else is on a page, in the headers of the desk and of reviews. */
export const presence = {
  onThisPage: 'Also on this page',
  inProject: 'Working in this project now',
  named: '{name} ({note})',
  page: 'page {number}',
  outside: 'outside reviewer',
  selectedBy: 'Selected by {name}',
};
