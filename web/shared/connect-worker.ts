/** Starts the page's one worker, in which all secrets live, and gives typed calls to it. */
import { wrap } from "comlink";
import type { Remote } from "comlink";
import { carryErrorCodes } from "./worker-errors.ts";

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

const policies = new Map<string, ScriptUrlPolicy>();

/**
 * The one Trusted Types policy of this product: it lets exactly one address through. A page makes
 * it once, also when it starts its worker anew: no second policy of the name is allowed.
 */
function policyFor(allowed: string): ScriptUrlPolicy {
  const policy = policies.get(allowed) ?? newPolicy(allowed);
  policies.set(allowed, policy);
  return policy;
}

function newPolicy(allowed: string): ScriptUrlPolicy {
  const createScriptURL = (url: string): string => {
    if (url !== allowed) throw new TypeError("not this page's worker");
    return url;
  };
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  return factory ? factory.createPolicy("kin-worker", { createScriptURL }) : { createScriptURL };
}

/** Workers by the calls to them. */
const started = new Map<object, Worker>();

/** Ends every worker of this page at once, with all that it holds in memory. */
export function endWorkers(): void {
  for (const worker of started.values()) worker.terminate();
  started.clear();
}

/**
 * Ends one worker, with all that it holds in memory.
 *
 * @param calls - What {@link connectWorker} gave for it.
 */
export function endWorker(calls: object): void {
  started.get(calls)?.terminate();
  started.delete(calls);
}

/**
 * Starts a worker.
 *
 * @param url - Its hashed address, known when the page is built.
 * @param onBroken - Told when the worker could not be loaded, or has stopped on an error of its
 *   own: calls to it are never answered then.
 */
export function connectWorker<T>(url: string, onBroken?: () => void): Remote<T> {
  carryErrorCodes();
  const worker = new Worker(policyFor(url).createScriptURL(url), { type: "module", name: "kin" });
  const calls = wrap<T>(worker);
  started.set(calls, worker);
  worker.addEventListener("error", () => onBroken?.());
  return calls;
}
