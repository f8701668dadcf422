/** Reminders by e-mail, as a member sets them for themselves at the desk. */
import { once } from "node:events";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { SMTPServer } from "smtp-server";
import { askOver } from "../support/http.ts";
import { setUpOrganisation } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import { openDesk, setupLinkOf } from "./desk-steps.ts";

const PASSPHRASE = "panther enforce endorse cram orbit foster";

test("a member switches reminders on, tries them, and switches them off", async ({ browser }) => {
  const recipients: string[] = [];
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, { envelope }, done) => {
      stream.resume();
      recipients.push(...envelope.rcptTo.map(({ address }) => address));
      stream.on("end", () => done());
    },
  });
  mail.listen(0, "127.0.0.1");
  await once(mail.server, "listening");
  const port = (mail.server.address() as { readonly port: number }).port;
  const server = await startServer({
    environment: {
      KIN_SMTP_URL: `smtp://127.0.0.1:${port}`,
      KIN_SMTP_FROM: "reminders@kin.example",
      KIN_DIGEST_TIMES: "1,13",
    },
  });
  try {
    const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
    const founder = { loginName: "mai", passphrase: PASSPHRASE };
    await setUpOrganisation(askOver(server.origin), secret, founder);
    const { page, context, complaints } = await openDesk(browser);
    await page.goto(`${server.origin}/desk`);
    await page.getByLabel("Login name").fill("mai");
    await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByRole("button", { name: "Settings" }).click();

    const panel = page.getByRole("region", { name: "Reminders by e-mail" });
    await expect(panel).toContainText("at 01:00, 13:00 (UTC)");
    await expect(panel).toContainText("learns that you work with this organisation");
    await expect(panel.getByRole("status")).toHaveText("Reminders are off. No address is kept.");
    await panel.getByLabel("E-mail address").fill("mai at home");
    await panel.getByRole("button", { name: "Switch on" }).click();
    await expect(panel).toContainText("This is not an e-mail address.");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await panel.getByLabel("E-mail address").fill("mai@mail.example");
    await panel.getByRole("button", { name: "Switch on" }).click();
    await expect(panel.getByRole("status")).toHaveText("Reminders are on.");
    await panel.getByRole("button", { name: "Send one now" }).click();
    await expect(panel.getByRole("status")).toContainText("The mail server has taken the message.");
    expect(recipients).toEqual(["mai@mail.example"]);

    await panel.getByRole("button", { name: "Switch off and erase the address" }).click();
    await expect(panel.getByRole("status")).toHaveText("Reminders are off. No address is kept.");
    await expect(panel.getByLabel("E-mail address")).toHaveValue("");
    expect(complaints).toEqual([]);
    expect(server.output()).not.toContain("mail.example");
    await context.close();
  } finally {
    await server.remove();
    await new Promise<void>((done) => mail.close(done));
  }
});
