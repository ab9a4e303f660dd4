-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "draftModel" TEXT,
ADD COLUMN     "upscaler" TEXT;

-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN     "upscaler" TEXT NOT NULL DEFAULT 'fast';

-- Nothing was ever drawn by it: scripts are drafted by language models.
DELETE FROM "ModelRoute" WHERE stage = 'draft';
