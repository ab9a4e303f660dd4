-- DropForeignKey
ALTER TABLE "Panel" DROP CONSTRAINT "Panel_placeId_fkey";

-- DropIndex
DROP INDEX "Panel_placeId_idx";

-- AlterTable
ALTER TABLE "Balloon" DROP COLUMN "revision",
DROP COLUMN "shape",
DROP COLUMN "style",
DROP COLUMN "tail",
ADD COLUMN     "content" JSONB NOT NULL;

-- AlterTable
ALTER TABLE "Page" DROP COLUMN "format",
DROP COLUMN "layout",
ADD COLUMN     "chapter" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "template" TEXT;

-- AlterTable
ALTER TABLE "Panel" DROP COLUMN "cast",
DROP COLUMN "placeId",
DROP COLUMN "prompt",
DROP COLUMN "revision",
DROP COLUMN "rough",
DROP COLUMN "shot",
ADD COLUMN     "content" JSONB NOT NULL;
