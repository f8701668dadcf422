/** Everything after the questions, and the mailbox: loaded while the person reads. */
import type { Page } from "../visit-state.ts";
import { ErasedPage } from "./erased-page.tsx";
import { HandInPage } from "./hand-in-page.tsx";
import { KeepReceiptPage } from "./keep-receipt-page.tsx";
import { MailboxPage } from "./mailbox-page.tsx";
import { ReceiptPage } from "./receipt-page.tsx";
import { ReturnPage } from "./return-page.tsx";
import { ReviewPage } from "./review-page.tsx";
import { NotSentPage, SendingPage } from "./sending-page.tsx";
import { SentPage } from "./sent-page.tsx";

/** The pages that this part draws. */
export type LaterPage = Exclude<
  Page,
  { at: "start" | "about-exit" | "question" | "handover" | "refused" }
>;

/** Draws one of them. */
export function LaterPages({ page }: { readonly page: LaterPage }) {
  switch (page.at) {
    case "review":
      return <ReviewPage page={page} />;
    case "receipt":
      return <ReceiptPage form={page.form} />;
    case "keep-receipt":
      return <KeepReceiptPage form={page.form} />;
    case "sending":
      return <SendingPage page={page} />;
    case "not-sent":
      return <NotSentPage page={page} />;
    case "sent":
      return <SentPage page={page} />;
    case "return":
      return <ReturnPage />;
    case "mailbox":
      return <MailboxPage mailbox={page.mailbox} />;
    case "erased":
      return <ErasedPage />;
    case "hand-in":
      return <HandInPage />;
  }
}
