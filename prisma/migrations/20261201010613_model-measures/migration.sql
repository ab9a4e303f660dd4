-- CreateTable
CREATE TABLE "ModelMeasure" (
    "hash" CHAR(64) NOT NULL,
    "host" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "pictureCount" INTEGER NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "estimatedSeconds" DOUBLE PRECISION,
    "peakBytes" BIGINT,
    "estimatedBytes" BIGINT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelMeasure_pkey" PRIMARY KEY ("hash","host","device")
);
