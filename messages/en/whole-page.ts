/** Pages that an engine draws whole. */
export const wholePage = {
  title: 'Whole page',
  hint: 'An engine draws the page as one picture, from its layout and its rough. Balloons stay as they are above it.',
  draw: 'Draw the whole page',
  three: '3 candidates',
  drawnBy: 'Drawn by {model}. The page’s rough, script text and character descriptions are sent to it.',
  why: {
    locked: 'This page can’t be drawn in its review state.',
    noPanels: 'This page has no panels. Choose a layout first.',
    noEngine:
      'No engine draws whole pages here. An admin can add one, or switch “Draws whole pages” on, in Settings, Studio, Engines.',
  },
  candidate: 'Candidate',
  accepted: 'Accepted: the panels show their parts of it.',
  cancelled: 'Cancelled',
  picture: 'Whole page, candidate {number, number}',
  accept: 'Accept',
  undo: 'Undo',
  cancel: 'Cancel',
  discard: 'Discard',
  discarded: 'Drawing moved to trash.',
};
