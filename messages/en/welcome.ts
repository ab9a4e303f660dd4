export const welcome = {
  title: 'Welcome',
  heading: 'Your first manga',
  lead: 'Eight pages from a short script, drawn in ink and tone by Koma itself. No model, no account, and nothing leaves your machine.',
  waiting: 'Laying out the pages…',
  painting: '{done} of {count} panels painted',
  done: 'It is ready to read.',
  doneText: 'Open it to change its words, panels and people, or start a story of your own.',
  panel: 'Panel {index}',
  read: 'Read it',
  draw: 'Open the pages',
  own: 'Start your own',
  failed: 'One panel could not be painted. The others continue; try again in the pages.',
};
