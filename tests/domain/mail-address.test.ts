import { expect, it } from "vitest";
import { isMailAddress } from "../../src/domain/mail-address.ts";

it.each(["a@b.co", "lan.1+kin@mail.example", "x_y@sub.domain.example", "o'neil@a-b.org"])(
  "takes %s",
  (address) => {
    expect(isMailAddress(address)).toBe(true);
  },
);

it.each([
  "",
  "lan",
  "@b.co",
  "lan@localhost",
  "lan@-b.co",
  "lan..1@b.co",
  "a@b.co,c@d.co",
  "Lan <lan@b.co>",
  "lan@b.co\r\nBcc: x@y.co",
  "lan@b.co\n",
  "lần@b.co",
  `${"a".repeat(65)}@b.co`,
  `a@${"b.".repeat(130)}co`,
])("refuses %j", (address) => {
  expect(isMailAddress(address)).toBe(false);
});
