import { defineConfig } from "prisma/config";

/**
 * What the `prisma` command needs to know. It writes the client from the schema; migrations are
 * applied by the server itself (docs/decisions/0002-migrations-without-a-downloaded-engine.md).
 */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
