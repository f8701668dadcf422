/**
 * What a visit can be at, and what can happen in it. A state that makes no sense cannot be written
 * down here. Nothing of it is ever stored.
 */
import type { Answer, AnswerProblem, Answers } from "../../src/domain/questionnaire/answers.ts";
import type { WordList } from "../../src/domain/language.ts";
import type { Failure } from "../shared/failure.ts";
import type { FileAction, FileList } from "../shared/files/file-list.ts";
import type { Privacy } from "./handover.ts";
import type {
  DraftToKeep,
  MailboxShown,
  ReceiptShown,
  ReportSent,
  SendingStep,
} from "./worker-api.ts";

/** How a receipt is spelt. */
export type Spelling = WordList | "digits";

/** Everything that the person has filled in. */
export interface Form {
  readonly answers: Answers;
  readonly files: FileList;
  /** After the review was seen once, a changed answer leads back to it. */
  readonly isReviewed: boolean;
  /** Set once the phone was handed over for the private part. */
  readonly privacy?: Privacy;
  /** Numbers of the groups that are left out; absent while that was not asked. */
  readonly leftOut?: readonly number[];
}

/** A form whose receipt was drawn. */
export interface FormWithReceipt extends Form {
  readonly receipt: ReceiptShown;
  readonly spelling: Spelling;
}

/** The ways from the first page. */
export type Way = "report" | "return" | "hand-in";

/** The page that is shown, with what it needs. */
export type Page =
  | { readonly at: "start"; readonly isForgotten: boolean }
  | { readonly at: "about-exit"; readonly way: Way }
  | {
      readonly at: "question";
      readonly form: Form | FormWithReceipt;
      readonly screen: string;
      /** Whether the words before a heavy question were read. */
      readonly isWarned: boolean;
      readonly problems: readonly AnswerProblem[];
    }
  /** Before the private part is begun, and after it was ended; the form says which. */
  | { readonly at: "handover"; readonly form: Form | FormWithReceipt }
  | {
      readonly at: "review";
      readonly form: Form | FormWithReceipt;
      readonly problems: readonly AnswerProblem[];
    }
  | { readonly at: "receipt"; readonly form: FormWithReceipt }
  | { readonly at: "keep-receipt"; readonly form: FormWithReceipt }
  | {
      readonly at: "sending";
      readonly form: FormWithReceipt;
      readonly step: SendingStep;
      /** Whether it waits for the network or the server before it tries again. */
      readonly isWaiting: boolean;
    }
  | {
      readonly at: "not-sent";
      readonly form: FormWithReceipt;
      readonly failure: Failure;
      readonly step: SendingStep;
    }
  | {
      readonly at: "sent";
      readonly sent: ReportSent;
      readonly receipt: ReceiptShown;
      readonly spelling: Spelling;
    }
  | { readonly at: "return" }
  | { readonly at: "mailbox"; readonly mailbox: MailboxShown }
  | { readonly at: "erased" }
  | { readonly at: "hand-in" }
  | { readonly at: "refused"; readonly failure: Failure };

/** The whole state. */
export interface Visit {
  /** Whether the page about leaving was seen in this visit. */
  readonly knowsExit: boolean;
  readonly page: Page;
}

/** What can happen. */
export type Action =
  | { readonly type: "way-chosen"; readonly way: Way }
  | { readonly type: "exit-understood" }
  | { readonly type: "answered"; readonly field: string; readonly answer: Answer | undefined }
  | { readonly type: "file"; readonly field: string; readonly action: FileAction }
  | { readonly type: "next" }
  | { readonly type: "skipped" }
  | { readonly type: "back" }
  | { readonly type: "warning-read" }
  | { readonly type: "draft-opened"; readonly draft: DraftToKeep }
  | { readonly type: "handed-over" }
  | { readonly type: "taken-over" }
  | { readonly type: "question-chosen"; readonly screen: string }
  | { readonly type: "reviewed" }
  | { readonly type: "left-out"; readonly groups: readonly number[] }
  | { readonly type: "receipt-drawn"; readonly receipt: ReceiptShown; readonly spelling: Spelling }
  | { readonly type: "spelling-chosen"; readonly spelling: Spelling }
  | { readonly type: "receipt-noted" }
  | { readonly type: "sending"; readonly step: SendingStep; readonly isWaiting: boolean }
  | { readonly type: "sent"; readonly sent: ReportSent }
  | { readonly type: "not-sent"; readonly failure: Failure }
  | { readonly type: "mailbox-shown"; readonly mailbox: MailboxShown }
  | { readonly type: "erased" }
  | { readonly type: "refused"; readonly failure: Failure }
  | { readonly type: "forgotten"; readonly isIdle: boolean };
