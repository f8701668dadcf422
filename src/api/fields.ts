/** Fields that many bodies share. */
import Type from "typebox";

/** A random version 4 UUID in lower case. */
export const Uuid = Type.String({
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
});

/** Bytes of one exact length, as base64url without padding. */
export function FixedBytes(length: number) {
  const letters = Math.ceil((length * 4) / 3);
  return Type.String({ pattern: "^[A-Za-z0-9_-]+$", minLength: letters, maxLength: letters });
}

/** Bytes up to a length, as base64url without padding. */
export function BytesUpTo(length: number) {
  return Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength: Math.ceil((length * 4) / 3) });
}

/** A day without time. */
export const DayText = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** Name with which a member unlocks the desk. */
export const LoginName = Type.String({ pattern: "^[a-z0-9][a-z0-9._-]{1,39}$" });

/** Name that complainants and colleagues see; a pseudonym is welcome. */
export const DisplayName = Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" });

/** A member's role. */
export const Role = Type.Union([
  Type.Literal("administrator"),
  Type.Literal("caseworker"),
  Type.Literal("custodian"),
]);

/** An object that refuses unknown properties. */
export function Exact<T extends Type.TProperties>(properties: T) {
  return Type.Object(properties, { additionalProperties: false });
}
