/** What custodians tell the person who reported, and that nobody else can. */
import { beforeAll, describe, expect, it } from "vitest";
import { openReply, sealNotice, sealReply } from "../../src/protocol/index.ts";
import type { Bytes, NoticeContent, PersonKeys } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { DAY, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
});

describe("a notice", () => {
  const notices: NoticeContent[] = [
    {
      format: 1,
      type: "identity-granted",
      day: DAY,
      fields: ["phone"],
      words: "Để gọi cho bạn.",
      lastDay: "2026-12-17",
      isEmergency: false,
    },
    { format: 1, type: "identity-opened", day: DAY, words: "Vì tính mạng bị đe dọa." },
  ];
  const seal = (content: NoticeContent, author: PersonKeys) =>
    sealNotice(
      content,
      { keyId: cast.mailbox.keys.keyId, encryptionKey: cast.mailbox.keys.encryption.publicKey },
      cast.roster.roster,
      cast.caseId,
      1,
      author,
    );
  const read = (bytes: Bytes) => openReply(bytes, cast.mailbox, cast.roster.roster, cast.caseId, 1);

  it("opens in the mailbox, with the custodian who signed it", () => {
    for (const content of notices) {
      const opened = read(seal(content, cast.custodian));
      expect(opened.content).toEqual(content);
      expect(opened.author.displayName).toBe("Trúc");
    }
  });

  it("is written by custodians alone, and they write nothing else", () => {
    for (const content of notices) {
      expect(refusalOf(() => read(seal(content, cast.caseworker)))).toBe("unknown-author");
    }
    const { keyId, encryption } = cast.mailbox.keys;
    const keys = sealReply(
      { format: 1, type: "keys", day: DAY, messagesSeen: 0, caseKeyId: keyId.slice() },
      { keyId, encryptionKey: encryption.publicKey },
      cast.roster.roster,
      cast.caseId,
      1,
      cast.custodian,
    );
    expect(refusalOf(() => read(keys))).toBe("unknown-author");
  });

  it("has the size of any other reply", () => {
    const { keyId, encryption } = cast.mailbox.keys;
    const answer = sealReply(
      {
        format: 1,
        type: "answer",
        day: DAY,
        messagesSeen: 0,
        caseKeyId: keyId.slice(),
        text: "Chào bạn.",
      },
      { keyId, encryptionKey: encryption.publicKey },
      cast.roster.roster,
      cast.caseId,
      1,
      cast.caseworker,
    );
    const lengths = notices.map((content) => seal(content, cast.custodian).length);
    expect(new Set([...lengths, answer.length]).size).toBe(1);
  });
});
