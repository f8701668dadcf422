/** A small organisation with somebody in every role, the same one every time. */
import {
  hashQuestionnaire,
  mailboxFrom,
  newOrganisationSeeds,
  newPersonSeeds,
  newReceipt,
  organisationKeyPair,
  personKeysFrom,
  recoveryKeyPair,
  signFirstRoster,
  signNextRoster,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  Mailbox,
  MemberRole,
  OpeningKey,
  OrganisationSeeds,
  PersonKeys,
  Receipt,
  ReportDraft,
  RosterMember,
  SignedRoster,
} from "../../../src/protocol/index.ts";
import { recoveryKeyIdOf } from "../../../src/protocol/key-id.ts";

/** Everybody's keys, and what they share. */
export interface Cast {
  readonly seeds: OrganisationSeeds;
  readonly administrator: PersonKeys;
  readonly caseworker: PersonKeys;
  readonly colleague: PersonKeys;
  readonly custodian: PersonKeys;
  readonly recovery: OpeningKey;
  readonly roster: SignedRoster;
  readonly receipt: Receipt;
  readonly mailbox: Mailbox;
  readonly caseId: Bytes;
}

export const DAY = "2026-12-10";
export const QUESTIONNAIRE = '{"version":1}';

/** Draws a cast from the primitives installed; seed them to get the same one again. */
export async function drawCast(): Promise<Cast> {
  const seeds = newOrganisationSeeds();
  const [administrator, caseworker, colleague, custodian] = [
    newPerson(),
    newPerson(),
    newPerson(),
    newPerson(),
  ];
  const recovery = recoveryKeyPair(seeds.recoverySeed);
  const roster = signFirstRoster(
    {
      day: DAY,
      organisation: { name: "Hội Thử Nghiệm", languages: ["vi", "en"] },
      groups: [],
      members: [
        memberFrom(administrator, "Quản trị", "administrator"),
        memberFrom(caseworker, "Sen", "caseworker"),
        memberFrom(colleague, "Lan", "caseworker"),
        memberFrom(custodian, "Trúc", "custodian"),
      ],
      recoveryKey: recovery.publicKey,
      policies: { acknowledgeDays: 7, feedbackDays: 90, retentionDays: 365 },
      questionnaireHash: hashQuestionnaire(QUESTIONNAIRE),
    },
    organisationKeyPair(seeds.organisationSeed),
  );
  const receipt = newReceipt();
  const mailbox = await mailboxFrom(receipt, roster.roster.organisationId);
  return {
    seeds,
    administrator,
    caseworker,
    colleague,
    custodian,
    recovery: { keyId: recoveryKeyIdOf(recovery.publicKey), secretKey: recovery.secretKey },
    roster,
    receipt,
    mailbox,
    caseId: newPersonSeeds().signingSeed.slice(0, 16),
  };
}

/** The next roster, with two groups: the caseworker and the custodian in 1, the colleague in 2. */
export function withGroups({ roster: { roster }, seeds }: Cast): SignedRoster {
  const groups = [
    { id: 1, names: { vi: "Văn phòng trong nước", en: "Office at home" } },
    { id: 2, names: { vi: "Văn phòng ở nước ngoài", en: "Office abroad" } },
  ];
  const own = [[], [1], [2], [1]];
  const members = roster.members.map((member, i) => ({ ...member, groups: own[i] ?? [] }));
  const organisation = organisationKeyPair(seeds.organisationSeed);
  return signNextRoster(roster, { ...roster, groups, members }, organisation);
}

/** Fresh keys of somebody. */
export function newPerson(): PersonKeys {
  const { encryptionSeed, signingSeed } = newPersonSeeds();
  return personKeysFrom(encryptionSeed, signingSeed);
}

/** Somebody as a roster lists them. */
export function memberFrom(keys: PersonKeys, displayName: string, role: MemberRole): RosterMember {
  return {
    keyId: keys.keyId,
    displayName,
    role,
    status: "active",
    encryptionKey: keys.encryption.publicKey,
    signingKey: keys.signing.publicKey,
    groups: [],
  };
}

/** A report with text in every place. */
export function aReport(cast: Cast, text = "Họ lấy đất của làng."): ReportDraft {
  return {
    answers: { what: text, when: { from: "2026-11", approximate: true } },
    identity: { name: "Nguyễn Văn A", phone: "0900 000 000" },
    summary: { format: 1, language: "vi", answers: { right: ["land"] } },
    files: [
      {
        uploadId: new Uint8Array(16).fill(0xa1),
        key: new Uint8Array(32).fill(0xb2),
        name: "ảnh 1.jpg",
        type: "image/jpeg",
        bytes: 123_456,
        sha256: new Uint8Array(32).fill(0xc3),
      },
    ],
    language: "vi",
    questionnaireVersion: 1,
    questionnaireHash: cast.roster.roster.questionnaireHash,
    day: DAY,
  };
}
