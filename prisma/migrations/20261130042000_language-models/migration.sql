-- Which language model drafts; whoever named a server drafted with it.
ALTER TABLE "StudioSettings" ADD COLUMN     "writerFile" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "writerKind" TEXT NOT NULL DEFAULT 'none';

UPDATE "StudioSettings" SET "writerKind" = 'server' WHERE "writerUrl" <> '' AND "writerModel" <> '';

-- CreateTable
CREATE TABLE "LanguageModel" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "architecture" TEXT NOT NULL,
    "contextLength" INTEGER NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "problem" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LanguageModel_pkey" PRIMARY KEY ("id")
);
