-- AlterTable
ALTER TABLE "case" ADD COLUMN     "identity_erase_day" DATE,
ADD COLUMN     "is_held" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailbox_erase_day" DATE,
ALTER COLUMN "mailbox_address" DROP NOT NULL;

-- As if each mailbox was opened last on the day on which it came: the last of the month, a year on.
UPDATE "case" SET "mailbox_erase_day" =
    date_trunc('month', "received_day" + interval '12 months') + interval '1 month' - interval '1 day';

ALTER TABLE "case" ALTER COLUMN "mailbox_erase_day" SET NOT NULL;
