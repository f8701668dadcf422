-- CreateTable
CREATE TABLE "identity_record" (
    "case_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "author_key_id" BYTEA NOT NULL,
    "day" DATE NOT NULL,
    "about" INTEGER,
    "last_day" DATE,
    "bytes" BYTEA,

    CONSTRAINT "identity_record_pkey" PRIMARY KEY ("case_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "identity_record_case_id_about_key" ON "identity_record"("case_id", "about");

-- CreateIndex
CREATE INDEX "identity_record_last_day_idx" ON "identity_record"("last_day");

-- AddForeignKey
ALTER TABLE "identity_record" ADD CONSTRAINT "identity_record_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
