/**
 * In the offline form PDF files are not cleaned: what does it is larger than the whole form. The
 * person is told that hidden details may remain, and decides. The build puts this in the place of
 * the `web/shared/hidden-details/pdf.ts`.
 */
import { FileProblem } from "../shared/hidden-details/details.ts";
import type { siftPdf as intakesSiftPdf } from "../shared/hidden-details/pdf.ts";

/** Never cleans. */
export const siftPdf: typeof intakesSiftPdf = () => Promise.reject(new FileProblem("unsupported"));
