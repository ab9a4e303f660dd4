-- AlterTable
ALTER TABLE "Layer" ADD COLUMN     "areas" JSONB NOT NULL DEFAULT '[]';
