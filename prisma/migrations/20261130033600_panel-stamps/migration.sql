-- What of its panel a picture was drawn from. Pictures that are there have no stamp: whether they are up to date is unknown.

-- AlterTable
ALTER TABLE "Generation" ADD COLUMN "stamp" JSONB;

-- AlterTable
ALTER TABLE "Picture" ADD COLUMN "stamp" JSONB;
