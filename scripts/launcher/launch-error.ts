/** Why the studio cannot start, as a sentence for the person in front of the terminal that says what to do. */
export class LaunchError extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = 'LaunchError';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What to print about an error that ended a start: our own sentence, that of a known cause, or the stack of a defect. */
export function explain(error: unknown, dataFolder: string): string {
  if (error instanceof LaunchError) return error.message;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (codeOf(at) === 'ENOSPC' || /ENOSPC|No space left/.test(at.message)) {
      return `The disk that holds ${dataFolder} is full. Free some space, or name another folder: KOMA_DATA=/path npm start`;
    }
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(at))) {
      return `${at.message}\nThe studio may not write there. Give it the right to, or name another folder: KOMA_DATA=/path npm start`;
    }
    if (['ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'].includes(codeOf(at))) {
      return `${at.message}\n${dataFolder} can’t be used as the data folder. Name another one: KOMA_DATA=/path npm start`;
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
