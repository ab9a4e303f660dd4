-- CreateTable
CREATE TABLE "NetworkNote" (
    "networkId" TEXT NOT NULL,
    "tags" TEXT[],

    CONSTRAINT "NetworkNote_pkey" PRIMARY KEY ("networkId")
);
