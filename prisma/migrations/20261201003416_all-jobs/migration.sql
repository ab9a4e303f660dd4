-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "precedence" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN     "isQueuePaused" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "precedence" INTEGER NOT NULL DEFAULT 0;
