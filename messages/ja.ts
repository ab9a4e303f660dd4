import { projects } from './ja/projects';
import { draw } from './ja/draw';
import { problems } from './ja/problems';
import { shell } from './ja/shell';
import { words } from './ja/words';

export const ja = { draw, problems, projects, shell, words };
