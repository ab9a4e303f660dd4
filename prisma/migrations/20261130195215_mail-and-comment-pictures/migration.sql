-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "ink" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "askedPages" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "StudioSettings" ADD COLUMN     "mailHost" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mailPassword" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mailPausedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "mailPort" INTEGER NOT NULL DEFAULT 587,
ADD COLUMN     "mailPrivate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailProblem" TEXT,
ADD COLUMN     "mailSecurity" TEXT NOT NULL DEFAULT 'starttls',
ADD COLUMN     "mailSender" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mailSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailUser" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digestEvery" TEXT NOT NULL DEFAULT 'never',
ADD COLUMN     "digestedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CommentPicture" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "authorId" UUID,
    "position" INTEGER NOT NULL,
    "altText" TEXT NOT NULL DEFAULT '',
    "widthPx" INTEGER NOT NULL,
    "heightPx" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentPicture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommentPicture_commentId_position_idx" ON "CommentPicture"("commentId", "position");

-- CreateIndex
CREATE INDEX "CommentPicture_sha256_idx" ON "CommentPicture"("sha256");

-- CreateIndex
CREATE INDEX "CommentPicture_authorId_idx" ON "CommentPicture"("authorId");

-- AddForeignKey
ALTER TABLE "CommentPicture" ADD CONSTRAINT "CommentPicture_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentPicture" ADD CONSTRAINT "CommentPicture_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentPicture" ADD CONSTRAINT "CommentPicture_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
