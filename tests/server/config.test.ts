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
    proofCost: 5000,
    exitUrl: "https://www.accuweather.com/",
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
    KIN_ORIGIN: "https://report.example",
    KIN_PROOF_COST: "200",
    KIN_EXIT_URL: "https://weather.example/hà nội?day=1&unit=C",
  });
  expect(config).toEqual({
    listen: { host: "::1", port: 0 },
    origin: { url: "https://report.example", isHttps: true },
    database: { kind: "external", url: "postgresql://kin:secret@db:5432/kin" },
    dataFolder: "/var/lib/kin",
    proofCost: 200,
    exitUrl: "https://weather.example/h%C3%A0%20n%E1%BB%99i?day=1&unit=C",
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

it("cannot be changed afterwards", () => {
  const config = readConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.listen)).toBe(true);
  expect(Object.isFrozen(config.database)).toBe(true);
});
