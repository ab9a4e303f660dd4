-- Seeds of 64 bits without a sign, which no integer of the database holds.
ALTER TABLE "Generation" ALTER COLUMN "seed" SET DATA TYPE TEXT USING "seed"::text;
ALTER TABLE "Picture" ALTER COLUMN "seed" SET DATA TYPE TEXT USING "seed"::text;
