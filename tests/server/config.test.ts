import { expect, it } from "vitest";
import { ConfigError, PROJECT_FOLDER, readConfig } from "../../src/server/config.ts";

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

it("needs no settings", () => {
  expect(readConfig({})).toEqual({
    listen: { host: "127.0.0.1", port: 8080 },
    origin: undefined,
    database: { kind: "embedded" },
    dataFolder: `${PROJECT_FOLDER}data`,
    backupKeys: `${PROJECT_FOLDER}data-backup-keys`,
    proofCost: 5000,
    exitUrl: "https://www.accuweather.com/",
    digests: undefined,
  });
});

it("takes an empty value as not set", () => {
  expect(readConfig({ PORT: "", HOST: " ", DATABASE_URL: "" })).toEqual(readConfig({}));
});

it("reads every setting", () => {
  const config = readConfig({
    HOST: "::1",
    PORT: "0",
    DATABASE_URL: "postgresql://kin:secret@db:5432/kin",
    KIN_DATA: "/var/lib/kin",
    KIN_BACKUP_KEYS: "/mnt/keys",
    KIN_ORIGIN: "https://report.example",
    KIN_PROOF_COST: "200",
    KIN_EXIT_URL: "https://weather.example/hà nội?day=1&unit=C",
    KIN_SMTP_URL: "smtps://kin:a%40b@mail.example:2465",
    KIN_SMTP_FROM: "reminders@kin.example",
    KIN_DIGEST_TIMES: "13, 1",
  });
  expect(config).toEqual({
    listen: { host: "::1", port: 0 },
    origin: { url: "https://report.example", isHttps: true },
    database: { kind: "external", url: "postgresql://kin:secret@db:5432/kin" },
    dataFolder: "/var/lib/kin",
    backupKeys: "/mnt/keys",
    proofCost: 200,
    exitUrl: "https://weather.example/h%C3%A0%20n%E1%BB%99i?day=1&unit=C",
    digests: {
      server: {
        host: "mail.example",
        port: 2465,
        tls: "from-start",
        login: { user: "kin", password: "a@b" },
      },
      from: "reminders@kin.example",
      hours: [1, 13],
    },
  });
});

it("tells all problems at once, without the values", () => {
  const problems = problemsOf({
    HOST: "not a host",
    PORT: "70000",
    DATABASE_URL: "mysql://root:hunter2@db/x",
    KIN_ORIGIN: "https://report.example/path",
  });
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "HOST",
    "PORT",
    "KIN_ORIGIN",
    "DATABASE_URL",
  ]);
  expect(problems.join()).not.toMatch(/hunter2|70000|mysql/);
});

it.each(["-1", "80.5", "8080 ", "http", "0x10", "1e3"].filter((port) => port.trim() === port))(
  "refuses the port %s",
  (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1);
  },
);

it.each(["ftp://report.example", "https://user@report.example", "report.example"])(
  "refuses the origin %s",
  (origin) => {
    expect(problemsOf({ KIN_ORIGIN: origin })).toHaveLength(1);
  },
);

it.each(["http://weather.example/", "https://me:secret@weather.example/", "weather.example"])(
  "refuses the exit %s",
  (exit) => {
    expect(problemsOf({ KIN_EXIT_URL: exit })).toEqual([
      expect.stringMatching(/^KIN_EXIT_URL must be the https address/),
    ]);
  },
);

const DIGESTS = {
  KIN_SMTP_URL: "smtp://mail.example",
  KIN_SMTP_FROM: "reminders@kin.example",
  KIN_DIGEST_TIMES: "6",
};

it.each(Object.keys(DIGESTS))("refuses reminders of which %s is missing", (missing) => {
  expect(problemsOf({ ...DIGESTS, [missing]: "" })).toEqual([
    "KIN_SMTP_URL, KIN_SMTP_FROM, KIN_DIGEST_TIMES must be set together, or none of them.",
  ]);
});

it.each([
  ["smtp://mail.example", "upgraded", 587],
  ["smtps://mail.example/", "from-start", 465],
  ["smtp://127.0.0.2:25", "upgraded", 25],
  ["smtp://localhost:25", "none", 25],
  ["smtp://127.0.0.1:25", "none", 25],
  ["smtp://[::1]:25", "none", 25],
])("speaks to %s with TLS %s", (url, tls, port) => {
  expect(readConfig({ ...DIGESTS, KIN_SMTP_URL: url }).digests?.server).toMatchObject({
    tls,
    port,
  });
});

it.each([
  "mail.example",
  "http://mail.example",
  "smtp://mail.example/path",
  "smtp://mail.example?tls=no",
  "smtp://hunter2@mail.example",
  "smtp://me:%ZZhunter2@mail.example",
  "smtp://",
])("refuses the mail server %s, without saying the value", (url) => {
  const problems = problemsOf({ ...DIGESTS, KIN_SMTP_URL: url });
  expect(problems).toEqual([expect.stringMatching(/^KIN_SMTP_URL must be smtps:/)]);
  expect(problems.join()).not.toMatch(/hunter2/);
});

it.each(["24", "-1", "1.5", "6,,7", "6 7", "6,6", "06:00", "0,1,2,3,4,5,6", "x"])(
  "refuses the times %s",
  (times) => {
    expect(problemsOf({ ...DIGESTS, KIN_DIGEST_TIMES: times })).toEqual([
      expect.stringMatching(/^KIN_DIGEST_TIMES must be up to 6 full hours in UTC/),
    ]);
  },
);

it.each(["kin", "Kin <kin@kin.example>", "kin@localhost", "kín@kin.example", "a@b.c,d@e.f"])(
  "refuses to send from %s",
  (from) => {
    expect(problemsOf({ ...DIGESTS, KIN_SMTP_FROM: from })).toEqual([
      expect.stringMatching(/^KIN_SMTP_FROM must be an e-mail address alone/),
    ]);
  },
);

it("cannot be changed afterwards", () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.listen)).toBe(true);
  expect(Object.isFrozen(config.database)).toBe(true);
});
