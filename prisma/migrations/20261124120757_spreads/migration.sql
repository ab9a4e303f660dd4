-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "isSpread" BOOLEAN NOT NULL DEFAULT false;
