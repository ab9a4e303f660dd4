-- CreateTable
CREATE TABLE "StoryImport" (
    "jobId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "preview" JSONB NOT NULL,
    "choices" JSONB,
    "chapters" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "StoryImport_pkey" PRIMARY KEY ("jobId")
);

-- AddForeignKey
ALTER TABLE "StoryImport" ADD CONSTRAINT "StoryImport_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
