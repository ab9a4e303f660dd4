import type { operations } from '@/lib/contracts/api';
import type { MemberRole } from '@/lib/contracts/projects';
import { MEMBERS_WHO, type Need } from './member-rights';

/** Who can stand before the API, seen from one project. Admins run the studio and belong to no project by that. */
export const CALLERS = ['anonymous', 'stranger', 'viewer', 'editor', 'owner', 'admin'] as const;
export type Caller = (typeof CALLERS)[number];

/** `yes`, or the code of the refusal; `not-found` where a thing must look like a missing one. */
export type Verdict = 'yes' | 'not-signed-in' | 'role-missing' | 'not-found';

type Rule = readonly [
  anonymous: Verdict,
  stranger: Verdict,
  viewer: Verdict,
  editor: Verdict,
  owner: Verdict,
  admin: Verdict,
];

type RuleName =
  | 'anybody'
  | 'person'
  | 'admin'
  | 'view'
  | 'edit'
  | 'own'
  | 'author'
  | 'requester'
  | 'reviewer'
  | 'mine'
  | 'self'
  | 'sender';

/** What callers hear. Of what belongs to one person (`mine`, `author`), the project's owner is that person. */
const RULES: Readonly<Record<RuleName, Rule>> = {
  anybody: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  person: ['not-signed-in', 'yes', 'yes', 'yes', 'yes', 'yes'],
  admin: ['not-signed-in', 'role-missing', 'role-missing', 'role-missing', 'role-missing', 'yes'],
  /** Members. */
  view: members('view'),
  /** Owners and editors. */
  edit: members('edit'),
  /** Owners. */
  own: members('own'),
  /** Editors who asked for it themselves, and owners. */
  author: ['not-signed-in', 'not-found', 'role-missing', 'role-missing', 'yes', 'not-found'],
  /** Owners, and who requested that review. */
  requester: members('own'),
  /** Owners, and members who are asked to review. */
  reviewer: members('own'),
  /** Editors who asked for it themselves, and nobody else. */
  mine: ['not-signed-in', 'not-found', 'role-missing', 'not-found', 'yes', 'not-found'],
  /** Who it belongs to. */
  self: ['not-signed-in', 'not-found', 'not-found', 'not-found', 'yes', 'not-found'],
  /** Who sent it, and admins. */
  sender: ['not-signed-in', 'not-found', 'not-found', 'not-found', 'yes', 'yes'],
};

function members(need: Need): Rule {
  const verdict = (role: MemberRole): Verdict => (MEMBERS_WHO[need].includes(role) ? 'yes' : 'role-missing');
  return ['not-signed-in', 'not-found', verdict('viewer'), verdict('editor'), verdict('owner'), 'not-found'];
}

type OperationId = keyof typeof operations;

