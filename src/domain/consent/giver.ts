/**
 * Who can agree for whom. An adult who is free agrees themselves. For a child a safe adult does,
 * with the child's view and its best interests written down, and no parent who is accused. For
 * somebody who is detained or missing their closest relative or their lawyer does, and it is
 * recorded as that.
 */

/** Whom it is about. */
export const ABOUT_WHOM = ["adult", "child", "detained", "missing"] as const;

/** Whom it is about. */
export type AboutWhom = (typeof ABOUT_WHOM)[number];

/** Who can be the one to agree. */
export const GIVERS = ["self", "parent", "safe_adult", "relative", "lawyer"] as const;

/** Who agrees. */
export type Giver = (typeof GIVERS)[number];

/** What the child thinks of it. */
export const CHILD_VIEWS = ["agrees", "against", "too_young"] as const;

/** What the child thinks of it. */
export type ChildView = (typeof CHILD_VIEWS)[number];

/** What is written down where it is about a child. Stays at the desk. */
export interface ChildCare {
  readonly view: ChildView;
  /** Why it is in the child's best interests. */
  readonly interests: string;
  /** Whether a parent is said to have done it. */
  readonly isParentAccused: boolean;
}

/** Why somebody cannot agree. */
export type GiverProblem =
  /** Not who may agree for this person. */
  "wrong-giver" | "child-needs-care" | "parent-accused" | "child-against";

/** Who may agree, by whom it is about. */
export const GIVERS_FOR: Readonly<Record<AboutWhom, readonly Giver[]>> = {
  adult: ["self", "lawyer"],
  child: ["parent", "safe_adult"],
  detained: ["relative", "lawyer"],
  missing: ["relative", "lawyer"],
};

/** Tells why somebody cannot agree; `undefined` where they can. */
export function giverProblem(
  { about, giver }: { readonly about: AboutWhom; readonly giver: Giver },
  care: ChildCare | undefined,
): GiverProblem | undefined {
  if (!GIVERS_FOR[about].includes(giver)) return "wrong-giver";
  if (about !== "child") return undefined;
  if (care === undefined) return "child-needs-care";
  if (giver === "parent" && care.isParentAccused) return "parent-accused";
  return care.view === "against" ? "child-against" : undefined;
}
