/**
 * What nobody needs before the first question: one part, loaded while the person reads, so that a
 * slow link carries the first question alone (docs/benchmarks.md).
 */
export { LaterControl } from "./fields/later-control.tsx";
export { KeepDraft } from "./pages/keep-draft.tsx";
export { LaterPages } from "./pages/later-pages.tsx";
export { ResumeDraft } from "./pages/resume-draft.tsx";
