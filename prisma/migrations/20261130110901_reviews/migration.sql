-- States, review rounds, versions, checklists and lettering orders. Nothing wrote reviews or a page’s status before.

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('draft', 'review', 'changes', 'approved', 'published');

-- CreateEnum
CREATE TYPE "ReviewStage" AS ENUM ('storyboard', 'drawing', 'lettering', 'proof');

-- CreateEnum
CREATE TYPE "PageOutcome" AS ENUM ('waiting', 'approved', 'changes', 'withdrawn');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('approve', 'changes');

-- CreateEnum
CREATE TYPE "LetteringOrderState" AS ENUM ('open', 'applied', 'verified', 'withdrawn');

-- DropForeignKey
ALTER TABLE "Review" DROP CONSTRAINT "Review_pageId_fkey";

-- DropForeignKey
ALTER TABLE "Review" DROP CONSTRAINT "Review_projectId_fkey";

-- DropForeignKey
ALTER TABLE "Review" DROP CONSTRAINT "Review_reviewerId_fkey";

-- AlterTable
ALTER TABLE "Page" DROP COLUMN "status",
ADD COLUMN     "authorId" UUID,
ADD COLUMN     "reviewStage" "ReviewStage",
ADD COLUMN     "reviewState" "ReviewState" NOT NULL DEFAULT 'draft';

-- DropTable
DROP TABLE "Review";

-- DropEnum
DROP TYPE "PageStatus";

-- DropEnum
DROP TYPE "ReviewDecision";

-- CreateTable
CREATE TABLE "ReviewRound" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "ReviewStage" NOT NULL,
    "requestedById" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPage" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "versionId" UUID,
    "outcome" "PageOutcome" NOT NULL DEFAULT 'waiting',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RoundPage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundReviewer" (
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundReviewer_pkey" PRIMARY KEY ("roundId","userId")
);

-- CreateTable
CREATE TABLE "PageVerdict" (
    "id" UUID NOT NULL,
    "roundPageId" UUID NOT NULL,
    "reviewerId" UUID,
    "verdict" "Verdict" NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "pageRevision" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageStateChange" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "actorId" UUID,
    "act" TEXT NOT NULL,
    "before" "ReviewState" NOT NULL,
    "after" "ReviewState" NOT NULL,
    "stage" "ReviewStage",
    "roundId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageStateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageVersion" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" UUID,
    "pageRevision" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "stage" "ReviewStage" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistTick" (
    "roundPageId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChecklistTick_pkey" PRIMARY KEY ("roundPageId","itemId")
);

-- CreateTable
CREATE TABLE "LetteringOrder" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "balloonId" UUID NOT NULL,
    "roundId" UUID,
    "versionId" UUID,
    "authorId" UUID,
    "mark" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "before" JSONB NOT NULL,
    "state" "LetteringOrderState" NOT NULL DEFAULT 'open',
    "appliedById" UUID,
    "verifiedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LetteringOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewRound_requestedById_idx" ON "ReviewRound"("requestedById");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRound_projectId_number_key" ON "ReviewRound"("projectId", "number");

-- CreateIndex
CREATE INDEX "RoundPage_pageId_outcome_idx" ON "RoundPage"("pageId", "outcome");

-- CreateIndex
CREATE INDEX "RoundPage_versionId_idx" ON "RoundPage"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundPage_roundId_pageId_key" ON "RoundPage"("roundId", "pageId");

-- CreateIndex
CREATE INDEX "RoundReviewer_userId_removedAt_idx" ON "RoundReviewer"("userId", "removedAt");

-- CreateIndex
CREATE INDEX "PageVerdict_reviewerId_idx" ON "PageVerdict"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "PageVerdict_roundPageId_reviewerId_key" ON "PageVerdict"("roundPageId", "reviewerId");

-- CreateIndex
CREATE INDEX "PageStateChange_projectId_id_idx" ON "PageStateChange"("projectId", "id" DESC);

-- CreateIndex
CREATE INDEX "PageStateChange_pageId_id_idx" ON "PageStateChange"("pageId", "id" DESC);

-- CreateIndex
CREATE INDEX "PageStateChange_actorId_idx" ON "PageStateChange"("actorId");

-- CreateIndex
CREATE INDEX "PageStateChange_roundId_idx" ON "PageStateChange"("roundId");

-- CreateIndex
CREATE INDEX "PageVersion_authorId_idx" ON "PageVersion"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "PageVersion_pageId_number_key" ON "PageVersion"("pageId", "number");

-- CreateIndex
CREATE INDEX "ChecklistItem_ownerId_stage_position_idx" ON "ChecklistItem"("ownerId", "stage", "position");

-- CreateIndex
CREATE INDEX "ChecklistTick_itemId_idx" ON "ChecklistTick"("itemId");

-- CreateIndex
CREATE INDEX "ChecklistTick_userId_idx" ON "ChecklistTick"("userId");

-- CreateIndex
CREATE INDEX "LetteringOrder_pageId_id_idx" ON "LetteringOrder"("pageId", "id");

-- CreateIndex
CREATE INDEX "LetteringOrder_roundId_idx" ON "LetteringOrder"("roundId");

-- CreateIndex
CREATE INDEX "LetteringOrder_versionId_idx" ON "LetteringOrder"("versionId");

-- CreateIndex
CREATE INDEX "LetteringOrder_authorId_idx" ON "LetteringOrder"("authorId");

-- CreateIndex
CREATE INDEX "LetteringOrder_appliedById_idx" ON "LetteringOrder"("appliedById");

-- CreateIndex
CREATE INDEX "LetteringOrder_verifiedById_idx" ON "LetteringOrder"("verifiedById");

-- CreateIndex
CREATE INDEX "Page_authorId_idx" ON "Page"("authorId");

-- AddForeignKey
ALTER TABLE "Page" ADD CONSTRAINT "Page_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPage" ADD CONSTRAINT "RoundPage_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPage" ADD CONSTRAINT "RoundPage_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPage" ADD CONSTRAINT "RoundPage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PageVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReviewer" ADD CONSTRAINT "RoundReviewer_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReviewer" ADD CONSTRAINT "RoundReviewer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVerdict" ADD CONSTRAINT "PageVerdict_roundPageId_fkey" FOREIGN KEY ("roundPageId") REFERENCES "RoundPage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVerdict" ADD CONSTRAINT "PageVerdict_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageStateChange" ADD CONSTRAINT "PageStateChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageStateChange" ADD CONSTRAINT "PageStateChange_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageStateChange" ADD CONSTRAINT "PageStateChange_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageStateChange" ADD CONSTRAINT "PageStateChange_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVersion" ADD CONSTRAINT "PageVersion_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVersion" ADD CONSTRAINT "PageVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistTick" ADD CONSTRAINT "ChecklistTick_roundPageId_fkey" FOREIGN KEY ("roundPageId") REFERENCES "RoundPage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistTick" ADD CONSTRAINT "ChecklistTick_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistTick" ADD CONSTRAINT "ChecklistTick_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PageVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetteringOrder" ADD CONSTRAINT "LetteringOrder_verifiedById_fkey" FOREIGN KEY ("verifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Pages that are there already belong to whoever owned their project first.
UPDATE "Page" p SET "authorId" = (
    SELECT m."userId" FROM "Membership" m WHERE m."projectId" = p."projectId" AND m."role" = 'owner'
    ORDER BY m."createdAt" LIMIT 1
);
