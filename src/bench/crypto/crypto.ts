/** The part `crypto`: what sealing and opening cost in this process. */
import { createHash } from "node:crypto";
import { installPrimitives } from "../../protocol/index.ts";
import { noble } from "../../protocol/primitives/noble.ts";
import { loadSodium } from "../../protocol/primitives/sodium.ts";
import { systemDay } from "../../server/clock.ts";
import { makePeople, signRoster } from "../people.ts";
import type { Measured, Reporter, Row } from "../row.ts";
import { bestComputing } from "../timing.ts";
import { fileSpeeds } from "./file-speed.ts";
import { cryptoTimes, type CryptoTimes } from "./times.ts";
import { sealWithoutCompiler } from "./without-compiler.ts";

/** Wraps of a report: caseworkers and recovery, custodians and recovery. */
const WRAPS = 6 + 3;
const FILE_BYTES = 32e6;
/** Without a compiler and in plain JavaScript, a smaller file is enough. */
const SMALL_FILE_BYTES = 4e6;
const ms = (value: number): Measured => ({ value, unit: "ms" });
const speed = (value: number): Measured => ({ value, unit: "MB/s" });

/** Measures with libsodium, with noble, and with noble where nothing is compiled. */
export async function measureCrypto({ row, progress }: Reporter): Promise<void> {
  const sodium = await loadSodium();
  installPrimitives(sodium);
  const day = systemDay();
  progress("Making five caseworkers and two custodians.");
  const people = await makePeople();
  progress("Measuring libsodium.");
  const bySodium = await cryptoTimes(people, day);
  timeRows("libsodium", bySodium, row);
  await fileRows(row);
  installPrimitives(noble);
  progress("Measuring noble.");
  const byNoble = await cryptoTimes(people, day);
  installPrimitives(sodium);
  const against = (name: string, value: number) => ({ what: `${name} by libsodium`, ...ms(value) });
  row({
    what: "seal a text report, noble",
    measured: ms(byNoble.seal),
    baseline: against("the same", bySodium.seal),
  });
  row({
    what: "open a report, noble",
    measured: ms(byNoble.open),
    baseline: against("the same", bySodium.open),
  });
  row({
    what: "verify a roster, noble",
    measured: ms(byNoble.verifyRoster),
    baseline: against("the same", bySodium.verifyRoster),
  });
  progress("Measuring without WebAssembly and compiler.");
  row({
    what: "seal a text report, noble, no compiler",
    measured: ms(await sealWithoutCompiler(signRoster(people, day).bytes)),
    baseline: against("the same", bySodium.seal),
    note: "no verdict: Node --jitless stands for the Safer level, and the goal is for press to acknowledged in a browser",
  });
}

function timeRows(by: string, times: CryptoTimes, row: (row: Omit<Row, "part">) => void): void {
  const { bare } = times;
  row({
    what: `seal a text report, ${by}`,
    measured: ms(times.seal),
    baseline: {
      what: `${WRAPS} X-Wing encapsulations, one encryption of 32 KiB, one signature, bare`,
      ...ms(WRAPS * bare.encapsulate + bare.encrypt + bare.sign),
    },
  });
  row({
    what: `open a report, ${by}`,
    measured: ms(times.open),
    baseline: {
      what: "one decapsulation and one decryption of 32 KiB, bare",
      ...ms(bare.decapsulate + bare.decrypt),
    },
  });
  row({
    what: `verify a roster, ${by}`,
    measured: ms(times.verifyRoster),
    baseline: { what: "one Ed25519 verification of 32 KiB, bare", ...ms(bare.verify) },
  });
}

async function fileRows(row: (row: Omit<Row, "part">) => void): Promise<void> {
  const speeds = await fileSpeeds(FILE_BYTES, 3);
  const small = new Uint8Array(SMALL_FILE_BYTES).fill(7);
  const nativeMs = await bestComputing(5, () => createHash("sha256").update(small).digest());
  row({
    what: "seal a file, libsodium",
    measured: speed(speeds.seal),
    baseline: { what: "the same pieces only copied", ...speed(speeds.copy) },
  });
  row({
    what: "SHA-256 of a file's pieces",
    measured: speed(speeds.sha256),
    baseline: { what: "OpenSSL's, in Node", ...speed(SMALL_FILE_BYTES / 1e6 / (nativeMs / 1000)) },
  });
}
