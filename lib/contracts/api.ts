import { accessTokenOperations } from './access-tokens';
import { activityOperations } from './activity';
import { auditOperations } from './audit';
import { bookOperations } from './books';
import { characterOperations } from './characters';
import { commentOperations } from './comment-operations';
import { checklistOperations } from './checklists';
import { deviceOperations } from './devices';
import { downloadOperations } from './downloads';
import { engineOperations } from './engines';
import { generationOperations } from './generation-operations';
import { importOperations } from './imports';
import { invitationOperations } from './invitations';
import { jobOperations } from './job-operations';
import { letteringOrderOperations } from './lettering-orders';
import { lineOperations } from './lines';
import { mailOperations } from './mail';
import { modelDeskOperations } from './model-desk';
import { modelOperations } from './models';
import { networkOperations } from './networks';
import { notificationOperations } from './notifications';
import type { Operation } from './operation';
import { peopleOperations } from './people';
import { peopleAdminOperations } from './people-admin';
import { pictureOperations } from './pictures';
import { placeOperations } from './places';
import { presenceOperations } from './presence';
import { pageDrawingOperations } from './page-drawings';
import { pageImportOperations } from './page-imports';
import { pageLockOperations } from './page-locks';
import { projectFileOperations } from './project-files';
import { projectOperations } from './projects';
import { pageVersionOperations } from './page-versions';
import { regionOperations } from './region-operations';
import { reviewOperations } from './reviews';
import { reviewLinkOperations } from './review-links';
import { scriptOperations } from './scripts';
import { settingsOperations } from './settings';
import { shareOperations } from './shares';
import { suggestionOperations } from './suggestion-operations';
import { tagListOperations } from './tag-lists';
import { typefaceOperations } from './typefaces';
import { studioJobOperations } from './studio-jobs';
import { modelUpdateOperations } from './model-updates';
import { upkeepOperations } from './upkeep';

/** Every operation that the server answers. A test holds this list and the route files to each other. */
export const operations = {
  ...peopleOperations,
  ...peopleAdminOperations,
  ...auditOperations,
  ...accessTokenOperations,
  ...invitationOperations,
  ...projectOperations,
  ...projectFileOperations,
  ...pageImportOperations,
  ...characterOperations,
  ...placeOperations,
  ...scriptOperations,
  ...importOperations,
  ...bookOperations,
  ...pageDrawingOperations,
  ...lineOperations,
  ...typefaceOperations,
  ...regionOperations,
  ...commentOperations,
  ...suggestionOperations,
  ...presenceOperations,
  ...pageLockOperations,
  ...reviewLinkOperations,
  ...notificationOperations,
  ...activityOperations,
  ...reviewOperations,
  ...pageVersionOperations,
  ...checklistOperations,
  ...letteringOrderOperations,
  ...modelOperations,
  ...modelDeskOperations,
  ...deviceOperations,
  ...networkOperations,
  ...downloadOperations,
  ...engineOperations,
  ...generationOperations,
  ...jobOperations,
  ...shareOperations,
  ...pictureOperations,
  ...settingsOperations,
  ...mailOperations,
  ...studioJobOperations,
  ...modelUpdateOperations,
  ...upkeepOperations,
  ...tagListOperations,
} as const satisfies Record<string, Operation>;
