-- AlterTable
ALTER TABLE "member" ADD COLUMN     "digest_address" TEXT,
ADD COLUMN     "digest_language" TEXT;
