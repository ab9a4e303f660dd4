-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN     "backupEvery" TEXT NOT NULL DEFAULT 'never',
ADD COLUMN     "backupHour" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "backupKeep" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "backupServedAt" TIMESTAMPTZ(3),
ADD COLUMN     "backupWeekday" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "backupZone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "picturesPerDay" INTEGER,
ADD COLUMN     "waitingJobs" INTEGER NOT NULL DEFAULT 500;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "picturesPerDay" INTEGER,
ADD COLUMN     "storageGib" INTEGER,
ADD COLUMN     "waitingJobs" INTEGER;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "actorName" TEXT NOT NULL,
    "byToken" BOOLEAN NOT NULL DEFAULT false,
    "targetId" TEXT,
    "targetName" TEXT NOT NULL DEFAULT '',
    "changes" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudioBackup" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'writing',
    "fileName" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "byteSize" BIGINT NOT NULL DEFAULT 0,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "blobCount" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "isChecking" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudioBackup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_kind_id_idx" ON "AuditEntry"("kind", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_id_idx" ON "AuditEntry"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_createdAt_idx" ON "AuditEntry"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StudioBackup_fileName_key" ON "StudioBackup"("fileName");

-- CreateIndex
CREATE INDEX "StudioBackup_kind_id_idx" ON "StudioBackup"("kind", "id" DESC);

-- CreateIndex
CREATE INDEX "Generation_authorId_queuedAt_idx" ON "Generation"("authorId", "queuedAt" DESC);

-- The audit log is only added to, whoever asks.
CREATE FUNCTION "keepAudit"() RETURNS trigger AS $keep$
BEGIN
  RAISE EXCEPTION 'The audit log is only added to.';
END
$keep$ LANGUAGE plpgsql;

CREATE TRIGGER "keepAudit" BEFORE UPDATE OR DELETE ON "AuditEntry"
FOR EACH ROW EXECUTE FUNCTION "keepAudit"();
