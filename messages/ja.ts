import { looks } from './ja/looks';
import { things } from './ja/things';
import { region } from './ja/region';
import { typefaces } from './ja/typefaces';
import { lines } from './ja/lines';
import { canvas } from './ja/canvas';
import { balloon } from './ja/balloon';
import { comments } from './ja/comments';
import { commentExtras } from './ja/comment-extras';
import { control } from './ja/control';
import { desk } from './ja/desk';
import { continuity } from './ja/continuity';
import { poses } from './ja/poses';
import { places } from './ja/places';
import { notifications } from './ja/notifications';
import { pen } from './ja/pen';
import { pictureInk } from './ja/picture-ink';
import { outOfDate } from './ja/out-of-date';
import { style } from './ja/style';
import { suggestions } from './ja/suggestions';
import { sheet } from './ja/sheet';
import { cast } from './ja/cast';
import { posing } from './ja/posing';
import { traits } from './ja/traits';
import { characters } from './ja/characters';
import { welcome } from './ja/welcome';
import { wholePage } from './ja/whole-page';
import { apiReference } from './ja/api-reference';
import { script } from './ja/script';
import { settings } from './ja/settings';
import { studioAdmin } from './ja/studio-admin';
import { studioJobs } from './ja/studio-jobs';
import { downloads } from './ja/downloads';
import { effects } from './ja/effects';
import { rulers } from './ja/rulers';
import { fill } from './ja/fill';
import { engines } from './ja/engines';
import { catalogue } from './ja/catalogue';
import { mail } from './ja/mail';
import { modelDesk } from './ja/model-desk';
import { models } from './ja/models';
import { bookExport } from './ja/book-export';
import { imports } from './ja/imports';
import { jobs } from './ja/jobs';
import { pageImport } from './ja/page-import';
import { queue } from './ja/queue';
import { review } from './ja/review';
import { reviewLinks } from './ja/review-links';
import { project } from './ja/project';
import { join } from './ja/join';
import { signIn } from './ja/sign-in';
import { projects } from './ja/projects';
import { draw } from './ja/draw';
import { pageLock } from './ja/page-lock';
import { invitations } from './ja/invitations';
import { presence } from './ja/presence';
import { problems } from './ja/problems';
import { share } from './ja/share';
import { shell } from './ja/shell';
import { strokes } from './ja/strokes';
import { words } from './ja/words';

export const ja = {
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
