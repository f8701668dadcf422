-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "roster_version" (
    "version" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "roster_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "member" (
    "key_id" BYTEA NOT NULL,
    "login_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "encryption_key" BYTEA NOT NULL,
    "signing_key" BYTEA NOT NULL,
    "auth_hash" BYTEA NOT NULL,
    "vault" BYTEA NOT NULL,
    "organisation_key" BYTEA,
    "invitation_id" UUID,
    "join_proof" BYTEA,
    "last_seen_day" DATE,

    CONSTRAINT "member_pkey" PRIMARY KEY ("key_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "login_name" TEXT NOT NULL,
    "expires_day" DATE NOT NULL,
    "access_hash" BYTEA NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "received_day" DATE NOT NULL,
    "erase_day" DATE NOT NULL,
    "mailbox_address" BYTEA NOT NULL,
    "mailbox_signing_key" BYTEA NOT NULL,
    "mailbox_encryption_key" BYTEA NOT NULL,
    "mailbox_note" BYTEA NOT NULL,
    "report" BYTEA NOT NULL,
    "identity" BYTEA NOT NULL,
    "summary" BYTEA NOT NULL,
    "submission_hash" BYTEA NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_recipient" (
    "case_id" UUID NOT NULL,
    "envelope" TEXT NOT NULL,
    "member_key_id" BYTEA NOT NULL,
    "wrap" BYTEA NOT NULL,

    CONSTRAINT "case_recipient_pkey" PRIMARY KEY ("case_id","envelope","member_key_id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "case_id" UUID,
    "padded_bytes" BIGINT NOT NULL,
    "received_bytes" BIGINT NOT NULL,
    "created_day" DATE NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "received_day" DATE NOT NULL,
    "bytes" BYTEA NOT NULL,
    "submission_hash" BYTEA NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("case_id","sequence")
);

-- CreateTable
CREATE TABLE "reply" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "sent_day" DATE NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("case_id","sequence")
);

-- CreateTable
CREATE TABLE "entry" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "author_key_id" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("case_id","sequence")
);

-- CreateTable
CREATE TABLE "keyring_entry" (
    "member_key_id" BYTEA NOT NULL,
    "case_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "keyring_entry_pkey" PRIMARY KEY ("member_key_id","case_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_login_name_key" ON "member"("login_name");

-- CreateIndex
CREATE UNIQUE INDEX "member_invitation_id_key" ON "member"("invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_mailbox_address_key" ON "case"("mailbox_address");

-- CreateIndex
CREATE INDEX "case_erase_day_idx" ON "case"("erase_day");

-- CreateIndex
CREATE INDEX "case_recipient_member_key_id_idx" ON "case_recipient"("member_key_id");

-- CreateIndex
CREATE INDEX "upload_case_id_idx" ON "upload"("case_id");

-- CreateIndex
CREATE INDEX "keyring_entry_case_id_idx" ON "keyring_entry"("case_id");

-- AddForeignKey
ALTER TABLE "case_recipient" ADD CONSTRAINT "case_recipient_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keyring_entry" ADD CONSTRAINT "keyring_entry_member_key_id_fkey" FOREIGN KEY ("member_key_id") REFERENCES "member"("key_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keyring_entry" ADD CONSTRAINT "keyring_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Ciphertext does not get smaller: keep the large columns apart from the rows, uncompressed.
ALTER TABLE "case"
    ALTER COLUMN "mailbox_note" SET STORAGE EXTERNAL,
    ALTER COLUMN "report" SET STORAGE EXTERNAL,
    ALTER COLUMN "identity" SET STORAGE EXTERNAL,
    ALTER COLUMN "summary" SET STORAGE EXTERNAL;
ALTER TABLE "message" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "reply" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "entry" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
