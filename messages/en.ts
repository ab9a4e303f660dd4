import { looks } from './en/looks';
import { things } from './en/things';
import { region } from './en/region';
import { typefaces } from './en/typefaces';
import { lines } from './en/lines';
import { canvas } from './en/canvas';
import { balloon } from './en/balloon';
import { comments } from './en/comments';
import { commentExtras } from './en/comment-extras';
import { control } from './en/control';
import { desk } from './en/desk';
import { continuity } from './en/continuity';
import { poses } from './en/poses';
import { places } from './en/places';
import { notifications } from './en/notifications';
import { pen } from './en/pen';
import { pictureInk } from './en/picture-ink';
import { outOfDate } from './en/out-of-date';
import { style } from './en/style';
import { suggestions } from './en/suggestions';
import { sheet } from './en/sheet';
import { cast } from './en/cast';
import { posing } from './en/posing';
import { traits } from './en/traits';
import { characters } from './en/characters';
import { welcome } from './en/welcome';
import { wholePage } from './en/whole-page';
import { apiReference } from './en/api-reference';
import { script } from './en/script';
import { settings } from './en/settings';
import { studioAdmin } from './en/studio-admin';
import { studioJobs } from './en/studio-jobs';
import { downloads } from './en/downloads';
import { effects } from './en/effects';
import { rulers } from './en/rulers';
import { fill } from './en/fill';
import { engines } from './en/engines';
import { catalogue } from './en/catalogue';
import { mail } from './en/mail';
import { modelDesk } from './en/model-desk';
import { models } from './en/models';
import { bookExport } from './en/book-export';
import { imports } from './en/imports';
import { jobs } from './en/jobs';
import { pageImport } from './en/page-import';
import { queue } from './en/queue';
import { review } from './en/review';
import { reviewLinks } from './en/review-links';
import { project } from './en/project';
import { join } from './en/join';
import { signIn } from './en/sign-in';
import { projects } from './en/projects';
import { draw } from './en/draw';
import { pageLock } from './en/page-lock';
import { invitations } from './en/invitations';
import { presence } from './en/presence';
import { problems } from './en/problems';
import { share } from './en/share';
import { shell } from './en/shell';
import { strokes } from './en/strokes';
import { words } from './en/words';

export const en = {
  apiReference,
  balloon,
  canvas,
  cast,
  posing,
  characters,
  comments,
  commentExtras,
  pageLock,
  invitations,
  presence,
  suggestions,
  continuity,
  control,
  desk,
  downloads,
  effects,
  rulers,
  fill,
  engines,
  draw,
  bookExport,
  imports,
  jobs,
  pageImport,
  join,
  lines,
  looks,
  mail,
  catalogue,
  modelDesk,
  models,
  outOfDate,
  pen,
  pictureInk,
  places,
  poses,
  problems,
  project,
  projects,
  queue,
  region,
  review,
  reviewLinks,
  notifications,
  script,
  settings,
  studioAdmin,
  studioJobs,
  sheet,
  share,
  shell,
  signIn,
  strokes,
  style,
  things,
  traits,
  typefaces,
  welcome,
  wholePage,
  words,
};
