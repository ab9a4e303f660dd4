import { writerKindSchema, type Settings } from '@/lib/contracts/settings';
import { upscalerSchema } from '@/lib/contracts/upscalers';
import { backupScheduleSchema } from '@/lib/contracts/upkeep';
import { database } from './database';

const THE_ROW = { id: 1 };

/** The studio's settings for the studio itself; a fresh studio has the defaults. */
export async function readSettings(): Promise<Settings> {
  const row = (await database().studioSettings.findUnique({ where: THE_ROW })) ?? (await createSettings());
  return {
    name: row.name,
    defaultModelId: row.defaultModelId,
    creatorsInvite: row.creatorsInvite,
    limits: { picturesPerDay: row.picturesPerDay, storageGib: row.storageGib, waitingJobs: row.waitingJobs },
    backups: {
      every: backupScheduleSchema.shape.every.catch('never').parse(row.backupEvery),
      hour: row.backupHour,
      weekday: row.backupWeekday,
      zone: row.backupZone,
      keep: row.backupKeep,
    },
    writer: {
      kind: writerKindSchema.catch('none').parse(row.writerKind),
      file: row.writerFile,
      url: row.writerUrl,
      model: row.writerModel,
      hasKey: row.writerKey !== '',
    },
    upscaler: upscalerSchema.catch('fast').parse(row.upscaler),
    downloads: {
      mirror: row.downloadMirror,
      allowsPrivate: row.downloadPrivate,
      hasHubToken: row.hubToken !== '',
      hasCivitaiToken: row.civitaiToken !== '',
      folders: row.modelFolders,
    },
    sendsMail: row.mailHost !== '' && row.mailSender !== '',
    revision: row.revision,
  };
}

/** The row with the defaults. Of several first readers one makes it, and the others wait for that one. */
async function createSettings() {
  await database().studioSettings.createMany({ data: THE_ROW, skipDuplicates: true });
  return database().studioSettings.findUniqueOrThrow({ where: THE_ROW });
}
