export const welcome = {
  title: 'Welcome',
  heading: 'A manga is being made for you',
  lead: 'Four pages from a short script. First the name: a rough for every panel, in blue. Then each is drawn along its lines and lettered. Nothing leaves your machine.',
  waitingModel: 'Opening the model that comes with Koma…',
  drawing: '{done} of {count} panels drawn',
  done: 'This manga is yours.',
  doneText: 'Open it on the desk to change its words, panels and people, or begin a story of your own.',
  panel: 'Panel {index}',
  draw: 'Open it on the desk',
  own: 'Begin your own',
  failed: 'One panel could not be drawn. The others go on; try it again on the desk.',
};
