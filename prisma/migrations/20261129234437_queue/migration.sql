-- One queue: drawings keep their rows, everything else that waits for a worker becomes a row of "Job". See docs/queue.md.

-- Rename the status, which jobs have too.
ALTER TYPE "GenerationStatus" RENAME TO "JobStatus";

-- A drawing's "jobId" named its turn in the former queue; from now on it names the batch that asked for it.
UPDATE "Generation" SET "jobId" = NULL WHERE "jobId" IS NOT NULL;
ALTER TABLE "Generation" DROP COLUMN "cancelAskedAt";

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "projectId" UUID,
    "authorId" UUID,
    "status" "JobStatus" NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 0,
    "stepCount" INTEGER NOT NULL DEFAULT 1,
    "result" JSONB,
    "fileSha256" CHAR(64),
    "expiresAt" TIMESTAMPTZ(3),
    "priority" INTEGER NOT NULL DEFAULT 10,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failureCount" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "workerId" TEXT,
    "heartbeatAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorSentence" TEXT,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Job_status_kind_priority_id_idx" ON "Job"("status", "kind", "priority" DESC, "id");

-- CreateIndex
CREATE INDEX "Job_status_heartbeatAt_idx" ON "Job"("status", "heartbeatAt");

-- CreateIndex
CREATE INDEX "Job_projectId_id_idx" ON "Job"("projectId", "id" DESC);

-- CreateIndex
CREATE INDEX "Job_authorId_status_idx" ON "Job"("authorId", "status");

-- CreateIndex
CREATE INDEX "Job_fileSha256_idx" ON "Job"("fileSha256");

-- CreateIndex
CREATE INDEX "Job_finishedAt_idx" ON "Job"("finishedAt");

-- Edits that wait for a worker, and replays.
INSERT INTO "Job" (id, kind, "projectId", "authorId", input, "queuedAt", "updatedAt")
SELECT id, 'region-edit', "projectId", "authorId", jsonb_build_object('editId', id), "createdAt", now()
FROM "RegionEdit" WHERE state = 'drawing' AND "generationId" IS NULL;

INSERT INTO "Job" (id, kind, "projectId", "authorId", status, input, step, "stepCount", result, "errorCode", "errorSentence",
  "queuedAt", "finishedAt", "updatedAt")
SELECT r.id, 'region-replay', e."projectId", r."authorId",
  CASE r.state WHEN 'done' THEN 'succeeded' WHEN 'failed' THEN 'failed' ELSE 'queued' END::"JobStatus",
  jsonb_build_object('editId', r."editId", 'panelId', e."panelId"),
  jsonb_array_length(r.steps), r."stepCount", jsonb_build_object('steps', r.steps, 'differing', r.differing),
  CASE WHEN r.failure IS NULL THEN NULL ELSE 'internal' END, r.failure,
  r."createdAt", CASE WHEN r.state IN ('done', 'failed') THEN now() END, now()
FROM "RegionReplay" r JOIN "RegionEdit" e ON e.id = r."editId";

DROP TABLE "RegionReplay";
DROP INDEX "RegionEdit_state_generationId_heartbeatAt_idx";
ALTER TABLE "RegionEdit" DROP COLUMN "attempt", DROP COLUMN "heartbeatAt";

-- The former queue. Drawings that were queued in it are so by their own status.
DROP SCHEMA IF EXISTS pgboss CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "Blob"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;
