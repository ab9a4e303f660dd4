-- How much the pictures and fonts of one person may take.

-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN "storageGib" INTEGER NOT NULL DEFAULT 50;
