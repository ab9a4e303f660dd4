import { writeFdx } from '@/lib/domain/script/write-fdx';
import { checkPages } from './check-pages';
import { drawPage } from './draw-page';
import { drawPageRough } from './draw-page-rough';
import { planScriptPages } from './plan-script-pages';
import { countPdfPages } from './imported-page/pdf-page';
import { readImportedPage } from './read-imported-page';
import { readLinesFile } from './read-lines-file';
import { readScript } from './read-script';
import { previewStory, readStory } from './read-story';
import { watermarkPage } from './watermark-page';
import { makeStoryCast, writeStoryChapter } from './write-story-chapter';

/**
 * What can be computed outside of the process that answers requests. Each task is a function from values to values
 * (everything that passes is copied between processes), without a database.
 */
export const backgroundTasks = {
  checkPages,
  drawPage,
  drawPageRough,
  watermarkPage,
  planScriptPages,
  countPdfPages,
  readImportedPage,
  readLinesFile,
  readScript,
  previewStory,
  readStory,
  writeStoryChapter,
  makeStoryCast,
  writeScriptFdx: writeFdx,
} as const;

export type BackgroundTasks = typeof backgroundTasks;
export type BackgroundTaskName = keyof BackgroundTasks;
