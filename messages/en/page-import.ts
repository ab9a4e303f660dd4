/** Pages of other programs that are imported into a project. */
export const pageImport = {
  title: 'Import pages',
  text: 'Drop pages here that were drawn elsewhere, or choose them: pictures, a zip or CBZ, a PDF, or PSD files. Koma finds the panels, puts them in reading order and gives each its part of the picture. The pages go to the end of the project.',
  fit: 'Fit pictures to',
  fitTrim: 'Trim size',
  fitBleed: 'With bleed',
  balloons: 'Cover balloons with empty ones',
  balloonsHint:
    'Balloons that are found get an empty balloon over them, for new lettering. Off leaves the letters as drawn.',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  uploading: 'Uploading…',
  noPages: 'There are no PNG, JPEG, WebP, AVIF or PSD files among these. Choose a zip, CBZ or PDF alone.',
  tooLarge: 'Together these files are larger than 1 GB. Choose fewer at once, or pack them as a zip and choose that.',
  importing: 'Importing pages',
  imported: '{count, plural, one {# page imported.} other {# pages imported.}}',
  open: 'Open page editor',
  failed: 'The import failed, and no page was added. {reason}',
};
