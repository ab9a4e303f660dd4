-- CreateTable
CREATE TABLE "Typeface" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "authorId" UUID,
    "family" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Typeface_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Typeface_sha256_idx" ON "Typeface"("sha256");

-- CreateIndex
CREATE INDEX "Typeface_authorId_idx" ON "Typeface"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Typeface_projectId_sha256_key" ON "Typeface"("projectId", "sha256");

-- AddForeignKey
ALTER TABLE "Typeface" ADD CONSTRAINT "Typeface_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Typeface" ADD CONSTRAINT "Typeface_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Typeface" ADD CONSTRAINT "Typeface_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
