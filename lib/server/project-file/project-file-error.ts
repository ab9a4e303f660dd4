import { AppError } from '../app-error';

/** What somebody hears of a file that can't be imported: what is wrong with it, and what to do. */
export function unreadableFile(sentence: string, cause?: unknown): AppError {
  return new AppError('project-file-unreadable', sentence, {
    action: 'Export it again where it was made, then import that file.',
    cause,
  });
}
