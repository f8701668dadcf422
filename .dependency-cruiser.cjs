/**
 * The walls between the parts. docs/architecture.md says what each part is for.
 *
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: "server-is-blind",
      comment:
        "The server can only do what src/protocol/blind.ts offers, with the blind primitives: it cannot open anything.",
      severity: "error",
      from: { path: "^src/server/" },
      to: {
        path: "^src/protocol/",
        pathNot: "^src/protocol/(blind|primitives/sodium-blind)\\.ts$",
      },
    },
    {
      name: "web-takes-types-only",
      comment:
        "The browser takes types from the contract; values only from routes, problems and the list.",
      severity: "error",
      from: { path: "^web/" },
      to: {
        path: "^src/api/",
        pathNot: "^src/api/(routes|problems|case-list)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "web-not-server",
      comment: "The pages and the server meet in src/api.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/(server|cli|setup)/" },
    },
    {
      name: "protocol-is-pure",
      comment: "The protocol runs everywhere, so it knows neither Node, the DOM nor HTTP.",
      severity: "error",
      from: { path: "^src/protocol/" },
      to: {
        pathNot:
          "^src/protocol/|^node_modules/(libsodium-wrappers|libsodium-wrappers-sumo|@noble/(?:ciphers|curves|hashes|post-quantum)|hash-wasm|@scure/base|@scure/bip39|valibot)/",
      },
    },
    {
      name: "domain-is-pure",
      comment: "The domain is data and rules. It knows of no protocol, no server and no page.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { path: "^(src/(?!domain/)|web/|node:)" },
    },
    {
      name: "one-sodium",
      comment: "Only the primitives touch libsodium: its typings name functions it does not have.",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: "^src/protocol/primitives/" },
      to: { path: "node_modules/libsodium-wrappers" },
    },
    {
      name: "apps-apart",
      comment: "What both pages need lies in web/shared. The intake holds nothing of the desk.",
      severity: "error",
      from: { path: "^web/(intake|desk)/" },
      to: { path: "^web/(intake|desk)/", pathNot: "^web/$1/" },
    },
    {
      name: "offline-is-the-intake",
      comment: "The offline form is the intake in one file; nobody else uses its parts.",
      severity: "error",
      from: { path: "^web/(intake|desk|shared)/" },
      to: { path: "^web/offline/" },
    },
    {
      name: "offline-not-desk",
      comment: "The offline form holds nothing of the desk.",
      severity: "error",
      from: { path: "^web/offline/" },
      to: { path: "^web/desk/" },
    },
    {
      name: "store-owns-prisma",
      comment: "Queries are in src/server/store and nowhere else.",
      severity: "error",
      from: { path: "^(src|web|tests)/", pathNot: "^src/server/store/" },
      to: { path: "^(src/server/store/generated/|node_modules/@prisma/client/)" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: "^src/server/store/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^src/server/store/generated/|^build/" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
