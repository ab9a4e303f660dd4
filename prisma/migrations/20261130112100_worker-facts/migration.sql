-- What a worker runs on, which models it has, and its last self-test.
ALTER TABLE "Worker"
  ADD COLUMN "facts" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "modelIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "selfTest" JSONB;
