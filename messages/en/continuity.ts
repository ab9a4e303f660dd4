export const continuity = {
  title: 'Continuity',
  text: 'How like the anchors each face is. Below the line it counts as somebody else’s.',
  noAnchors: 'Pin an anchor first: every picture is measured against it.',
  pending: '{count, plural, one {# picture is} other {# pictures are}} still being measured.',
  chart:
    'Likeness over {count} pictures, in order; {below, plural, =0 {none is} one {# is} other {# are}} below the line',
  picture: 'A picture of them',
  likeness: '{value} % alike',
  noFace: 'No face was found',
  redraw: 'Redraw with a stronger anchor',
  redrawing: 'It is drawn again with the first anchor, along the rough exactly.',
  versions: 'Versions',
  version: 'Version {revision}',
  versionDrawings: '{count, plural, =0 {no drawing} one {# drawing} other {# drawings}}',
  isNow: 'This is how they are now.',
  bringBack: 'Bring this version back',
  broughtBack: 'Version {revision} is back, as a new version.',
};
