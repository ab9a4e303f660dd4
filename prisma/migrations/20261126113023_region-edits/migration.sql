-- CreateEnum
CREATE TYPE "RegionEditState" AS ENUM ('drawing', 'ready', 'suggested', 'accepted', 'discarded', 'refused', 'failed');

-- DropIndex
DROP INDEX "RegionEdit_generationId_idx";

-- DropIndex
DROP INDEX "RegionEdit_panelId_position_idx";

-- DropIndex
DROP INDEX "RegionEdit_pictureId_idx";

-- AlterTable
ALTER TABLE "RegionEdit" DROP COLUMN "isApplied",
DROP COLUMN "position",
ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "authorId" UUID,
ADD COLUMN     "basePictureId" UUID,
ADD COLUMN     "batchId" UUID NOT NULL,
ADD COLUMN     "candidates" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "frame" JSONB,
ADD COLUMN     "heartbeatAt" TIMESTAMPTZ(3),
ADD COLUMN     "ink" JSONB,
ADD COLUMN     "inputPictureId" UUID,
ADD COLUMN     "inputSha256" CHAR(64) NOT NULL,
ADD COLUMN     "isSuggestion" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "parentId" UUID,
ADD COLUMN     "projectId" UUID NOT NULL,
ADD COLUMN     "recipe" JSONB NOT NULL,
ADD COLUMN     "settings" JSONB NOT NULL,
ADD COLUMN     "specification" JSONB,
ADD COLUMN     "state" "RegionEditState" NOT NULL DEFAULT 'drawing',
ADD COLUMN     "tryNumber" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "word" TEXT,
ADD COLUMN     "work" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "RegionReplay" (
    "id" UUID NOT NULL,
    "editId" UUID NOT NULL,
    "authorId" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "steps" JSONB NOT NULL DEFAULT '[]',
    "stepCount" INTEGER NOT NULL,
    "differing" INTEGER,
    "failure" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "heartbeatAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegionReplay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RegionReplay_state_heartbeatAt_idx" ON "RegionReplay"("state", "heartbeatAt");

-- CreateIndex
CREATE INDEX "RegionReplay_editId_id_idx" ON "RegionReplay"("editId", "id");

-- CreateIndex
CREATE INDEX "RegionReplay_authorId_idx" ON "RegionReplay"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "RegionEdit_generationId_key" ON "RegionEdit"("generationId");

-- CreateIndex
CREATE UNIQUE INDEX "RegionEdit_pictureId_key" ON "RegionEdit"("pictureId");

-- CreateIndex
CREATE INDEX "RegionEdit_panelId_id_idx" ON "RegionEdit"("panelId", "id");

-- CreateIndex
CREATE INDEX "RegionEdit_projectId_state_id_idx" ON "RegionEdit"("projectId", "state", "id");

-- CreateIndex
CREATE INDEX "RegionEdit_state_generationId_heartbeatAt_idx" ON "RegionEdit"("state", "generationId", "heartbeatAt");

-- CreateIndex
CREATE INDEX "RegionEdit_parentId_idx" ON "RegionEdit"("parentId");

-- CreateIndex
CREATE INDEX "RegionEdit_basePictureId_idx" ON "RegionEdit"("basePictureId");

-- CreateIndex
CREATE INDEX "RegionEdit_inputPictureId_idx" ON "RegionEdit"("inputPictureId");

-- CreateIndex
CREATE INDEX "RegionEdit_authorId_idx" ON "RegionEdit"("authorId");

-- AddForeignKey
ALTER TABLE "RegionEdit" ADD CONSTRAINT "RegionEdit_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionEdit" ADD CONSTRAINT "RegionEdit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "RegionEdit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionEdit" ADD CONSTRAINT "RegionEdit_basePictureId_fkey" FOREIGN KEY ("basePictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionEdit" ADD CONSTRAINT "RegionEdit_inputPictureId_fkey" FOREIGN KEY ("inputPictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionEdit" ADD CONSTRAINT "RegionEdit_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionReplay" ADD CONSTRAINT "RegionReplay_editId_fkey" FOREIGN KEY ("editId") REFERENCES "RegionEdit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionReplay" ADD CONSTRAINT "RegionReplay_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
