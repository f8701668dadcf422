/** A person in two letters. */
import { groundOf, initialsOf } from "./avatar-look.ts";

interface AvatarProps {
  readonly name: string;
  readonly size?: "small" | "middle" | "large";
  /** Where the name does not stand beside it, it is read out. */
  readonly isAlone?: boolean;
}

/** A disc with initials. */
export function Avatar({ name, size = "middle", isAlone = false }: AvatarProps) {
  const said = isAlone
    ? ({ role: "img", "aria-label": name, title: name } as const)
    : ({ "aria-hidden": "true" } as const);
  return (
    <span class={`avatar avatar-${size} avatar-${String(groundOf(name))}`} {...said}>
      <span aria-hidden="true">{initialsOf(name)}</span>
    </span>
  );
}
