export const welcome = {
  title: 'Welcome',
  heading: 'Your first manga',
  lead: 'An eight-page sample from a short script, drawn by Koma in ink and tone. It needs no model and no account, and your data stays on this computer.',
  waiting: 'Laying out pages…',
  painting: '{done} of {count} panels drawn',
  done: 'Ready to read',
  doneText: 'Edit the dialogue, panels and characters, or start your own project.',
  panel: 'Panel {index}',
  read: 'Read',
  draw: 'Open pages',
  own: 'Create your own project',
  failed: 'A panel couldn’t be drawn. The others continue. Try again in the page editor.',
};
