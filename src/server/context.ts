/** What the routes work with, and everything that lives in memory only. */
import { systemHour, systemStopwatch } from "./clock.ts";
import type { DayClock, HourClock, Stopwatch } from "./clock.ts";
import type { Config } from "./config.ts";
import { Admission } from "./http/admission.ts";
import type { Rates } from "./http/admission.ts";
import { Proofs } from "./http/proofs.ts";
import { Digests } from "./jobs/digests.ts";
import type { Log } from "./log.ts";
import { Challenges } from "./state/challenges.ts";
import { ChangeFeed } from "./state/change-feed.ts";
import { CurrentRoster } from "./state/current-roster.ts";
import { LogKey } from "./state/log-key.ts";
import { Presence } from "./state/presence.ts";
import { Sessions } from "./state/sessions.ts";
import { SetupSecret } from "./state/setup-secret.ts";
import { UnlockThrottle } from "./state/unlock-throttle.ts";
import { Unseen } from "./state/unseen.ts";
import type { StoreClient } from "./store/client.ts";
import { UploadFiles } from "./uploads/upload-files.ts";
import { UPLOAD_LIMITS, Uploads } from "./uploads/uploads.ts";
import type { UploadLimits } from "./uploads/uploads.ts";

/** What the server is built from. */
export interface AppDependencies {
  readonly config: Config;
  readonly store: StoreClient;
  readonly today: DayClock;
  readonly log: Log;
  /** The system's if left out. */
  readonly stopwatch?: Stopwatch;
  /** The system's if left out. */
  readonly hour?: HourClock;
  /** Changes to the limits on how much at once. */
  readonly rates?: Partial<Rates>;
  /** Absolute path of what the build of the pages has made. No pages are served if left out. */
  readonly webFolder?: string;
  /** Changes to how much room uploads may take. */
  readonly uploadLimits?: Partial<UploadLimits>;
}

/** What the routes work with. */
export interface Context extends AppDependencies {
  readonly stopwatch: Stopwatch;
  readonly hour: HourClock;
  readonly roster: CurrentRoster;
  readonly sessions: Sessions;
  readonly setupSecret: SetupSecret;
  readonly unlockThrottle: UnlockThrottle;
  readonly unlockChallenges: Challenges;
  readonly mailboxChallenges: Challenges;
  readonly proofs: Proofs;
  readonly admission: Admission;
  readonly changes: ChangeFeed;
  readonly presence: Presence;
  readonly unseen: Unseen;
  /** `undefined` where the operator offers no reminders. */
  readonly digests: Digests | undefined;
  readonly logKey: LogKey;
  readonly files: UploadFiles;
  readonly uploads: Uploads;
}

/** Makes it. The primitives must be installed. */
export async function createContext(dependencies: AppDependencies): Promise<Context> {
  const stopwatch = dependencies.stopwatch ?? systemStopwatch;
  const hour = dependencies.hour ?? systemHour;
  const { store, today, config, log } = dependencies;
  const roster = await CurrentRoster.load(store);
  const files = await UploadFiles.open(config.dataFolder);
  const logKey = await LogKey.open(config.dataFolder);
  const unseen = new Unseen();
  const limits = { ...UPLOAD_LIMITS, ...dependencies.uploadLimits };
  return {
    ...dependencies,
    stopwatch,
    hour,
    roster,
    sessions: new Sessions(stopwatch, roster),
    setupSecret: new SetupSecret(roster),
    unlockThrottle: new UnlockThrottle(stopwatch),
    unlockChallenges: new Challenges(stopwatch),
    mailboxChallenges: new Challenges(stopwatch),
    proofs: new Proofs(config.proofCost, stopwatch),
    admission: new Admission(stopwatch, dependencies.rates),
    changes: new ChangeFeed(),
    presence: new Presence(stopwatch),
    unseen,
    digests: config.digests && new Digests({ store, unseen, hour, stopwatch, log }, config.digests),
    logKey,
    files,
    uploads: new Uploads({ store, files, today, stopwatch, limits }),
  };
}
