/** A file in each encoding in which it can be sent, and the sending of it. */
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "./problems.ts";

/** A file in memory. */
export interface Served {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip?: Buffer;
  readonly brotli?: Buffer;
}

/** Compresses what was filled in. */
export async function compressed(type: string, text: string): Promise<Served> {
  const plain = Buffer.from(text);
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain),
    promisify(brotliCompress)(plain),
  ]);
  return { type, plain, gzip: zipped, brotli };
}

/**
 * Sends a file in the smallest encoding that the browser takes.
 *
 * @throws {@link ProblemError} `not-found` if there is none.
 */
export function sendServed(request: FastifyRequest, reply: FastifyReply, file: Served | undefined) {
  if (!file) throw new ProblemError("not-found");
  const accepted = request.headers["accept-encoding"];
  void reply.type(file.type).header("vary", "accept-encoding");
  if (file.brotli && accepts(accepted, "br")) {
    return reply.header("content-encoding", "br").send(file.brotli);
  }
  if (file.gzip && accepts(accepted, "gzip")) {
    return reply.header("content-encoding", "gzip").send(file.gzip);
  }
  return reply.send(file.plain);
}

/** Whether a header like `gzip, br;q=0.8` takes an encoding. */
function accepts(header: string | string[] | undefined, encoding: string): boolean {
  const offers = [header ?? ""].flat().join(",").toLowerCase().split(",");
  return offers.some((offer) => {
    const [name, ...parameters] = offer.split(";").map((part) => part.trim());
    return name === encoding && !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text));
  });
}
