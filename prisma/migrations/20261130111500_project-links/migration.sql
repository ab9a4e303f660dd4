-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('share', 'review');

-- CreateTable
CREATE TABLE "ProjectLink" (
    "id" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "projectId" UUID NOT NULL,
    "authorId" UUID,
    "tokenHash" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL DEFAULT '{}',
    "passwordHash" TEXT,
    "viewCount" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProjectLink_tokenHash_key" ON "ProjectLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ProjectLink_projectId_kind_id_idx" ON "ProjectLink"("projectId", "kind", "id" DESC);

-- CreateIndex
CREATE INDEX "ProjectLink_authorId_idx" ON "ProjectLink"("authorId");

-- CreateIndex
CREATE INDEX "ProjectLink_expiresAt_idx" ON "ProjectLink"("expiresAt");

-- AddForeignKey
ALTER TABLE "ProjectLink" ADD CONSTRAINT "ProjectLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectLink" ADD CONSTRAINT "ProjectLink_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
