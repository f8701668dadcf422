-- AlterTable
ALTER TABLE "case" ADD COLUMN     "case_encryption_key" BYTEA NOT NULL,
ADD COLUMN     "keys_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "keys_change" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "keys_change_pkey" PRIMARY KEY ("case_id","sequence")
);

-- AddForeignKey
ALTER TABLE "keys_change" ADD CONSTRAINT "keys_change_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
