-- A found model is offered once it drew its test picture; those that were there before stay offered.
ALTER TABLE "Model"
  ADD COLUMN "trial" TEXT NOT NULL DEFAULT 'passed',
  ADD COLUMN "place" TEXT,
  ADD COLUMN "byteSize" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "facts" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "notes" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "series" TEXT,
  ADD COLUMN "acceptedLicence" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "isLicenceOpen" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "removal" TEXT,
  ADD COLUMN "removalAt" TIMESTAMPTZ(3);

CREATE INDEX "Model_removal_idx" ON "Model"("removal");

CREATE TABLE "ModelTrial" (
    "hash" CHAR(64) NOT NULL,
    "modelId" TEXT NOT NULL,
    "sampleSha256" CHAR(64),
    "widthPx" INTEGER NOT NULL DEFAULT 0,
    "heightPx" INTEGER NOT NULL DEFAULT 0,
    "stepCount" INTEGER NOT NULL DEFAULT 0,
    "secondsPerStep" DOUBLE PRECISION,
    "forecastSecondsPerStep" DOUBLE PRECISION,
    "peakBytes" BIGINT,
    "forecastBytes" BIGINT,
    "runtime" TEXT,
    "problem" TEXT,
    "testedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModelTrial_pkey" PRIMARY KEY ("hash")
);

CREATE INDEX "ModelTrial_sampleSha256_idx" ON "ModelTrial"("sampleSha256");

CREATE TABLE "ModelEvent" (
    "id" UUID NOT NULL,
    "modelId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelEvent_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ModelEvent_modelId_id_idx" ON "ModelEvent"("modelId", "id" DESC);
CREATE INDEX "ModelEvent_actorId_idx" ON "ModelEvent"("actorId");

ALTER TABLE "ModelTrial" ADD CONSTRAINT "ModelTrial_sampleSha256_fkey" FOREIGN KEY ("sampleSha256") REFERENCES "Blob"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ModelEvent" ADD CONSTRAINT "ModelEvent_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ModelEvent" ADD CONSTRAINT "ModelEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
