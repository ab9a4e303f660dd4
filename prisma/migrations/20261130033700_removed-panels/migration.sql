-- Panels that were taken off a page stay for a while with their pictures, so that it can be undone.

-- AlterTable
ALTER TABLE "Panel" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
