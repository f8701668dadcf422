/** A mail server that takes, refuses or loses what it is sent, over real sockets. */
import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll } from "vitest";

/** One mail as it arrived. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they travelled. */
  readonly text: string;
  readonly isEncrypted: boolean;
  readonly greeting: string;
  readonly user: string | undefined;
}

/** A mail server. */
export interface TestMailServer {
  readonly port: number;
  readonly arrived: readonly ArrivedMail[];
  /** How many connections there were. */
  connections(): number;
  /** Answers the next recipients by this address: a status of SMTP, or nothing to take them. */
  answer(status: number | undefined): void;
  /** Waits for so many mails in all. */
  waitFor(count: number): Promise<readonly ArrivedMail[]>;
}

const servers: SMTPServer[] = [];

afterAll(async () => {
  for (const server of servers) await new Promise<void>((done) => server.close(done));
});

/** Starts one. It is stopped after the tests of the file. */
export async function startMailServer(
  options: SMTPServerOptions = {},
  host = "127.0.0.1",
): Promise<TestMailServer> {
  const arrived: ArrivedMail[] = [];
  let connections = 0;
  let status: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onAuth: (auth, _session, done) => {
      if (auth.password === "right") done(null, { user: auth.username });
      else done(new Error("wrong"));
    },
    onRcptTo: (_address, _session, done) => {
      if (status === undefined) done();
      else done(Object.assign(new Error("not now"), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString("latin1"),
          isEncrypted: session.secure,
          greeting: session.hostNameAppearsAs,
          user: session.user as string | undefined,
        });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  // Clients that hang up in the middle are part of the tests.
  server.on("error", () => undefined);
  server.listen(0, host);
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return {
    port: address.port,
    arrived,
    connections: () => connections,
    answer: (next) => (status = next),
    waitFor: async (count) => {
      for (let tries = 0; arrived.length < count && tries < 500; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return arrived;
    },
  };
}
