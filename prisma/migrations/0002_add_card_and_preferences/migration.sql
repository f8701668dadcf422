-- AlterTable
ALTER TABLE "member" ADD COLUMN     "preferences" BYTEA;

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "card" BYTEA;
