/**
 * Takes elements and attributes out of XML and leaves every other byte as it was.
 *
 * Not a parser: office files are well-formed and have no entities of their own; what is not goes
 * through unchanged or is refused. Names are compared with their usual prefixes, which office
 * programs never vary.
 */
import { FileProblem } from "./details.ts";

/** What to do with an element. */
export type ElementRule = "keep" | "remove" | "empty";

/** What is to go. */
export interface XmlRules {
  /** `remove`: with all that is in it. `empty`: what is in it. */
  element(name: string, attribute: (name: string) => string | undefined): ElementRule;
  /** The value an attribute shall have; undefined if it is to go. */
  attribute(name: string, value: string, element: string): string | undefined;
}

/** Comments, CDATA, instructions, declarations; then tags. */
const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<![^>]*>|<(\/?)([^\s/>"'=<]+)((?:[^<>"']|"[^<"]*"|'[^<']*')*?)(\/?)>/g;
const ATTRIBUTE = /(\s+)([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Rewrites a document.
 *
 * @returns The same text if nothing was to go.
 * @throws {@link FileProblem} `damaged` if an element that is to go does not end.
 */
export function rewriteXml(xml: string, rules: XmlRules): string {
  let output = "";
  let copied = 0;
  /** How deep within an element that is to go; 0 outside. */
  let depth = 0;
  let dropping: ElementRule = "keep";

  for (const match of xml.matchAll(TOKEN)) {
    const [token, closing, name, attributes = "", empty] = match;
    if (name === undefined) continue;
    const end = match.index + token.length;
    if (depth > 0) {
      if (closing) depth--;
      else if (!empty) depth++;
      if (depth === 0) copied = dropping === "empty" ? match.index : end;
      continue;
    }
    if (closing) continue;
    const rule = rules.element(name, (wanted) => readAttribute(attributes, wanted));
    if (rule === "remove") {
      output += xml.slice(copied, match.index);
      copied = end;
    } else {
      const rewritten = rewriteAttributes(attributes, name, rules);
      if (rewritten !== attributes) {
        output += `${xml.slice(copied, match.index)}<${name}${rewritten}${empty ?? ""}>`;
        copied = end;
      }
      if (rule === "empty" && !empty) output += xml.slice(copied, end);
    }
    if (rule !== "keep" && !empty) {
      depth = 1;
      dropping = rule;
    }
  }
  if (depth > 0) throw new FileProblem("damaged");
  return output + xml.slice(copied);
}

function readAttribute(attributes: string, wanted: string): string | undefined {
  for (const [, , name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (name === wanted) return double ?? single;
  }
  return undefined;
}

function rewriteAttributes(attributes: string, element: string, rules: XmlRules): string {
  return attributes.replace(
    ATTRIBUTE,
    (whole: string, space: string, name: string, double?: string, single?: string) => {
      const value = double ?? single ?? "";
      const wanted = rules.attribute(name, value, element);
      if (wanted === value) return whole;
      return wanted === undefined ? "" : `${space}${name}="${wanted}"`;
    },
  );
}
