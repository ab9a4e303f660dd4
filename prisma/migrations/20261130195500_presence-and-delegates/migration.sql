-- AlterTable
ALTER TABLE "Page" ADD COLUMN     "delegateId" UUID;

-- CreateTable, without a log: what it holds is true for some seconds.
CREATE UNLOGGED TABLE "PresenceShare" (
    "projectId" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "people" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PresenceShare_pkey" PRIMARY KEY ("projectId","processId")
);

-- CreateIndex
CREATE INDEX "PresenceShare_updatedAt_idx" ON "PresenceShare"("updatedAt");

-- CreateIndex
CREATE INDEX "Page_delegateId_idx" ON "Page"("delegateId");

-- AddForeignKey
ALTER TABLE "Page" ADD CONSTRAINT "Page_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresenceShare" ADD CONSTRAINT "PresenceShare_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
