-- LoRAs, VAEs, embeddings and ControlNets in the models folder.
CREATE TABLE "Network" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "family" TEXT,
    "hash" TEXT NOT NULL,
    "dataHash" TEXT,
    "aliases" TEXT[],
    "triggers" TEXT[],
    "byteSize" BIGINT NOT NULL,
    "problem" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Network_kind_name_idx" ON "Network"("kind", "name");
