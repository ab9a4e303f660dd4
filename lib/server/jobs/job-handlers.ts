import type { JobKind } from '@/lib/contracts/jobs';
import type { OpenedModel } from '@/pipeline/models';
import type { RegionEnvironment } from '@/pipeline/region';
import { bookDrawingHandler, sheetDrawingHandler } from './draw-batches';
import { bookExportHandler } from './export-book';
import { modelDownloadHandler } from './install-model';
import { scriptDraftHandler } from './draft-script';
import { pageImportHandler } from './import-pages';
import { storyImportHandler } from './import-story';
import { regionEditHandler } from './paint-regions';
import { projectExportHandler, projectImportHandler } from './project-files';
import { regionReplayHandler } from './replay-regions';
import type { JobHandlers } from './run-job';
import { sampleProjectHandler } from './sample-project';
import { deviceTestHandler } from './test-device';
import { backupCheckHandler, studioBackupHandler } from './back-up-studio';
import { mailDigestHandler } from './send-digest';
import { storageSweepHandler } from './sweep-storage';
import { modelTrialHandler } from './try-model';

/** What runs models is done one at a time, like drawings, and before them: somebody waits for it in front of a page. */
export const MODEL_KINDS: readonly JobKind[] = ['region-edit', 'region-replay', 'model-trial', 'device-test'];
/** What runs no model is done beside the drawings, so that neither waits for the other. */
export const BACKGROUND_KINDS: readonly JobKind[] = [
  'book-export',
  'book-drawing',
  'sheet-drawing',
  'sample-project',
  'story-import',
  'project-export',
  'project-import',
  'page-import',
];

/** Language models write for minutes, in a process or on a server of their own; nothing else waits for them. */
export const WRITING_KINDS: readonly JobKind[] = ['script-draft'];

/** Downloads take hours, and nothing else waits for them. */
export const DOWNLOAD_KINDS: readonly JobKind[] = ['model-download'];

/** What an admin or a schedule asks for the studio's sake; it reads every file, and nothing else waits for it. */
export const UPKEEP_KINDS: readonly JobKind[] = ['storage-sweep', 'studio-backup', 'backup-check'];

/** A mail server that stalls holds nothing else up. */
export const MAIL_KINDS: readonly JobKind[] = ['mail-digest'];

/** How a worker does each kind of job. */
export function jobHandlers(environment: {
  /** Null for a model that this worker does not have. */
  environmentOf(modelId: string | null): (RegionEnvironment & { readonly model: OpenedModel | null }) | null;
  /** Looks for models again. */
  onInstalled?(): Promise<void>;
}): JobHandlers {
  return {
    'region-edit': regionEditHandler(environment),
    'region-replay': regionReplayHandler(environment),
    'model-trial': modelTrialHandler(environment),
    'device-test': deviceTestHandler(environment),
    'book-export': bookExportHandler(),
    'book-drawing': bookDrawingHandler(),
    'sheet-drawing': sheetDrawingHandler(),
    'sample-project': sampleProjectHandler(),
    'story-import': storyImportHandler(),
    'script-draft': scriptDraftHandler(),
    'project-export': projectExportHandler(),
    'project-import': projectImportHandler(),
    'page-import': pageImportHandler(),
    'model-download': modelDownloadHandler(environment),
    'storage-sweep': storageSweepHandler(),
    'studio-backup': studioBackupHandler(),
    'backup-check': backupCheckHandler(),
    'mail-digest': mailDigestHandler(),
  };
}

/** What is written beside jobs that lost their worker time and again. */
export async function failJobs(jobIds: readonly string[], sentence: string): Promise<void> {
  for (const handler of Object.values(jobHandlers({ environmentOf: () => null }))) {
    await handler.onFailed?.(jobIds, sentence);
  }
}
