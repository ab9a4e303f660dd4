-- Comments pinned to things of a page, notifications and the activity log. Nothing wrote comments before.
DELETE FROM "Comment" WHERE "pageId" IS NULL;

-- DropIndex
DROP INDEX "Comment_projectId_id_idx";

-- AlterTable
ALTER TABLE "Comment" DROP COLUMN "region",
ADD COLUMN     "anchor" JSONB,
ADD COLUMN     "authorName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkId" UUID,
ADD COLUMN     "mentionedIds" UUID[],
ADD COLUMN     "pageRevision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "resolvedBy" TEXT,
ADD COLUMN     "suggestion" JSONB,
ALTER COLUMN "pageId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "mutedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CommentReaction" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentReaction_pkey" PRIMARY KEY ("commentId","userId","kind")
);

-- CreateTable
CREATE TABLE "ProjectChange" (
    "projectId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "mark" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProjectChange_pkey" PRIMARY KEY ("projectId","subject")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "pageId" UUID,
    "kind" TEXT NOT NULL,
    "subjectId" UUID,
    "actorName" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityEntry" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "pageId" UUID,
    "pageNumber" INTEGER,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActivityEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommentReaction_userId_idx" ON "CommentReaction"("userId");

-- CreateIndex
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id" DESC);

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_projectId_idx" ON "Notification"("projectId");

-- CreateIndex
CREATE INDEX "Notification_pageId_idx" ON "Notification"("pageId");

-- CreateIndex
CREATE INDEX "ActivityEntry_projectId_id_idx" ON "ActivityEntry"("projectId", "id" DESC);

-- CreateIndex
CREATE INDEX "Comment_projectId_pageId_idx" ON "Comment"("projectId", "pageId");

-- AddForeignKey
ALTER TABLE "CommentReaction" ADD CONSTRAINT "CommentReaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReaction" ADD CONSTRAINT "CommentReaction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectChange" ADD CONSTRAINT "ProjectChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityEntry" ADD CONSTRAINT "ActivityEntry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The activity log is only added to. Its rows go with their project, whose own row is gone by then.
CREATE FUNCTION "keepActivity"() RETURNS trigger AS $keep$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Project" WHERE id = OLD."projectId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The activity log is only added to.';
END
$keep$ LANGUAGE plpgsql;

CREATE TRIGGER "keepActivity" BEFORE UPDATE OR DELETE ON "ActivityEntry"
FOR EACH ROW EXECUTE FUNCTION "keepActivity"();
