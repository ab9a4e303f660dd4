-- What programs set through the A1111-compatible API, by access token.

-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN "sdOptions" JSONB NOT NULL DEFAULT '{}';
