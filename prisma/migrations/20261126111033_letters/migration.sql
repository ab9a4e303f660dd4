-- AlterTable
ALTER TABLE "Layer" DROP COLUMN "isVisible",
DROP COLUMN "revision",
ADD COLUMN     "strokes" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "languages" JSONB NOT NULL DEFAULT '["en"]';
