/** The script while it is written, by one person or several. */
export const script = {
  cameIn: 'The script was updated with new text.',
  balloonsFollowed: '{count, plural, one {# balloon follows} other {# balloons follow}} the changed script.',
  conflict: 'Two people edited the same lines',
  conflictLead: 'Choose what stays in each place. Your text isn’t saved to the project until then.',
  conflictNumber: 'Conflict {number, number}',
  mine: 'Your version',
  theirs: 'Their version',
  keep: 'Keep in conflict {number, number}',
  keepBoth: 'Both',
  keepMine: 'Mine',
  keepTheirs: 'Theirs',
  removed: '(deleted)',
  resolve: 'Apply',
};
