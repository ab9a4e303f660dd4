export type LinesFilter = 'all' | 'untranslated';
