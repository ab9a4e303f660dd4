import { database, inTransaction } from '../database/database';
import { findGgufFiles } from './find-gguf-files';

/** A file that no worker has seen for so long is gone. */
const GONE_AFTER_MS = 3 * 60_000;

/** Writes down which language models lie in a folder, for the settings. Called by workers, at their start and once a minute. */
export async function scanLanguageModels(folder: string, now = new Date()): Promise<void> {
  const found = await findGgufFiles(folder);
  await inTransaction(async () => {
    for (const { id, file } of found) {
      const data =
        typeof file === 'string'
          ? { name: '', architecture: '', contextLength: 0, byteSize: 0, problem: file, seenAt: now }
          : {
              name: file.name,
              architecture: file.architecture,
              contextLength: file.contextLength,
              byteSize: file.byteSize,
              problem: null,
              seenAt: now,
            };
      await database().languageModel.upsert({ where: { id }, create: { id, ...data }, update: data });
    }
    await database().languageModel.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - GONE_AFTER_MS) } } });
  });
}
