/**
 * Stands between a browser and the server and keeps every byte that passes, so that a test can
 * search what the server was really sent.
 */
import { createServer, request as forward } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it passed. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly answerStatus: number;
  readonly answerBytes: number;
}

/** A running proxy. */
export interface RecordingProxy {
  readonly url: string;
  /** Everything that passed, in order of completion. */
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/**
 * Starts a proxy on a free port of this machine.
 *
 * @param target - Origin of the server.
 */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void pass(target, incoming, outgoing, requests);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  requests: RecordedRequest[],
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const { method = "GET", url = "/", headers } = incoming;
  const onward = forward(new URL(url, target), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    let answerBytes = 0;
    answer.on("data", (part: Buffer) => {
      answerBytes += part.length;
      outgoing.write(part);
    });
    answer.on("end", () => {
      outgoing.end();
      const answerStatus = answer.statusCode ?? 502;
      requests.push({ method, url, headers, body, answerStatus, answerBytes });
    });
    answer.on("error", () => outgoing.destroy());
  });
  onward.on("error", () => outgoing.destroy());
  outgoing.on("close", () => onward.destroy());
  onward.end(body);
}