/** Who may do what: one line for each operation of the API. A test walks them all with every caller. */
export const OPERATION_RIGHTS = {
  getSignInWays: 'anybody',
  getMe: 'person',
  updateMe: 'person',
  changePassword: 'person',
  findSessions: 'person',
  deleteSession: 'self',
  findUsers: 'admin',
  updateUser: 'admin',
  getMyUsage: 'person',
  signOutElsewhere: 'person',
  signOutUser: 'admin',
  findUserProjects: 'admin',
  transferUserProject: 'admin',
  transferProject: 'own',
  findAuditEntries: 'admin',
  getAuditFile: 'admin',
  checkModelUpdate: 'admin',
  tagNetwork: 'admin',
  findStudioJobs: 'admin',
  streamStudioJobs: 'admin',
  changeStudioJob: 'admin',
  getQueueState: 'person',
  setQueueState: 'admin',

  findAccessTokens: 'person',
  createAccessToken: 'person',
  deleteAccessToken: 'self',

  findInvitations: 'person',
  createInvitation: 'own',
  sendInvitation: 'sender',
  deleteInvitation: 'sender',
  openInvitation: 'anybody',
  acceptInvitation: 'anybody',

  findProjects: 'person',
  createProject: 'person',
  createSample: 'person',
  getProject: 'view',
  getFirstPageImage: 'view',
  updateProject: 'edit',
  deleteProject: 'own',
  restoreProject: 'self',
  findMembers: 'view',
  updateMember: 'own',
  deleteMember: 'own',

  findCharacters: 'view',
  createCharacter: 'edit',
  getCharacter: 'view',
  updateCharacter: 'edit',
  deleteCharacter: 'edit',
  restoreCharacter: 'edit',
  findCharacterVersions: 'view',
  createCharacterReference: 'edit',
  deleteReference: 'edit',
  getSheet: 'view',
  drawSheet: 'edit',
  pickSheetPicture: 'edit',
  getContinuity: 'view',

  findPlaces: 'view',
  createPlace: 'edit',
  getPlace: 'view',
  updatePlace: 'edit',
  deletePlace: 'edit',
  restorePlace: 'edit',
  createPlaceReference: 'edit',

  getScript: 'view',
  getScriptFile: 'view',
  saveScript: 'edit',
  draftScript: 'edit',
  createModelDraft: 'edit',
  getModelDraft: 'self',
  layOutScript: 'edit',

  createStoryImport: 'person',
  getStoryImport: 'self',
  startStoryImport: 'self',

  getBook: 'view',
  createPage: 'edit',
  getPage: 'view',
  savePage: 'edit',
  getPageStrokes: 'view',
  deletePage: 'edit',
  restorePage: 'edit',
  drawPage: 'edit',
  drawBook: 'edit',
  getPageLayout: 'view',
  findPageDrawings: 'view',
  drawWholePage: 'edit',
  choosePagePicture: 'edit',
  findPanelDrawings: 'view',
  choosePanelPicture: 'edit',
  saveStoryState: 'edit',
  getControlPicture: 'view',
  getPageImage: 'view',

  getProjectReview: 'view',
  requestReview: 'edit',
  saveAskedPages: 'edit',
  findWaitingReviews: 'person',
  updateReview: 'requester',
  withdrawReview: 'requester',
  decidePage: 'reviewer',
  changePageStates: 'edit',
  assignPage: 'own',
  getPageHistory: 'view',
  findPageVersions: 'view',
  createPageVersion: 'edit',
  getPageVersionImage: 'view',
  restorePageVersion: 'edit',
  findChecklistItems: 'person',
  saveChecklist: 'person',
  tickChecklistItem: 'reviewer',
  findLetteringOrders: 'view',
  createLetteringOrder: 'edit',
  findPageLocks: 'view',
  changePageLock: 'edit',
  releasePageLock: 'edit',
  applyLetteringOrders: 'edit',
  updateLetteringOrder: 'edit',

  saveLines: 'edit',
  getLinesFile: 'view',
  readLinesFile: 'edit',
  getBookText: 'view',

  findTypefaces: 'view',
  createTypeface: 'edit',
  getTypefaceFile: 'view',
  getSpecimen: 'view',
  deleteTypeface: 'edit',
  restoreTypeface: 'edit',

  reportPresence: 'view',
  countComments: 'view',
  findComments: 'view',
  createComment: 'view',
  getCommentPictureFile: 'view',
  updateComment: 'author',
  deleteComment: 'author',
  resolveComment: 'view',
  reactToComment: 'view',
  // Of the page's author: the walk's pages are the owner's.
  decideSuggestion: 'author',
  decideSuggestions: 'author',
  delegatePage: 'author',
  findSuggestions: 'view',

  findReviewLinks: 'own',
  createReviewLink: 'own',
  deleteReviewLink: 'own',
  openReview: 'anybody',
  getReviewPage: 'anybody',
  getReviewImage: 'anybody',
  createReviewComment: 'anybody',
  getReviewCommentPicture: 'anybody',
  deleteReviewComment: 'anybody',

  findNotifications: 'person',
  countNotifications: 'person',
  readNotifications: 'person',
  getNotificationSettings: 'view',
  updateNotificationSettings: 'view',
  findActivity: 'view',
  getActivityFile: 'view',

  createRegionEdits: 'edit',
  findRegionEdits: 'view',
  getRegionEdit: 'view',
  acceptRegionEdit: 'own',
  discardRegionEdit: 'author',
  refuseRegionEdit: 'own',
  showRegionEdit: 'edit',
  applyRegionEdit: 'edit',
  getRegionMask: 'view',
  findRegionSuggestions: 'view',
  replayRegionEdits: 'edit',
  getRegionReplay: 'view',

  findDownloads: 'admin',
  changeDownload: 'admin',
  inspectModelSource: 'admin',
  installModel: 'admin',
  createModelUpload: 'admin',
  sendModelUpload: 'admin',
  findModels: 'person',
  findLanguageModels: 'person',
  findNetworks: 'person',
  getModel: 'person',
  getModelSample: 'person',
  getModelUse: 'person',
  updateModel: 'admin',
  removeModel: 'admin',
  restoreModel: 'admin',
  purgeModel: 'admin',
  testModel: 'admin',
  allowModel: 'admin',
  acceptModelLicence: 'admin',
  switchModel: 'admin',
  findModelEvents: 'admin',
  findDevices: 'admin',
  updateDevice: 'admin',
  testDevice: 'admin',

  findEngines: 'admin',
  createEngine: 'admin',
  updateEngine: 'admin',
  deleteEngine: 'admin',
  testEngine: 'admin',

  findGenerations: 'view',
  enqueueGeneration: 'edit',
  streamGenerations: 'view',
  getGeneration: 'view',
  getGenerationPreview: 'view',
  redrawGeneration: 'edit',
  cancelGeneration: 'edit',
  pauseGeneration: 'edit',
  resumeGeneration: 'edit',
  moveGeneration: 'mine',
  deleteGeneration: 'edit',
  restoreGeneration: 'edit',
  findQueue: 'person',

  createProjectFile: 'edit',
  createProjectImport: 'person',
  createPageImport: 'edit',

  findShares: 'own',
  createShare: 'own',
  deleteShare: 'own',
  openSharedBook: 'anybody',
  unlockSharedBook: 'anybody',
  getSharedPage: 'anybody',

  createBookExport: 'view',
  checkBookExport: 'view',
  getDisclosure: 'view',
  findJobs: 'view',
  getJob: 'self',
  cancelJob: 'self',
  pauseJob: 'self',
  resumeJob: 'self',
  getJobFile: 'self',

  compilePrompt: 'view',
  findTags: 'person',

  findPictures: 'view',
  readPictureSettings: 'person',
  createPicture: 'edit',
  getPicture: 'view',
  getPictureFile: 'view',
  deletePicture: 'edit',
  restorePicture: 'edit',

  getSettings: 'person',
  updateSettings: 'admin',
  getMailSettings: 'admin',
  updateMailSettings: 'admin',
  sendTestMail: 'admin',
  getTagList: 'person',
  replaceTagList: 'admin',
  deleteTagList: 'admin',
  getHealth: 'anybody',

  getStorageUse: 'admin',
  findSweeps: 'admin',
  createSweep: 'admin',
  findBackups: 'admin',
  createBackup: 'admin',
  checkBackup: 'admin',
  getBackupFile: 'admin',
  deleteBackup: 'admin',
  getMetrics: 'admin',
  getDiagnostics: 'admin',
  getLiveness: 'anybody',
  getReadiness: 'anybody',
} as const satisfies Record<OperationId, RuleName>;

/** What the table lets a caller do. */
export function verdictOn(operation: OperationId, caller: Caller): Verdict {
  return RULES[OPERATION_RIGHTS[operation]][CALLERS.indexOf(caller)] ?? 'not-found';
}
