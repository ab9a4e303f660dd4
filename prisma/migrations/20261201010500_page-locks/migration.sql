-- DropForeignKey
ALTER TABLE "Page" DROP CONSTRAINT "Page_lockedById_fkey";

-- DropIndex
DROP INDEX "Page_lockedById_idx";

-- AlterTable
ALTER TABLE "Page" DROP COLUMN "lockedAt",
DROP COLUMN "lockedById";

-- CreateTable
CREATE TABLE "PageLock" (
    "pageId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PageLock_pkey" PRIMARY KEY ("pageId")
);

-- CreateIndex
CREATE INDEX "PageLock_holderId_idx" ON "PageLock"("holderId");

-- CreateIndex
CREATE INDEX "PageLock_askedById_idx" ON "PageLock"("askedById");

-- AddForeignKey
ALTER TABLE "PageLock" ADD CONSTRAINT "PageLock_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageLock" ADD CONSTRAINT "PageLock_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageLock" ADD CONSTRAINT "PageLock_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
