-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "imported" JSONB;
