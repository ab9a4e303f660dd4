-- AlterTable
ALTER TABLE "StoryState" DROP COLUMN "place",
DROP COLUMN "revision",
DROP COLUMN "time",
ADD COLUMN     "mood" TEXT,
ALTER COLUMN "injuries" SET DEFAULT '',
ALTER COLUMN "injuries" SET DATA TYPE TEXT,
ALTER COLUMN "props" SET DEFAULT '',
ALTER COLUMN "props" SET DATA TYPE TEXT;

-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN     "writerKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "writerModel" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "writerUrl" TEXT NOT NULL DEFAULT '';
