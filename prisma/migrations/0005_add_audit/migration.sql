-- CreateTable
CREATE TABLE "audit_entry" (
    "sequence" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

-- An entry has one length (docs/protocol.md, "Audit trail"), so that its parts stand where they are
-- looked for below.
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_bytes_length" CHECK (octet_length("bytes") = 148);

-- What was written stays as it is.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is only added to' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "audit_entry_refuse_change" BEFORE UPDATE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- Removed may only be what is older than 24 months, from the oldest on, and not the last of it: by
-- that one everybody sees that what is missing before it was old. Entries that vouch for a log key
-- (act 1, the byte at 67) are kept.
CREATE FUNCTION "refuse_audit_removal"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    "old_before" date := current_date - interval '24 months';
    "last" integer := (SELECT max("sequence") FROM "removed");
BEGIN
    IF "last" IS NOT NULL AND (
        EXISTS (SELECT FROM "removed" WHERE "day" >= "old_before" OR get_byte("bytes", 67) = 1)
        OR NOT EXISTS (SELECT FROM "audit_entry" WHERE "sequence" > "last" AND "day" < "old_before")
        OR EXISTS (SELECT FROM "audit_entry" WHERE "sequence" < "last" AND get_byte("bytes", 67) <> 1)
    ) THEN
        RAISE EXCEPTION 'The audit trail is only added to' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER "audit_entry_refuse_removal" AFTER DELETE ON "audit_entry"
    REFERENCING OLD TABLE AS "removed"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_removal"();

-- Also for whoever says that triggers are to rest.
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER "audit_entry_refuse_change";
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER "audit_entry_refuse_removal";
