/**
 * Headers of every answer. They take from the pages whatever they do not need, keep nothing in any
 * cache, and say nothing of the server, the visitor or the time.
 */
import type { FastifyReply } from "fastify";
import type { Config } from "../config.ts";
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";

/** What the pages of the intake and the desk may do. */
const PAGE_RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "media-src blob:",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types kin-worker",
] as const;
const PAGE_POLICY = PAGE_RULES.join("; ");

/** The desk has a type family of its own; the intake page loads none. */
const DESK_POLICY = [...PAGE_RULES, "font-src 'self'"].join("; ");

/**
 * What the frame may do in which the desk shows a file: it has no origin, so a file that turns out
 * to be hostile reaches neither the desk nor the server.
 */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src blob: data:",
  "media-src blob: data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "sandbox allow-scripts",
].join("; ");

const DENIED_FEATURES = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "compute-pressure",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** Two years, as browsers' preload lists ask for. */
const HSTS = "max-age=63072000; includeSubDomains";

/** The complainant's page records voice messages; every browser asks the person first. */
const RECORDING_POLICY = DENIED_FEATURES.map((name) =>
  name === "microphone" ? `${name}=(self)` : `${name}=()`,
).join(", ");

const ALWAYS: Readonly<Record<string, string>> = {
  "content-security-policy": PAGE_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "permissions-policy": DENIED_FEATURES.map((name) => `${name}=()`).join(", "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-dns-prefetch-control": "off",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "no-store",
};

/** Sets the headers of an answer before anything else is known about it. */
export function setSecurityHeaders(reply: FastifyReply, { origin }: Pick<Config, "origin">): void {
  // The time of the server's clock is nobody's business, and caches are told to keep nothing.
  reply.raw.sendDate = false;
  void reply.headers(ALWAYS);
  if (origin?.isHttps) void reply.header("strict-transport-security", HSTS);
}

/** Sets the headers on everything that the server answers. */
export function registerSecurityHeaders(app: App, config: Pick<Config, "origin">): void {
  app.addHook(
    "onRequest",
    hook((_request, reply) => setSecurityHeaders(reply, config)),
  );
}

/** What a script or a style sheet has no use for: it is run or applied under its page's rules. */
const OF_PAGES_AND_WORKERS = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "cross-origin-embedder-policy",
  "x-frame-options",
  "x-dns-prefetch-control",
] as const;

/**
 * Makes an answer a part of a page: a file whose name changes with its content. What would be a
 * kilobyte on every part for nothing is left out; a worker's own script brings its policy.
 *
 * @param name - Of the file, as the build has named it.
 */
export function setPartHeaders(reply: FastifyReply, name: string): void {
  void reply
    .header("cache-control", "public, max-age=31536000, immutable")
    // Only pages have features to be denied.
    .removeHeader("permissions-policy");
  const isWithinPage = /\.(?:js|css)$/.test(name) && !name.includes("-worker-");
  if (isWithinPage) for (const header of OF_PAGES_AND_WORKERS) void reply.removeHeader(header);
}

/** Lets the desk load its letters. */
export function allowFonts(reply: FastifyReply): void {
  void reply.header("content-security-policy", DESK_POLICY);
}

/** Lets a page ask for the microphone. */
export function allowRecording(reply: FastifyReply): void {
  void reply.header("permissions-policy", RECORDING_POLICY);
}

/** Lets a frame without an origin, the preview, load this file. */
export function allowPreviewToLoad(reply: FastifyReply): void {
  void reply.headers({
    "cross-origin-resource-policy": "cross-origin",
    // Module scripts are fetched with CORS, and the frame's origin is opaque.
    "access-control-allow-origin": "*",
  });
}

/** Makes an answer the frame in which the desk shows a file. */
export function setPreviewPolicy(reply: FastifyReply): void {
  void reply.header("content-security-policy", PREVIEW_POLICY).removeHeader("x-frame-options");
}
