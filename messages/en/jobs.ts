/** Long work that a worker does: exports, batches, the sample. */
export const jobs = {
  queued: 'Queued',
  progress: '{step, number} of {stepCount, number}',
  cancel: 'Cancel',
  cancelNamed: 'Cancel: {name}',
  exporting: 'Exporting book',
  exportFailed: 'The export failed. {reason}',
  download: 'Download {name}',
  queueingPanels: 'Preparing panels',
  queueingSheet: 'Preparing the sheet',
  creatingSample: 'Creating the sample',
  batchFailed: 'Not all panels were queued. {reason}',
};
