-- DropIndex
DROP INDEX "Outfit_characterId_id_idx";

-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "rough" JSONB,
ADD COLUMN     "sheetCell" TEXT,
ADD COLUMN     "styleRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Outfit" DROP COLUMN "revision",
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "styleRecord" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "styleRevision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Reference" ADD COLUMN     "crop" JSONB;

-- CreateTable
CREATE TABLE "CastMember" (
    "generationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "characterId" UUID,
    "characterRevision" INTEGER NOT NULL,
    "outfitId" UUID,

    CONSTRAINT "CastMember_pkey" PRIMARY KEY ("generationId","position")
);

-- CreateTable
CREATE TABLE "SheetPick" (
    "characterId" UUID NOT NULL,
    "outfitId" UUID NOT NULL,
    "cell" TEXT NOT NULL,
    "pictureId" UUID NOT NULL,

    CONSTRAINT "SheetPick_pkey" PRIMARY KEY ("outfitId","cell")
);

-- CreateTable
CREATE TABLE "PictureFaces" (
    "pictureId" UUID NOT NULL,
    "faces" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "measuredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PictureFaces_pkey" PRIMARY KEY ("pictureId")
);

-- CreateIndex
CREATE INDEX "CastMember_characterId_generationId_idx" ON "CastMember"("characterId", "generationId" DESC);

-- CreateIndex
CREATE INDEX "CastMember_outfitId_idx" ON "CastMember"("outfitId");

-- CreateIndex
CREATE INDEX "SheetPick_characterId_idx" ON "SheetPick"("characterId");

-- CreateIndex
CREATE INDEX "SheetPick_pictureId_idx" ON "SheetPick"("pictureId");

-- CreateIndex
CREATE INDEX "Outfit_characterId_position_idx" ON "Outfit"("characterId", "position");

-- AddForeignKey
ALTER TABLE "CastMember" ADD CONSTRAINT "CastMember_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CastMember" ADD CONSTRAINT "CastMember_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CastMember" ADD CONSTRAINT "CastMember_outfitId_fkey" FOREIGN KEY ("outfitId") REFERENCES "Outfit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetPick" ADD CONSTRAINT "SheetPick_characterId_fkey" FOREIGN KEY ("characterId") REFERENCES "Character"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetPick" ADD CONSTRAINT "SheetPick_outfitId_fkey" FOREIGN KEY ("outfitId") REFERENCES "Outfit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetPick" ADD CONSTRAINT "SheetPick_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureFaces" ADD CONSTRAINT "PictureFaces_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
