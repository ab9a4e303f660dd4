-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "cutFromId" UUID,
ADD COLUMN     "pageId" UUID,
ADD COLUMN     "pagePanels" JSONB,
ADD COLUMN     "replacedPictureId" UUID;

-- CreateIndex
CREATE INDEX "Generation_pageId_id_idx" ON "Generation"("pageId", "id" DESC);

-- CreateIndex
CREATE INDEX "Generation_cutFromId_idx" ON "Generation"("cutFromId");

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_cutFromId_fkey" FOREIGN KEY ("cutFromId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;
