-- Other programs that draw for Koma, and the models that they have.
CREATE TABLE "Engine" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "options" JSONB NOT NULL DEFAULT '{}',
    "facts" JSONB,
    "problem" TEXT,
    "seenAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Engine_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Model" ADD COLUMN "engineId" UUID, ADD COLUMN "engineModel" TEXT;

CREATE INDEX "Model_engineId_idx" ON "Model"("engineId");

ALTER TABLE "Model" ADD CONSTRAINT "Model_engineId_fkey" FOREIGN KEY ("engineId") REFERENCES "Engine"("id") ON DELETE SET NULL ON UPDATE CASCADE;
